import CountingJournal
import Testing

@Suite("Planning the sample's day")
struct PlanTests {
  @Test("reckons every contested ward, its assumptions beside it")
  func json() throws {
    let answer = try JSONReader.read(CommandRun("plan", SampleBook.folder, "--format", "json").output)
    let wards = try #require(answer["wards"]?.array)
    #expect(wards.compactMap { $0["ward"]?.int } == [1, 2, 3, 4, 5, 6, 8])
    #expect(wards[6]["papers"] == 5200 && wards[6]["rounds"] == 2 && wards[6]["issues"] == 6)
    #expect(answer["assumptions"]?["turnoutPercent"] == 70)
  }

  @Test("states in words what it takes for granted")
  func text() {
    let run = CommandRun("plan", SampleBook.folder, "--turnout", "60", "--seconds-in-a-round", "4")
    #expect(run.output.contains("elsewhere 60 % of the electors"))
    #expect(run.output.contains("4 s a paper in a round"))
  }

  @Test("refuses a turnout that is none, and a folder that is not there")
  func refused() {
    #expect(CommandRun("plan", SampleBook.folder, "--turnout", "101").code == 64)
    #expect(CommandRun("plan", "/nowhere").code == 66)
  }
}
