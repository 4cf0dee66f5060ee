import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules

/// `lekka plan`: what each ward will take, before the day.
struct Plan: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Before the day: papers, rounds, issues, rubber bands, packets and an estimate of time, by ward.",
    discussion: "Example:  lekka plan SampleData/kolleru-nagar --turnout 65")

  @Argument(help: "The election folder.", completion: .directory)
  var folder: String
  @Option(help: "Percent of a station's electors who voted, where no account is given.")
  var turnout = WardPlan.Assumptions().turnoutPercent
  @Option(help: "Seconds a postal cover, from the scrutiny to the count.")
  var secondsACover = WardPlan.Assumptions().secondsACover
  @Option(help: "Seconds a paper in the initial count, at one table.")
  var secondsAtTheBox = WardPlan.Assumptions().secondsAPaperAtTheBox
  @Option(help: "Seconds a paper in a round, at one table.")
  var secondsInARound = WardPlan.Assumptions().secondsAPaperInARound
  @OptionGroup var format: FormatOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var telling: TellingOptions

  func validate() throws {
    guard (0...100).contains(turnout) else { throw ValidationError("--turnout is a percentage from 0 to 100.") }
    guard [secondsACover, secondsAtTheBox, secondsInARound].allSatisfy({ (0...3600).contains($0) }) else {
      throw ValidationError("Seconds are from 0 to 3600.")
    }
  }

  func perform(_ context: CommandContext) throws {
    let election = try SoundFolder.election(at: folder, templates, context)
    let plans = election.wards.compactMap { WardPlan($0, election.settings, assumptions) }
    try format.render(
      context, json: PlanText.json(plans, assumptions, election),
      text: PlanText.text(plans, assumptions, election, on: context.output))
  }

  private var assumptions: WardPlan.Assumptions {
    var assumed = WardPlan.Assumptions()
    (assumed.turnoutPercent, assumed.secondsACover) = (turnout, secondsACover)
    (assumed.secondsAPaperAtTheBox, assumed.secondsAPaperInARound) = (secondsAtTheBox, secondsInARound)
    return assumed
  }
}
