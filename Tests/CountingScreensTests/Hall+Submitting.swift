import CountingJournal
import CountingScreens
import CountingTestSupport

extension Hall {
  /// What a page asks to be done is judged and recorded as the book would.
  mutating func submit(_ acts: [JSON.Members]) -> PageAnswer {
    let verdicts = acts.map { act in
      let (now, secret) = (now, secret)
      let verdict = state.judge(act, Submission(now: now, secret: { _ in secret }))
      enter(exactly: JSON.object(act).canonical)
      return verdict
    }
    return .verdicts(verdicts, Standing(state, now: now))
  }
}
