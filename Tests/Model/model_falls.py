"""What falls when a figure changes."""


def fall_totals(st):
    if st["totals"] is None:
        return
    st["totals"] = None
    for r in st["requests"]:
        if r["standing"] == "in-time" and r["decision"] is None:
            r["standing"] = "fallen"
    for name in [p for p in st["packets"] if p.startswith("candidate-") or p in ("nota", "rejected", "held")]:
        del st["packets"][name]


def fall_rounds(st, first):
    for k, r in st["rounds"].items():
        if k >= first:
            r["announced"] = False
    fall_totals(st)
