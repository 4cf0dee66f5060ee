/// The same thing said in each language of a template.
package struct Wording: Hashable, Sendable {
  /// By language; the empty key stands for every language.
  package let phrases: [String: Phrase]

  package init(_ phrases: [String: Phrase]) { self.phrases = phrases }

  /// One sentence for every language, such as `{name}`.
  package init(_ phrase: Phrase) { phrases = ["": phrase] }

  package subscript(language: String) -> Phrase? { phrases[language] ?? phrases[""] }
}
