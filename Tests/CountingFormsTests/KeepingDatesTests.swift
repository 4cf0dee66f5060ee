import Testing

@testable import CountingSpreadsheets

@Suite("Keeping dates whole")
struct KeepingDatesTests {
  @Test(
    "puts hyphens that break no line into dates of running text",
    arguments: [
      ("Order 4/2021 of 13-03-2021, received", "Order 4/2021 of 13‑03‑2021, received"),
      ("అందినది 2021-03-14 నాడు", "అందినది 2021‑03‑14 నాడు"),
      ("(13-03-2021) and 14-03-2021 late", "(13‑03‑2021) and 14‑03‑2021 late"),
    ])
  func keeps(text: String, written: String) { #expect(text.keepingDates == written) }

  @Test(
    "leaves a date alone, and what is no date",
    arguments: [
      "14-03-2021", "14-03-2021 10:36", "2021-03-14", "unused-6", "AP-13-03-2021-7 of the file", "13-03-20211 papers",
      "1-13-03-2021 papers", "no hyphen", "–", "",
    ])
  func leaves(text: String) { #expect(text.keepingDates == text) }
}
