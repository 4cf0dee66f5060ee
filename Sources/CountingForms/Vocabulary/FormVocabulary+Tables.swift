extension FormVocabulary {
  package static let tables: [Table] = resultTables + stationTables + sheetTables + recordTables

  private static let resultTables = [
    Table(
      "candidates", "all candidates in ballot order",
      [
        "place": "place on the ballot", "name": "name", "party": "party", "symbol": "symbol", "address": "address",
        "votes": "total votes", "postal": "postal votes", "rounds": "votes in rounds",
        "position": "1 for the most votes", "outcome": "term: elected, elected_by_lot, not_elected",
      ]),
    Table("postal", "one row: postal papers as counted", [:], hasFigures: true),
    Table("rounds", "a row for each round, as its sheets stand", ["round": "its number"], hasFigures: true),
    Table("rounds_total", "one row: Σ rounds, where there was no recount", [:], hasFigures: true),
    Table("totals", "one row: the present totals of the ward", [:], hasFigures: true),
    Table("counted_rounds", "one row, after a recount: Σ rounds as counted", [:], hasFigures: true),
    Table("old_total", "one row, after a recount: the totals as counted", [:], hasFigures: true),
    Table("present_postal", "one row, after a recount: the postal piles", [:], hasFigures: true),
    Table("present_rounds", "one row, after a recount: the piles of the rounds", [:], hasFigures: true),
    Table(
      "requests", "applications for a recount",
      [
        "request": "number", "candidate": "who, with number and name", "capacity": "term", "received": "when",
        "grounds": "grounds of the application", "standing": "term: in_time, out_of_time, no_grounds, fallen",
        "decision": "term: whole, part, refused, none",
        "reasons": "reasons of the order",
      ]),
    Table(
      "piles", "piles of one recount",
      [
        "kind": "term: in_post, in_rounds", "pile": "which", "booked": "papers booked", "found": "papers found",
        "moved_in": "moved into it",
        "moved_out": "moved out of it", "now": "the new figure", "reason": "why",
      ]),
    Table("tied", "the tied candidates", ["place": "place on the ballot", "name": "name", "votes": "votes"]),
    Table("slips", "slips in drawn order", ["rank": "1 is the slip drawn", "slip": "label", "position": "hex"]),
  ]

  private static let stationTables = [
    Table(
      "stations", "polling stations of the ward",
      [
        "station": "number", "name": "name", "account": "to be found", "found": "found",
        "difference": "found − account",
        "state": "term: equal, proforma_1, set_aside, pending, different, no_account", "cause": "of a difference",
      ]),
    Table("stations_total", "one row: sums", ["account": "Σ", "found": "Σ", "difference": "Σ"]),
    Table("station_papers", "one row: this station", ["account": "Σ", "found": "Σ", "difference": "Σ"]),
    Table(
      "boxes", "boxes, and every count of each",
      [
        "station": "station", "box": "name", "paper_seal": "number of the paper seal", "seal": "term: intact, broken",
        "bundles": "full bundles", "leftover": "papers left over", "found": "papers", "state": "term: box's state",
      ]),
    Table(
      "marks", "agents and what they did with the paper put before them",
      ["candidate": "whose agent, with number", "agent": "name", "mark": "term: signed, refused, absent, left"]),
  ]

  private static let sheetTables = [
    Table(
      "sheet", "one sheet: a row for each candidate",
      [
        "place": "place on the ballot", "name": "name", "symbol": "symbol", "first": "first entry",
        "second": "second entry", "votes": "the figure that stands",
      ]),
    Table(
      "sheet_others", "the same sheet: NOTA, doubtful or rejected and held",
      ["what": "term", "first": "first entry", "second": "second entry", "votes": "the figure that stands"]),
    Table("sheet_total", "one row", ["first": "Σ", "second": "Σ", "votes": "Σ = papers of the issue"]),
    Table("sheets", "sheets of one round", ["table": "the table", "undecided": undecided], hasFigures: true),
    Table("round_total", "one row: Σ of the round", ["undecided": undecided], hasFigures: true),
    Table("before", "one row: postal and the rounds before", ["undecided": undecided], hasFigures: true),
    Table("cumulative", "one row: with this round", ["undecided": undecided], hasFigures: true),
    Table(
      "doubtful", "doubtful papers decided",
      [
        "round": "round", "table": "table", "paper": "number of the paper or papers", "papers": "how many",
        "outcome": "term: valid, nota, rejected, held", "choice": "candidate, ground with clause, or order",
        "objection": "of an agent",
      ]),
    Table("doubtful_total", "one row", ["papers": "Σ"]),
    Table(
      "releases", "papers released from held by an order",
      [
        "round": "round", "table": "table", "order": "the order", "papers": "how many", "votes": "to whom, as a text",
        "NOTA": "to NOTA", "rejected": "rejected",
      ]),
    Table(
      "issues", "bundles given out in one round",
      ["table": "table", "bundles": "full", "loose": "the rest", "papers": "Σ"]),
    Table("issues_total", "one row", ["bundles": "Σ", "loose": "Σ", "papers": "Σ"]),
  ]

  private static let undecided = "doubtful papers that wait for the end of the day; in papers"
}
