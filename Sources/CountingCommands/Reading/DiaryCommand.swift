import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules

/// `lekka diary`: the journal as a narrative.
struct DiaryCommand: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "diary",
    abstract: "The journal as a narrative: one plain sentence an act, struck ones marked.",
    discussion: "Example:  lekka diary day.book --ward 3 --lang te,en")

  @OptionGroup var book: BookArgument
  @Option(help: "Only the acts of this ward.")
  var ward: Int?
  @Option(help: "Languages, one under the other, in this order: en, te, hi, mr.")
  var lang = "en"
  @OptionGroup var format: FormatOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let folder = try templates.folder(context)
    let languages = lang.split(separator: ",").map { trimmed(String($0)) }
    let known = folder.diaryLanguages
    for language in languages.isEmpty ? [""] : languages where !known.contains(language) {
      throw CommandFailure(
        "There is no diary in “\(language)”; it is told in \(listed(known))."
          + Likeness.language(language, among: known),
        .badData)
    }
    let wordings: [DiaryWording]
    do { wordings = try languages.map { try DiaryWording($0, in: folder) } } catch let fault as DiaryWording.Fault {
      throw CommandFailure("\(fault). Name languages of Templates/diary, such as en,te.", .badData)
    }
    let diary = try Diary.read(book.path(context), in: wordings, context.surroundings.onlooker)
    if let ward, diary.state.ward(ward) == nil { throw CommandFailure.unknownWard(ward, of: diary.state) }
    let lines = diary.lines.filter { ward == nil || $0.ward == ward }
    try format.render(
      context, json: ["entries": .array(lines.map { json($0, diary.state, languages) })],
      text: lines.map { text($0, diary.state) }.joined())
  }

  private func text(_ line: Diary.Line, _ state: CountState) -> String {
    let time = state.written(line.at)
    let place = line.ward.map { " · \($0)" } ?? ""
    let head = "\(line.seq) · \(time.prefix(10)) \(time.dropFirst(11).prefix(8))\(place) · "
    let indent = "\n" + String(repeating: " ", count: head.count)
    return head + line.sentences.joined(separator: indent) + "\n"
  }

  private func json(_ line: Diary.Line, _ state: CountState, _ languages: [String]) -> JSON {
    [
      "seq": .int(line.seq), "at": .string(state.written(line.at)), "by": .string(line.by), "do": .string(line.act),
      "ward": line.ward.map(JSON.int) ?? .null, "struckBy": line.struckBy.map(JSON.int) ?? .null,
      "text": .object(.init(zip(languages, line.sentences).map { ($0, .string($1)) })),
    ]
  }
}
