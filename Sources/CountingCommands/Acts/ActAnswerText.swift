import CountingJournal
import CountingRules
import CountingTerminal

/// What the officer is told, in words.
struct ActAnswerText {
  private let act: any Act.Type
  private let ward: Int?
  private let line: JSON
  private let state: CountState?

  init(_ act: any Act.Type, ward: Int?, _ line: JSON, _ state: CountState?) {
    (self.act, self.ward, self.line, self.state) = (act, ward, line, state)
  }

  private var subject: String { act.name + (ward.map { ", ward \($0)" } ?? "") }

  func entered(_ verdict: Verdict) -> String {
    switch verdict {
    case .accepted(let entry, _):
      "Entered as \(grouped(entry.seq)): \(subject).\n" + told(entry.answer) + next(entry.at)
    case .repeated(let seq, let answer): "Entered before, as \(grouped(seq)): \(subject).\n" + told(answer)
    case .refused: ""
    }
  }

  private func told(_ answer: JSON.Members) -> String {
    answer.pairs.map { "  \($0.key): \(word($0.value))\n" }.joined()
  }

  private func word(_ value: JSON) -> String {
    switch value {
    case .int(let number): grouped(number)
    case .string(let text): text
    case .array(let items) where items.allSatisfy({ $0.object == nil }):
      items.isEmpty ? "none" : items.map(word).joined(separator: ", ")
    default: value.canonicalText
    }
  }

  private func next(_ at: Instant) -> String {
    guard let state, let ward, let fold = state.ward(ward) else { return "" }
    let next = state.nextStep(of: fold.count, at: at)
    let who = next.who.isEmpty ? "" : " (\(next.who.map(\.rawValue).joined(separator: " or ")))"
    return "Next: \(next.message)\(who)\n"
  }

  func refused(_ refusal: Refusal, on outlet: Outlet) -> String {
    let code = outlet.styled(refusal.rule.rawValue, .alarm)
    var text = "\(subject) is refused: \(code) (\(refusal.requirement)). \(refusal.message)"
    if let meant = suggestion(refusal.rule) { text += " \(meant)" }
    for blocker in refusal.blockers.dropFirst() {
      text += "\n  also \(outlet.styled(blocker.rule.rawValue, .alarm)): \(blocker.message)"
    }
    if !refusal.resting.isEmpty { text += "\n  resting on it: \(listed(refusal.resting.map { "\($0)" }))" }
    return text + "\n  \(outlet.styled("The way out:", .good)) \(refusal.remedy)"
  }

  /// Who or what was probably meant.
  private func suggestion(_ rule: Rule) -> String? {
    guard let state else { return nil }
    if rule == .unknownWard { return "It has \(listed(ranges: state.wards.map(\.count.ward.number)))." }
    let count = ward.flatMap { state.ward($0)?.count }
    let (name, known): (String?, [String]) =
      switch rule {
      case .unknownOfficer: (line["by"]?.string, state.officers.active.map(\.id))
      case .unknownStation: (line["station"]?.string, count?.stations.map(\.station.id) ?? [])
      case .unknownBox: (line["box"]?.string, count?.stations.flatMap { $0.boxes.map(\.label.id) } ?? [])
      default: (nil, [])
      }
    return name.flatMap { Likeness.suggestion($0, among: known) }
  }
}
