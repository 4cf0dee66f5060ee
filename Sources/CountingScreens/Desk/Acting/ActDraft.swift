package import CountingJournal

/// An act as it is made at the desk: what is known of it, what is still asked, and the paper it will put before people.
package struct ActDraft: Sendable {
  package let act: String
  package let ward: Int?
  /// Members that follow from what was opened.
  let known: JSON.Members
  package let fields: [ActField]
  package var paper: PreviewedPaper?
  /// Lines to read before it is done: a lot's statement, a round's issues.
  package var said: [DeskLabel] = []
  /// What tells it from others of its act: the box, the pile, the application.
  package var detail = ""
  /// What stands behind the act's name; the detail as it is, where nothing else is said.
  package var shown: DeskLabel?

  init(
    _ act: String, ward: Int?, _ known: [(String, JSON)] = [], _ fields: [ActField] = [],
    paper: PreviewedPaper? = nil, said: [DeskLabel] = [], detail: String = "",
    shown: DeskLabel? = nil
  ) {
    (self.act, self.ward, self.known, self.fields) = (act, ward, JSON.Members(known), fields)
    (self.paper, self.said, self.detail) = (paper, said, detail)
    self.shown = shown ?? (detail.isEmpty ? nil : .text(detail))
  }

  /// A paper as it will stand once the act is entered.
  package struct PreviewedPaper: Hashable, Sendable {
    /// `form-30`, `round-statement-r01`.
    package let name: String
  }

  /// The name a draft of it is kept under.
  var place: String { "\(act)-W\(ward ?? 0)-\(detail)" }

  /// The fields that are asked, given what was answered.
  package func asked(_ answers: [String: String]) -> [ActField] {
    fields.filter { field in
      field.condition.map { answers[$0.field].map(trimmedAnswer) == $0.answer } ?? true
    }
  }

  private func trimmedAnswer(_ text: String) -> String { wholeNumber(text).map(String.init) ?? text }

  /// The act as it is sent.
  ///
  /// - Parameter answers: by the key of each field.
  package func members(by officer: String, _ answers: [String: String]) throws(ActField.Fault) -> JSON.Members {
    var members = JSON.Members([("do", .string(act)), ("by", .string(officer))])
    if let ward { members["ward"] = .int(ward) }
    for (key, value) in known.pairs { members[key] = value }
    for field in asked(answers) { try field.put(answers[field.key] ?? field.initial, in: &members) }
    return members
  }
}

extension ActField {
  /// A field's own key among the answers: several fields can have one label, one a candidate.
  package var key: String { detail.isEmpty ? name : "\(name) \(detail)" }
}
