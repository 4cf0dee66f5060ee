import ArgumentParser
import CountingJournal
import CountingRules
import CountingTerminal

/// `lekka explain`: a figure taken apart into the acts that made it.
struct Explain: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "The acts that make a figure; their amounts add up to it.",
    discussion: """
      Example:  lekka explain day.book --ward 3 --figure total_C002
      A figure is named as on Form 30: total_C002, postal_C002, rounds_C002, r01_C002 (round 1), and NOTA, rejected,
      held or papers in place of the candidate; total_valid.
      """)

  @OptionGroup var book: BookArgument
  @Option(help: "The ward.")
  var ward: Int
  @Option(help: "The figure's name.")
  var figure: String
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let state = try BookView.state(of: book, knowing: ward, context)
    guard let fold = state.ward(ward) else { throw CommandFailure.unknownWard(ward, of: state) }
    let known = fold.count.namedFigures
    let meant = Likeness.suggestion(figure, among: known.map(\.name)).map { "\($0) " } ?? ""
    guard let named = known.first(where: { $0.name == figure }) else {
      throw ValidationError(
        "Ward \(ward) has no figure \(figure). \(meant)There are:\n\(known.map(\.name).joined(separator: " "))")
    }
    let explanation = Explanation(of: named, in: fold)
    try format.render(context, json: json(explanation, state), text: text(explanation, state, on: context.output))
  }

  private func json(_ explanation: Explanation, _ state: CountState) -> JSON {
    [
      "ward": .int(ward), "figure": .string(figure), "value": .int(explanation.figure),
      "acts": .array(
        explanation.contributions.map { made in
          [
            "seq": .int(made.entry.seq), "at": .string(state.written(made.entry.at)), "by": .string(made.entry.by),
            "do": .string(made.act), "place": .string(made.place), "amount": .int(made.amount),
          ]
        }),
    ]
  }

  private func text(_ explanation: Explanation, _ state: CountState, on outlet: Outlet) -> String {
    var table = TextTable(["Entry", "Time", "Officer", "Act", "Place", "Amount"])
    for made in explanation.contributions {
      let time = String(state.written(made.entry.at).prefix(19).replacing("T", with: " "))
      let officer = state.officers.known(made.entry.by)?.name ?? made.entry.by
      table.add(["\(made.entry.seq)", time, officer, made.act, made.place, grouped(made.amount)])
    }
    table.add(["", "", "", "", figure, grouped(explanation.figure)])
    return "Ward \(ward), \(figure) = \(grouped(explanation.figure))\n\n" + table.text(right: [0, 5], on: outlet)
  }
}
