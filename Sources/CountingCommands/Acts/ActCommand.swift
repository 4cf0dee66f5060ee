import ArgumentParser
import CountingDesk
package import CountingJournal
import CountingRules

/// A command that asks for an act.
package protocol ActAsking {
  /// The act, exactly as `lekka record` would be given it.
  func line(_ context: CommandContext) throws -> JSON.Members
}

/// An act as a command, `lekka box count BOOK --ward 5 …`: its options are the act's own fields. The line it makes goes
/// the way of every line of `lekka record`.
struct ActCommand<Asked: Act>: BenchCommand, ActAsking, ExampleGiving, CustomReflectable {
  static var configuration: CommandConfiguration { ActScreen(Asked.self).configuration }

  @OptionGroup var book: BookArgument
  @OptionGroup var ward: WardOption
  @OptionGroup var envelope: EnvelopeOptions
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions
  private let fields: [(field: ActField, option: FieldOption)]

  init() { fields = Asked.fields.map { ($0, FieldOption(ActFieldScreen($0, of: Asked.self))) } }

  /// ArgumentParser finds options by reflection: these are as many as the act has fields.
  var customMirror: Mirror {
    var children: [Mirror.Child] = [("_book", _book)]
    if Asked.takesWard { children.append(("_ward", _ward)) }
    children += fields.map { ("_\(FieldKey($0.field).stringValue)", $0.option.wrapper) }
    return Mirror(self, children: children + [("_envelope", _envelope), ("_format", _format), ("_telling", _telling)])
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: FieldKey.self)
    _book = try values.decode(OptionGroup<BookArgument>.self, forKey: "book")
    _ward =
      Asked.takesWard ? try values.decode(OptionGroup<WardOption>.self, forKey: "ward") : OptionGroup<WardOption>()
    fields = try Asked.fields.map { ($0, try FieldOption($0, values)) }
    _envelope = try values.decode(OptionGroup<EnvelopeOptions>.self, forKey: "envelope")
    _format = try values.decode(OptionGroup<FormatOption>.self, forKey: "format")
    _telling = try values.decode(OptionGroup<TellingOptions>.self, forKey: "telling")
  }

  static func example(of option: String) -> [String] {
    if option == "--ward" { return [option, "5"] }
    if option == "--by" { return [option, ActScreen(Asked.self).officer] }
    let screens = Asked.fields.map { ActFieldScreen($0, of: Asked.self) }
    return screens.first { "--\($0.option)" == option }?.exampleArguments ?? []
  }

  func validate() throws { _ = try line(CommandContext.current) }

  func perform(_ context: CommandContext) throws {
    let line = JSON.object(try line(context))
    let recorder = try BookRecorder(book.path(context), context.surroundings)
    let verdict = try recorder.submit([line.canonical])[0]
    let answer = ActAnswerText(Asked.self, ward: Asked.takesWard ? ward.ward : nil, line, recorder.standing)
    if case .refused(let refusal) = verdict {
      if format.format == .text { context.refuse(answer.refused(refusal, on: context.errors)) }
      if format.format == .json { try context.write(verdict.answer(line: 1).canonicalText + "\n") }
      throw ExitCode.ruleRefused
    }
    try format.render(context, json: verdict.answer(line: 1), text: answer.entered(verdict))
  }

  package func line(_ context: CommandContext) throws -> JSON.Members {
    guard let by = envelope.by ?? context.knownOfficer else { throw ValidationError(MissingOption.officer) }
    var members = JSON.Members([("do", .string(Asked.name)), ("by", .string(by))])
    if Asked.takesWard { members["ward"] = .int(ward.ward) }
    for (field, option) in fields where !option.texts.isEmpty {
      members[field.name] = try ActFieldScreen(field, of: Asked.self).value(option.texts)
    }
    for (name, text) in [("at", envelope.at), ("note", envelope.note), ("id", envelope.id)] {
      members[name] = text.map(JSON.string)
    }
    do throws(ActRequest.Fault) { _ = try ActRequest(members) } catch {
      throw ValidationError(explained(error.message))
    }
    return members
  }

  /// A fault of the line, with the option it is about.
  private func explained(_ message: String) -> String {
    let named = message.split(separator: "`").dropFirst().first?.prefix { !".[".contains($0) }
    guard let named, let field = fields.map(\.field).first(where: { $0.name == named }) else { return message }
    return "\(message) Example: \(ActFieldScreen(field, of: Asked.self).example)"
  }
}

struct WardOption: ParsableArguments {
  @Option(help: ArgumentHelp("The ward.", valueName: "n"))
  var ward: Int
}

/// What every act bears beside its fields.
struct EnvelopeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Who does it: an officer's id. LEKKA_BY saves typing it.", valueName: "id"))
  var by: String?
  @Option(
    help: ArgumentHelp("When, in a rehearsal, such as 2021-03-14T09:05:00+05:30; without it, now.", valueName: "time"))
  var at: String?
  @Option(help: ArgumentHelp("A remark, kept with the entry.", valueName: "text"))
  var note: String?
  @Option(
    help: ArgumentHelp("A name for the act, of your own: sent again under it, it is entered once.", valueName: "text"))
  var id: String?
}
