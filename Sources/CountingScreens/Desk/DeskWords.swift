package import CountingDesk
import CountingJournal
import CountingRules

/// Everything the desk says, in one language.
package struct DeskWords: Sendable {
  package let language: String
  let desk: Words<DeskWord>
  let fields: Words<FieldWord>
  let acts: Words<ActWord>
  let saying: Words<SaidWord>
  let postal: Words<PostalWord>
  let common: Words<EnterWord>
  let refusals: RefusalWords

  package init(_ language: String, in templates: TemplateFolder) throws {
    self.language = language
    desk = try Words(language, in: templates)
    fields = try Words(language, in: templates)
    acts = try Words(language, in: templates)
    saying = try Words(language, in: templates)
    postal = try Words(language, in: templates)
    common = try Words(language, in: templates)
    refusals = try RefusalWords(language, in: templates)
  }

  func act(_ name: String) -> String { ActWord(rawValue: name).map { acts($0) } ?? name }

  func field(_ name: String) -> String { FieldWord(rawValue: name).map { fields($0) } ?? name }

  /// A yes or a no, each with the keys that give it.
  var yesAndNo: [(keys: String, label: String)] {
    [(common(.yesKeys), common(.yes)), (common(.noKeys), common(.no))]
  }

  func said(_ word: SaidWord, _ values: [String: String] = [:]) -> String { saying(word, values) }

  func name(of candidate: Candidate) -> String {
    language == "en" ? candidate.name : candidate.localName ?? candidate.name
  }

  func title(of ground: Ground) -> String { ground.localTitles?[language] ?? ground.title }

  func name(of ward: Ward) -> String { language == "en" ? ward.name : ward.localName ?? ward.name }

  /// What a matter of the queue is called.
  func matter(_ waiting: Waiting, in count: WardCount, at now: Instant) -> String {
    MatterWords(self).text(waiting, in: count, at: now)
  }
}
