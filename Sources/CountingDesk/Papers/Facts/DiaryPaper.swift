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
        let about = [objection.candidate.map(numbered), objection.place].compactMap(\.self).filter { !isBlank($0) }
        let text = about.isEmpty ? objection.text : "\(objection.text) (\(about.joined(separator: "; ")))"
        return [
          "at": .text(made(objection.entry) ?? ""), "by": .text(officerName(objection.by)), "text": .text(text),
        ]
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
