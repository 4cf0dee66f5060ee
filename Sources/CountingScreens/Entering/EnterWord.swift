import CountingRules
import CountingTerminal

/// What every page for keying says.
package enum EnterWord: String, ScreenVocabulary {
  package static let file = "enter"
  case noDigit = "no_digit"
  case tooLong = "too_long"
  case needed, answer, pasted
  case pasteTooMany = "paste_too_many"
  case pasteIsNoFigures = "paste_is_no_figures"
  case leaving, opening
  case helpLine = "help_line"
  case helpFresh = "help_fresh"
  case helpAnswer = "help_answer"
  case helpWrite = "help_write"
  case helpNext = "help_next"
  case helpDraft = "help_draft"
  case write, written, repeated, refused, remedy, failed
  case draft
  case yes, no
  case yesKeys = "yes_keys"
  case noKeys = "no_keys"
  case agent
  case signed, refusedToSign = "refused_to_sign"
  case absent, left
  case signedKeys = "signed_keys"
  case refusedKeys = "refused_keys"
  case absentKeys = "absent_keys"
  case leftKeys = "left_keys"
}

extension Words<EnterWord> {
  var yesOrNo: EntryField.Kind {
    .choice([
      .init(keys: self(.yesKeys), value: "true", label: self(.yes)),
      .init(keys: self(.noKeys), value: "false", label: self(.no)),
    ])
  }

  func isYes(_ key: Key) -> Bool { answers(key, self(.yesKeys)) }
  func isNo(_ key: Key) -> Bool { answers(key, self(.noKeys)) }

  /// `y = yes, n = no`
  private func keys(_ choices: [EntryField.Choice]) -> String {
    choices.map { "\($0.keys.prefix(1)) = \($0.label)" }.joined(separator: ", ")
  }

  /// What answers the line under the hand, where a key does.
  func keys(at form: EntryForm) -> String? {
    guard case .choice(let choices)? = form.here?.kind else { return nil }
    return keys(choices)
  }

  private func answers(_ key: Key, _ keys: String) -> Bool {
    guard case .character(let character) = key, let scalar = character.unicodeScalars.first else { return false }
    return keys.unicodeScalars.contains(scalar)
  }

  func note(_ note: EntryNote) -> ScreenLine {
    switch note {
    case .pasted(let count): ScreenLine(self(.pasted, ["count": "\(count)"]), .good)
    default: ScreenLine(warning(note), .warning)
    }
  }

  private func warning(_ note: EntryNote) -> String {
    switch note {
    case .noDigit(let key): self(.noDigit, ["key": "\(key)".printable])
    case .tooLong: self(.tooLong)
    case .needed: self(.needed)
    case .answer(let choices): self(.answer, ["keys": keys(choices)])
    case .pasted(let count): self(.pasted, ["count": "\(count)"])
    case .pasteTooMany(let count, let room): self(.pasteTooMany, ["count": "\(count)", "room": "\(room)"])
    case .pasteIsNoFigures: self(.pasteIsNoFigures)
    }
  }

  /// A refusal: what was found, the way out, and where the rule book has it. The cells stay.
  func refusal(_ refusal: Refusal, _ words: RefusalWords) -> [ScreenLine] {
    let said = words.said(of: refusal.rule, refusal.message, refusal.remedy)
    let found = words.found(refusal.rule, refusal.message).map { [ScreenLine($0, .dim)] } ?? []
    let way = ["remedy": said.way, "code": refusal.rule.rawValue, "rule": refusal.requirement]
    return [ScreenLine(self(.refused, ["message": said.why]), .alarm), ScreenLine(self(.remedy, way))] + found
  }

  func failure(_ message: String) -> [ScreenLine] { [ScreenLine(self(.failed, ["message": message]), .alarm)] }
}
