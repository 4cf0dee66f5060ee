import CountingJournal
import CountingRules
import CountingTerminal

/// The plan as a table and as JSON, its assumptions always beside it.
enum PlanText {
  static func text(
    _ plans: [WardPlan], _ assumed: WardPlan.Assumptions, _ election: Election, on outlet: Outlet
  ) -> String {
    var table = TextTable([
      "Ward", "Stations", "Boxes", "Postal", "Papers", "Tables", "Rounds", "Issues", "Bundles", "Over", "Bands",
      "Packets", "Time",
    ])
    for plan in plans {
      let numbers = [
        plan.stations, plan.boxes, plan.postalCovers, plan.papers, plan.tables, plan.rounds.count, plan.issues,
        plan.bundles, plan.loose, plan.bands, plan.packets,
      ]
      table.add(["\(plan.ward)"] + numbers.map(grouped) + ["\(plan.minutes / 60):\(padded(plan.minutes % 60, 2))"])
    }
    let all = [\WardPlan.stations, \.boxes, \.postalCovers, \.papers, \.tables].map { sum(plans, $0) }
    let last = [\WardPlan.issues, \.bundles, \.loose, \.bands, \.packets].map { sum(plans, $0) }
    table.add(["all"] + all + [""] + last + [""])
    return "\(election.name): a plan, not a promise\n\n" + table.text(right: Set(0...12), on: outlet) + "\n"
      + sentences(plans, assumed, election.settings).map { "\($0)\n" }.joined()
  }

  private static func sum(_ plans: [WardPlan], _ figure: KeyPath<WardPlan, Int>) -> String {
    grouped(plans.reduce(0) { $0 + $1[keyPath: figure] })
  }

  private static func sentences(
    _ plans: [WardPlan], _ assumed: WardPlan.Assumptions, _ settings: Settings
  ) -> [String] {
    let (accounts, stations) = (plans.reduce(0) { $0 + $1.accounts }, plans.reduce(0) { $0 + $1.stations })
    return [
      "Papers are those of the account at \(grouped(accounts)) of \(counted(stations, "station")); "
        + "elsewhere \(assumed.turnoutPercent) % of the electors.",
      "Bundles of \(settings.bundle), issues of \(grouped(settings.issue)), counted bundles of \(settings.countedBundle).",
      "Bands: one a bundle before the rounds, one a counted bundle after them.",
      "Time, in hours, from the close of postal to the end of the recount window (\(settings.recountMinutes) minutes): "
        + "\(assumed.secondsACover) s a postal cover, \(assumed.secondsAPaperAtTheBox) s a paper at the box, "
        + "\(assumed.secondsAPaperInARound) s a paper in a round, all tables of a ward at once; no recount, no break.",
    ]
  }

  static func json(_ plans: [WardPlan], _ assumed: WardPlan.Assumptions, _ election: Election) -> JSON {
    [
      "election": .string(election.id),
      "assumptions": [
        "turnoutPercent": .int(assumed.turnoutPercent), "secondsACover": .int(assumed.secondsACover),
        "secondsAPaperAtTheBox": .int(assumed.secondsAPaperAtTheBox),
        "secondsAPaperInARound": .int(assumed.secondsAPaperInARound),
        "recountMinutes": .int(election.settings.recountMinutes),
      ],
      "wards": .array(plans.map(json)),
    ]
  }

  private static func json(_ plan: WardPlan) -> JSON {
    [
      "ward": .int(plan.ward), "stations": .int(plan.stations), "accounts": .int(plan.accounts),
      "boxes": .int(plan.boxes), "postalCovers": .int(plan.postalCovers), "papers": .int(plan.papers),
      "tables": .int(plan.tables), "rounds": .int(plan.rounds.count), "issues": .int(plan.issues),
      "bundles": .int(plan.bundles), "loose": .int(plan.loose), "bands": .int(plan.bands),
      "packets": .int(plan.packets), "minutes": .int(plan.minutes),
    ]
  }
}
