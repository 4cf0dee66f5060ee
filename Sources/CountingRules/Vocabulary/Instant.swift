/// A moment of the counting day, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// The law reads no clock: every instant comes in as a value (JOURNAL.md, *Judge, record*).
package struct Instant: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  /// The instant `minutes` later; 15 for the recount window (T-2).
  package func adding(minutes: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(minutes) * 60_000) }
}

/// An instant as it is written: RFC 3339 with an offset, `2021-03-14T08:00:00.000+05:30`.
package struct WrittenTime: Hashable, Sendable {
  package let instant: Instant
  /// Minutes east of Greenwich; 330 in India.
  package let offset: Int

  package init(instant: Instant, offset: Int) {
    self.instant = instant
    self.offset = offset
  }

  /// Reads RFC 3339 (`Z` or `±hh:mm`, up to nine digits of fraction, cut to milliseconds); nil when it is not that.
  package init?(_ text: String) {
    var reader = DigitReader(text)
    guard let date = reader.date(), reader.skip("T") || reader.skip("t") || reader.skip(" "),
      let time = reader.clockTime(), let offset = reader.offset(),
      reader.isAtEnd
    else { return nil }
    let local = Int64(date.daysSince1970) * 86_400_000 + time
    self.init(instant: Instant(milliseconds: local - Int64(offset) * 60_000), offset: offset)
  }

  /// `2021-03-14T08:00:00.000+05:30`, always with milliseconds.
  package var text: String {
    let local = instant.milliseconds + Int64(offset) * 60_000
    let days = Int(local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000)
    let rest = Int(local - Int64(days) * 86_400_000)
    let (hours, minutes) = (rest / 3_600_000, rest / 60_000 % 60)
    let (seconds, fraction) = (rest / 1000 % 60, rest % 1000)
    let sign = offset < 0 ? "-" : "+"
    return "\(CivilDate(daysSince1970: days).text)T\(padded(hours, 2)):\(padded(minutes, 2)):\(padded(seconds, 2))"
      + ".\(padded(fraction, 3))\(sign)\(padded(abs(offset) / 60, 2)):\(padded(abs(offset) % 60, 2))"
  }
}

/// `number` with leading zeros to `width` digits: 5 → `005` in `ward-005`.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
