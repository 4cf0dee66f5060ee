import CountingJournal
import CountingRules

extension DeskAnswers {
  private var cover: ActField {
    let first = count.postal.covers.first { $0.isInTime && $0.scrutiny == nil }
    return ActField("cover", .text, initial: first?.name ?? "")
  }

  var receive: ActDraft {
    draft(
      "postal.receive",
      [ActField("cover", .text), words("kind", Cover.Kind.allCases.map(\.rawValue), at: "kind")])
  }

  var scan: ActDraft {
    let steps = Scans.Step.allCases.map { step in
      ActField.Option(.text(step.rawValue), .init([("step", .string(step.rawValue))]))
    }
    return draft("postal.scan", [cover, ActField("step", .choice(steps), at: .members), ActField("code", .text)])
  }

  /// The questions of the scrutiny; what is not found is not asked on.
  var scrutinise: ActDraft {
    draft(
      "postal.scrutinise",
      [cover] + ["declarationFound", "signed", "attested"].map { ActField($0, .yesNo) }
        + [ActField("defect", .text, optional: true), ActField("declarationSerial", .text, optional: true)]
        + [ActField("innerFound", .yesNo), ActField("innerSerial", .text, optional: true)])
  }

  var postalCount: ActDraft {
    let grounds = rulebook.postalGrounds.map { ground in
      ActField(
        "rejected", .number, at: .keyed("rejected", by: ground.code), detail: ground.code, shown: .ground(ground))
    }
    return draft(
      "postal.count", [("rejected", .object(.init()))],
      [ActField("empty", .number)] + votes + grounds + [ActField("held", .number)],
      said: [.said(.admitted, ["covers": .figure(count.postal.admitted)])])
  }
}
