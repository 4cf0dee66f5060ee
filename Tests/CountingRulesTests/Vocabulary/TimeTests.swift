import CountingRules
import Testing

@Suite("Reading and writing times")
struct TimeTests {
  @Test(
    "reads RFC 3339 and writes it with milliseconds, in its own offset",
    arguments: [
      ("2021-03-14T08:00:00+05:30", 1_615_689_000_000, "2021-03-14T08:00:00.000+05:30"),
      ("2021-03-14T02:30:00Z", 1_615_689_000_000, "2021-03-14T02:30:00.000+00:00"),
      ("2021-03-14 08:00:00.1+05:30", 1_615_689_000_100, "2021-03-14T08:00:00.100+05:30"),
      ("2021-03-14t08:00:00.123456789z", 1_615_708_800_123, "2021-03-14T08:00:00.123+00:00"),
      ("2021-03-14T08:00:00.9999-03:30", 1_615_721_400_999, "2021-03-14T08:00:00.999-03:30"),
      ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00.000+00:00"),
      ("1969-12-31T23:59:59.999Z", -1, "1969-12-31T23:59:59.999+00:00"),
      ("2024-02-29T23:59:59+05:30", 1_709_231_399_000, "2024-02-29T23:59:59.000+05:30"),
    ] as [(String, Int64, String)])
  func written(_ text: String, _ milliseconds: Int64, _ written: String) throws {
    let time = try #require(WrittenTime(text))
    #expect(time.instant.milliseconds == milliseconds)
    #expect(time.text == written)
    #expect(WrittenTime(written) == time)
  }

  @Test(
    "refuses what is no time",
    arguments: [
      "", "08:00", "2021-03-14", "2021-03-14T08:00:00", "2021-03-14T08:00+05:30", "2021-02-29T08:00:00Z",
      "2021-13-01T08:00:00Z", "2021-03-14T24:00:00Z", "2021-03-14T08:60:00Z", "2021-03-14T08:00:60Z",
      "2021-03-14T08:00:00.Z", "2021-03-14T08:00:00.1234567890Z", "2021-03-14T08:00:00+0530",
      "2021-03-14T08:00:00+24:00",
      "2021-03-14T08:00:00Z ", "21-03-14T08:00:00Z", "2021-03-14T08:00:00 +05:30",
    ])
  func ill(_ text: String) { #expect(WrittenTime(text) == nil) }

  @Test("adds minutes (T-2): 15 are 900,000 ms")
  func adding() {
    let time = Instant(milliseconds: 5)
    #expect(time.adding(minutes: 15).milliseconds == 900_005)
    #expect(time < time.adding(minutes: 1) && !(time < time.adding(minutes: 0)))
  }
}

@Suite("Counting days")
struct CivilDateTests {
  @Test(
    "knows the days of the civil calendar since 1970",
    arguments: [
      ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
      ("1900-03-01", -25_508), ("2021-03-14", 18_700), ("2100-03-01", 47_541), ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896),
    ])
  func days(_ text: String, _ days: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.daysSince1970 == days && date.text == text)
    #expect(CivilDate(daysSince1970: days) == date)
  }

  @Test(
    "refuses days there are not",
    arguments: [
      "2021-02-29", "1900-02-29", "2021-04-31", "2021-00-01", "2021-01-00", "0000-01-01", "2021-1-01", "2021-01-01 ",
      "x",
    ])
  func none(_ text: String) { #expect(CivilDate(text) == nil) }

  @Test("goes from day to day without a gap, through leap years and centuries")
  func consecutive() {
    var before = CivilDate(daysSince1970: -26_000)
    for day in -25_999...48_000 {
      let date = CivilDate(daysSince1970: day)
      #expect(before < date && date.daysSince1970 == day && (date.day == before.day + 1 || date.day == 1))
      before = date
    }
  }
}
