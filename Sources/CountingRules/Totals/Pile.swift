/// Papers tied together by what they are (T-4): a recount goes pile by pile.
package struct Pile: Hashable, Sendable {
  package let postal: Bool
  package let content: Content

  package init(_ content: Content, postal: Bool) { (self.content, self.postal) = (content, postal) }

  package enum Content: Hashable, Sendable {
    case candidate(Int)
    case nota, rejected
  }

  package var name: String {
    let what =
      switch content {
      case .candidate(let place): "candidate-\(place)"
      case .nota: "nota"
      case .rejected: "rejected"
      }
    return postal ? "postal-\(what)" : what
  }

  /// All piles of a ward: the postal ones if postal was counted (T-3).
  package static func all(candidates: Int, postal: Bool) -> [Pile] {
    let contents = (1...max(candidates, 1)).prefix(candidates).map(Content.candidate) + [.nota, .rejected]
    let rounds = contents.map { Pile($0, postal: false) }
    return postal ? rounds + contents.map { Pile($0, postal: true) } : rounds
  }
}

extension Tally {
  package subscript(content: Pile.Content) -> Int {
    get {
      switch content {
      case .candidate(let place): votes[place - 1]
      case .nota: nota
      case .rejected: rejected
      }
    }
    set {
      switch content {
      case .candidate(let place): votes[place - 1] = newValue
      case .nota: nota = newValue
      case .rejected: rejected = newValue
      }
    }
  }
}
