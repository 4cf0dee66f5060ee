import CountingDesk
import CountingForms

/// What a paper was made from, as its file's properties say: enough to make it again.
struct PaperOrigin {
  /// `ward-005`; `.` for a paper of the whole election.
  let folder: String
  /// `form-31-v2`.
  let name: String
  let form: String
  let languages: [String]
  let journalSize: Int
  let isBlank: Bool

  init(_ paper: Paper, _ facts: FormFacts, in folder: String, _ languages: [String]) {
    (self.folder, name, form, self.languages) = (folder, paper.name, paper.form, languages)
    journalSize = facts.numbers["journal_size"] ?? 0
    isBlank = facts.isBlank
  }

  /// Nil where a property is missing.
  init?(_ properties: [String: String]) {
    guard let folder = properties["ward"], let name = properties["paper"], let form = properties["form"],
      let languages = properties["languages"], let size = properties["journal_size"].flatMap({ Int($0) })
    else { return nil }
    (self.folder, self.name, self.form, journalSize) = (folder, name, form, size)
    self.languages = languages.split(separator: ",").map(String.init)
    isBlank = properties["blank"] == "true"
  }

  var properties: [FormDocument.Property] {
    [
      .init("ward", folder), .init("form", form), .init("paper", name),
      .init("languages", languages.joined(separator: ",")), .init("journal_size", "\(journalSize)"),
      .init("blank", "\(isBlank)"),
    ]
  }
}
