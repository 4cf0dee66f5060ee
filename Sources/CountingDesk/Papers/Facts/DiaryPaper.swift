import CountingForms
import CountingJournal
import CountingRules

extension WardMoment {
  /// The ward's journal as a narrative, and the register of objections.
  func diaryFacts() -> FormFacts {
    var facts = facts(form: "diary")
    let strikes = strikes
    facts.tables["entries"] = FactTable(
      rows: narrations.map { told in
        var row = row(told)
        row.isStruck = strikes[told.seq] != nil
        return row
      })
    facts.tables["objections"] = FactTable(
      rows: count.objections.map { objection in
        var row: FactRow = ["at": .text(made(objection.entry) ?? ""), "by": .text(officerName(objection.by))]
        let candidate = objection.candidate.map(numbered) ?? InLanguages("")
        row.merge(
          "text",
          candidate.map { candidate in
            let about = [candidate, objection.place ?? ""].filter { !isBlank($0) }.joined(separator: "; ")
            return about.isEmpty ? objection.text : "\(objection.text) (\(about))"
          })
        return row
      })
    return facts
  }

  private func row(_ told: Narration) -> FactRow {
    var row: FactRow = [
      "entry": .text("\(told.seq)"), "at": .text(written(told.at)),
      "by": .text(officerName(told.by)), "text": .text(told.sentences["en"] ?? told.name),
    ]
    for (language, sentence) in told.sentences where language != "en" { row["text.\(language)"] = .text(sentence) }
    return row
  }
}
