import CountingJournal
import Testing

@Suite("Explaining a figure of the sample")
struct ExplainTests {
  @Test("adds up to what the status says (R-11)", arguments: [1, 3, 4, 6, 8])
  func addsUp(ward: Int) throws {
    let status = try JSONReader.read(
      CommandRun("status", SampleBook.path, "--ward", "\(ward)", "--format", "json").output)
    let totals = status["wards"]?.array?.first?["totals"]
    for (name, figure) in [
      ("total_C001", totals?["candidates"]?.array?.first), ("postal_C001", totals?["postal"]?.array?.first),
      ("rounds_C001", totals?["rounds"]?.array?.first), ("total_NOTA", totals?["nota"]),
      ("total_valid", totals?["valid"]),
      ("total_rejected", totals?["rejected"]), ("total_held", totals?["held"]), ("total_papers", totals?["papers"]),
    ] {
      let run = CommandRun(
        "explain", SampleBook.path, "--ward", "\(ward)", "--figure", name, "--format", "json")
      let answer = try JSONReader.read(run.output)
      let amounts = (answer["acts"]?.array ?? []).compactMap { $0["amount"]?.int }
      #expect(answer["value"] == figure, "\(name)")
      #expect(amounts.reduce(0, +) == figure?.int, "\(name)")
    }
  }

  @Test("names the acts, their places and the pile that was recounted (T-4)")
  func places() {
    let run = CommandRun("explain", SampleBook.path, "--ward", "8", "--figure", "total_C001")
    #expect(run.output.hasPrefix("Ward 8, total_C001 = 1,715\n"))
    for place in ["postal ", "round 1 table 1 ", "recount 1 pile candidate-1 "] { #expect(run.output.contains(place)) }
    #expect(run.output.contains("−3\n"))
  }

  @Test("lists the figures when asked for one that is not there")
  func unknown() {
    let run = CommandRun("explain", SampleBook.path, "--ward", "3", "--figure", "total_C009")
    #expect(run.code == 64)
    #expect(run.complaints.contains("total_C003 total_NOTA"))
    #expect(run.complaints.contains("r01_C001"))
  }
}
