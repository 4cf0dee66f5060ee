import CountingForms
import Testing

@testable import CountingDesk

@Suite("Saying for whom a ward is kept")
struct ReservationTests {
  @Test(
    "knows what the folder says of it",
    arguments: [
      ("General", ["reservation_general"]), ("general", ["reservation_general"]),
      ("BC (Women)", ["reservation_bc", "reservation_women"]),
      ("SC(General)", ["reservation_sc", "reservation_general"]),
    ])
  func known(written: String, terms: [String]) throws {
    guard case .phrase(let pieces) = try #require(Reservation(written)).phrase else {
      Issue.record("no phrase")
      return
    }
    let said = pieces.compactMap { if case .term(let term) = $0 { term } else { nil } }
    #expect(said == terms)
  }

  @Test("leaves what it has no word for as it is", arguments: ["", "Women", "BC (A)", "General, by rotation"])
  func unknown(written: String) { #expect(Reservation(written) == nil) }

  @Test(
    "prints it in the reader's language",
    arguments: [("te", "బీసీ (మహిళ)"), ("hi", "पिछड़ा वर्ग (महिला)"), ("mr", "मागासवर्ग (महिला)"), ("en", "BC (Women)")])
  func printed(language: String, text: String) throws {
    let ward = try #require(try SampleDay("long-names").papers.wards().first)
    let receipt = try #require(ward.papersDue().first { $0.form == "receipt" })
    let template = try #require(try TemplateReader.templates(in: SampleDay.root + "/Templates/forms")["receipt"])
    #expect(try template.laidOut(with: receipt.facts, in: [language]).text.contains(" | \(text) | "))
  }
}
