package import CountingRules

extension CountState {
  /// The next step of a ward, with the hours in the book's own offset: `12:15`, and the date where it is another day.
  package func nextStep(of count: WardCount, at now: Instant) -> NextStep {
    count.nextStep(at: now, closing: closing) { clock($0, on: now) }
  }

  /// An instant as people say it on the day of `now`: `12:15`, `12:15 on 2021-03-15`.
  package func clock(_ instant: Instant, on now: Instant) -> String {
    let text = written(instant)
    let clock = String(text.dropFirst(11).prefix(text.dropFirst(16).hasPrefix(":00.000") ? 5 : 8))
    return text.prefix(10) == written(now).prefix(10) ? clock : "\(clock) on \(text.prefix(10))"
  }

  /// `{"wards":[{"ward","step","who","message"}]}`
  package func nextSteps(at now: Instant, ward only: Int?) -> JSON {
    let shown = wards.map(\.count).filter { only == nil || $0.ward.number == only }
    return [
      "wards": .array(
        shown.map { count in
          let next = nextStep(of: count, at: now)
          return [
            "ward": .int(count.ward.number), "step": next.act.map { .string($0.rawValue) } ?? .null,
            "who": .array(next.who.map { .string($0.rawValue) }), "message": .string(next.message),
          ]
        })
    ]
  }
}
