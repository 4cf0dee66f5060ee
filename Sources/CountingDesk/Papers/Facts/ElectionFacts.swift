import CountingForms
import CountingJournal
import CountingRules

extension Election {
  /// The day a paper claims to have been made: that of the count, so that the same book makes the same bytes.
  var paperDate: CivilDate { CivilDate(count) ?? CivilDate(daysSince1970: 0) }

  /// What every paper may say of the election.
  func texts(form: String, root: Digest256) -> [String: String] {
    var texts = [
      "election_id": id, "election_name": name, "district": district, "state": state,
      "poll_date": Self.written(date: poll), "count_date": Self.written(date: count),
      "rulebook_title": rulebook.title, "journal_root": root.hex,
    ]
    for (language, title) in rulebook.localTitles ?? [:] { texts["rulebook_title.\(language)"] = title }
    texts.merge(Self.texts("citation", form, of: rulebook.citations)) { first, _ in first }
    if form == "doubtful-register", texts["citation"] == nil { texts["citation"] = rulebook.citations["D-1"] }
    for (key, role) in [("officer_title", "ro"), ("aro_title", "aro")] {
      texts.merge(Self.texts(key, role, of: rulebook.titles)) { first, _ in first }
    }
    texts["officer_name"] = officers.first { $0.role == .returningOfficer }?.name
    return texts
  }

  /// A text of the rulebook, and its words in other languages: `ro`, `ro_te` → `officer_title`, `officer_title.te`.
  private static func texts(_ key: String, _ name: String, of texts: [String: String]) -> [String: String] {
    texts.reduce(into: [:]) { said, text in
      if text.key == name { said[key] = text.value }
      if text.key.hasPrefix(name + "_") { said["\(key).\(text.key.dropFirst(name.count + 1))"] = text.value }
    }
  }

  /// As an office writes a day: `14-03-2021`.
  static func written(date: String) -> String { date.split(separator: "-").reversed().joined(separator: "-") }
}

extension Settings {
  /// By the names of the election folder, as written there.
  var written: [(name: String, value: String)] {
    [
      ("bundle", "\(bundle)"), ("issue", "\(issue)"), ("counted_bundle", "\(countedBundle)"),
      ("sheet", sheet.rawValue), ("doubtful", doubtful.rawValue), ("nota_in_valid", "\(notaInValid)"),
      ("recount_minutes", "\(recountMinutes)"), ("entries", "\(entries)"), ("overlap_rounds", "\(overlapRounds)"),
      ("close_margin", "\(closeMargin)"),
    ]
  }
}
