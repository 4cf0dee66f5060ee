package import CountingJournal
package import CountingRules

/// An act being keyed: one question after another, Enter takes the answer, ↑ goes back, what was refused stays to be
/// mended.
package struct ActKeying: Sendable {
  package let draft: ActDraft
  /// By the key of each field.
  package private(set) var answers: [String: String] = [:]
  package private(set) var typed = ""
  package private(set) var place = 0
  package private(set) var fault: ActField.Fault?
  package var refusal: Refusal?

  package init(_ draft: ActDraft) {
    self.draft = draft
    for field in draft.fields { if let only = field.onlyOption { answers[field.key] = only } }
    while let field, field.onlyOption != nil { place += 1 }
  }

  /// The questions as far as they are asked.
  package var fields: [ActField] { draft.asked(answers) }

  /// The one being answered; nil when all are.
  package var field: ActField? { fields.indices.contains(place) ? fields[place] : nil }

  /// What stands in the line: what was typed, what was answered before, or what is offered.
  package var line: String {
    guard typed.isEmpty, let field else { return typed }
    return answers[field.key] ?? field.initial
  }

  /// Whether the line is what the program offers.
  package var isOffered: Bool { typed.isEmpty }

  package mutating func type(_ character: Character) {
    fault = nil
    typed.append(character)
  }

  /// Several figures pasted where one is asked would run together: nothing is taken.
  package mutating func paste(_ text: String) {
    fault = nil
    let words = text.split(whereSeparator: \.isWhitespace)
    switch field?.kind {
    case nil: break
    case .number, .choice, .yesNo:
      guard words.count == 1 else {
        fault = .paste
        return
      }
      typed += words[0]
    case .numbers, .several, .text, .names, .moves: typed += words.joined(separator: " ")
    }
  }

  package mutating func erase() {
    fault = nil
    if typed.isEmpty, let field { typed = answers[field.key] ?? field.initial }
    if !typed.isEmpty { typed.removeLast() }
    if typed.isEmpty, let field { answers[field.key] = "" }
  }

  /// Takes the answer; true when the act is whole and can be sent.
  package mutating func enter() -> Bool {
    refusal = nil
    guard let field else { return true }
    let answer = line
    do throws(ActField.Fault) {
      try field.check(answer)
    } catch {
      fault = error
      return false
    }
    answers[field.key] = field.taken(answer)
    (typed, fault) = ("", nil)
    place += 1
    while let next = self.field, next.onlyOption != nil { place += 1 }
    return self.field == nil
  }

  /// Goes back to the question before; false where there is none.
  package mutating func back() -> Bool {
    (typed, fault) = ("", nil)
    guard let before = fields.indices.prefix(place).last(where: { fields[$0].onlyOption == nil }) else { return false }
    place = before
    return true
  }

  /// What was refused is looked at from the first question again.
  package mutating func refused(_ refusal: Refusal) {
    self.refusal = refusal
    place = fields.firstIndex { $0.onlyOption == nil } ?? fields.count
    typed = ""
  }

  package func act(by officer: String) throws(ActField.Fault) -> JSON.Members {
    try draft.members(by: officer, answers)
  }

  // Drafts

  /// What was typed and is in no book; nil where nothing was.
  var kept: JSON.Members? {
    var all = answers.filter { key, answer in
      !answer.isEmpty && draft.fields.contains { $0.key == key && $0.onlyOption == nil }
    }
    if let field, !typed.isEmpty { all[field.key] = typed }
    return all.isEmpty ? nil : .init(all.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
  }

  /// What was typed before is offered at its questions; Enter takes it.
  mutating func takeUp(_ kept: JSON.Members) {
    for field in draft.fields where field.onlyOption == nil {
      if let answer = kept[field.key]?.string { answers[field.key] = answer }
    }
  }
}
