extension FormVocabulary {
  static let recordTables = [
    Table(
      "covers", "outer covers received",
      [
        "cover": "name", "kind": "term: post, etpbs", "received": "when",
        "state": "term: received, late, found_late, rejected, admitted",
        "ground": "of rejection", "scan": "serial of the 13C scan",
      ]),
    Table(
      "grounds", "papers or covers rejected, by ground",
      ["what": "term: unopened, paper", "ground": "ground with clause", "papers": "how many"]),
    Table("grounds_total", "one row", ["papers": "Σ"]),
    Table(
      "corrections", "acts struck, with what stands instead",
      [
        "entry": "number in the journal", "what": "the act, as a sentence", "old": "figure that stood",
        "now": "figure that stands", "reason": "why", "officers": "who struck it; second officer", "at": "when",
      ]),
    Table(
      "packets", "packets",
      ["packet": "name", "contents": "term or candidate", "papers": "how many", "seals": "whose", "at": "when"]),
    Table("objections", "objections", ["at": "when", "by": "who took it down", "text": "text"]),
    Table("digests", "files the book was opened from", ["file": "name", "sha256": "its SHA-256"]),
    Table(
      "settings", "settings that depart from the rulebook",
      ["setting": "name", "value": "of this election", "standard": "of the rulebook"]),
    Table("rules", "grounds on which a paper is rejected", ["clause": "of the rule", "title": "in plain words"]),
    Table(
      "cards", "counting tables of all wards",
      [
        "ward": "number", "ward_name": "its name", "table": "number", "hall": "where", "supervisor": "who",
        "assistants": "who", "trays": "one a candidate, NOTA and doubtful", "ballot": "candidates with their symbols",
      ]),
    Table(
      "earlier_accounts", "accounts of this station that no longer stand",
      [
        "received": "received", "unused": "unused", "cancelled": "cancelled", "tendered": "tendered",
        "account": "to be found",
      ]),
    Table(
      "exercises", "exercises of a drill, as the trainee did them",
      [
        "place": "in their order", "exercise": "title", "requirement": "the rule drilled: B-3",
        "mark": "right or wrong",
        "seconds": "taken", "keys": "pressed",
        "done": "the answer given; acts − left out, + entered besides; × what was refused",
        "right": "what is right, and why",
      ]),
    Table("entries", "the journal as a narrative", ["entry": "number", "at": "when", "by": "who", "text": "sentence"]),
  ]
}
