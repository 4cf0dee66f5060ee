import CountingDesk
import CountingForms
import CountingRules
import Testing

/// What papers say is what templates may ask for, and no template is left without its facts.
@Suite("Filling the papers of the sample wards")
struct FillingPapersTests {
  @Test("gives no fact that no template could ask for", arguments: GoldenWardTests.samples)
  func givesNoStrangers(sample: String) throws {
    let day = try SampleDay(sample)
    let wards = day.papers.wards()
    let papers = wards.flatMap { $0.papersDue() + $0.blankPapers() }
    let election = try #require(day.papers.electionOnPaper)
    for paper in papers + election.papersDue(standard: Settings()) {
      #expect(paper.facts.strangers == [], "\(paper.name)")
    }
  }

  @Test("knows every template there is")
  func knowsEveryTemplate() throws {
    let day = try SampleDay("kolleru-nagar")
    let election = try #require(day.papers.electionOnPaper)
    let due = day.papers.wards().flatMap { $0.papersDue() } + election.papersDue(standard: Settings())
    let templates = try TemplateReader.templates(in: SampleDay.root + "/Templates/forms")
    #expect(Set(due.map(\.form)) == Set(templates.keys))
  }

  @Test("names no two papers of a ward alike", arguments: GoldenWardTests.samples)
  func namesApart(sample: String) throws {
    for ward in try SampleDay(sample).papers.wards() {
      let names = ward.papersDue().map(\.name)
      #expect(names.count == Set(names).count)
    }
  }
}
