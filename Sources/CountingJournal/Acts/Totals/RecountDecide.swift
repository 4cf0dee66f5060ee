package import CountingRules

/// The RO decides an application, with written reasons (T-3).
package struct RecountDecide: WardAct {
  package static let name = "recount.decide"
  package static let requirement = "T-3"
  package static let purpose = "The RO's order on an application: whole, part or refused."
  package static let example: JSON.Members = [
    "request": 1, "decision": "part", "piles": ["candidate-1", "rejected"],
    "reasons": "The claim is precise and can be tested",
  ]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = .changesFigures

  let request: Int
  let decision: RecountRequest.Decision.Kind
  let reasons: String?
  let piles: [String]?

  package init(from fields: inout Fields) throws(Malformed) {
    request = try fields.count("request")
    decision = try fields.choice("decision")
    reasons = try fields.writtenIfAny("reasons")
    piles = try fields.textsIfAny("piles")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let known = count.requests[try count.request(request)]
    let standing = count.standing(of: known)
    guard standing == .inTime else {
      throw Refusal(.requestNotInTime, "Application \(request) is \(standing.rawValue).")
    }
    if known.decision != nil { throw Refusal(.requestDecided, "Application \(request) is decided.") }
    guard let reasons, !isBlank(reasons) else {
      throw Refusal(.reasonsMissing, "An order on application \(request) gives its reasons.")
    }
    if decision == .part, piles?.isEmpty ?? true { throw Refusal(.scopeMissing, "A recount in part names its piles.") }
    if decision == .part { _ = try scope(count) }
    guard decision != .refused else { return .init() }
    if let open = count.openRecount { throw Refusal(.recountOpen, "Recount \(open.number) is open.") }
    return .init([("recount", .int(day.numbered("recount", next: count.recounts.count + 1)))])
  }

  private func scope(_ count: WardCount) throws(Refusal) -> [Pile] {
    let all = count.allPiles
    guard decision == .part else { return all }
    let names = piles ?? []
    if let unknown = names.first(where: { name in !all.contains { $0.name == name } }) {
      throw Refusal(.unknownPile, "Ward \(count.ward.number) has no pile \(unknown).")
    }
    return all.filter { names.contains($0.name) }
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let place = try? count.request(request) else { return }
    count.requests[place].decision = .init(kind: decision, reasons: reasons ?? "")
    guard let number = entry.answer["recount"]?.int, let scope = try? scope(count) else { return }
    count.recounts.append(Recount(number: number, request: request, scope: scope, reasons: reasons ?? ""))
  }
}

extension WardCount {
  /// All piles of the ward; the postal ones if postal was counted.
  var allPiles: [Pile] { Pile.all(candidates: candidates, postal: postal.count != nil) }
}
