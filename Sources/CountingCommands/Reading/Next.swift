import ArgumentParser
import CountingJournal
import CountingRules
import CountingTerminal

/// `lekka next`: what is to be done now, and by whom.
struct Next: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "The one lawful next step of each ward, and who does it.",
    discussion: "Example:  lekka next day.book --ward 3")

  @OptionGroup var view: BookView
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let state = try view.state(context)
    let now = BookView.now(state, context)
    try format.render(
      context, json: state.nextSteps(at: now, ward: view.ward), text: text(state, now, on: context.output))
  }

  private func text(_ state: CountState, _ now: Instant, on outlet: Outlet) -> String {
    let counts = state.wards.map(\.count).filter { view.ward == nil || $0.ward.number == view.ward }
    return counts.map { count in
      let next = state.nextStep(of: count, at: now)
      let step =
        next.act.map {
          "\(outlet.styled($0.rawValue, .good)), by \(next.who.map(\.rawValue).joined(separator: " or "))"
        } ?? "–"
      return "Ward \(count.ward.number) \(count.ward.name): \(step)\n    \(next.message)\n"
    }.joined()
  }
}
