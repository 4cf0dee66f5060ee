/// An outer cover B as registered (P-2); its name is the officers', never the elector's.
package struct Cover: Hashable, Sendable {
  package let name: String
  package let kind: Kind
  package let received: Instant
  /// When it was entered in the book.
  package let entered: Instant
  package let arrival: Arrival
  package var scans = Scans()
  package var scrutiny: Scrutiny?
  /// Entries of scans that found the same 13C code on another cover while the declarations lay open (P-12).
  package var turnedBy: Set<Int> = []

  package init(name: String, kind: Kind, received: Instant, entered: Instant, arrival: Arrival) {
    (self.name, self.kind, self.received, self.entered, self.arrival) = (name, kind, received, entered, arrival)
  }

  package enum Kind: String, Sendable, CaseIterable { case post, etpbs }

  /// Late covers, and those found after postal was closed, are never opened (P-0, P-2).
  package enum Arrival: String, Sendable {
    case received, late
    case foundLate = "found-late"

    /// Late is after the closing time; at the closing time is in time.
    package static func of(received: Instant, closing: Instant, postalClosed: Bool) -> Arrival {
      if received > closing { return .late }
      return postalClosed ? .foundLate : .received
    }
  }

  package var isInTime: Bool { arrival == .received }

  /// What stands: a duplicate found later rejects an admitted cover; a cover rejected already keeps its ground.
  package var outcome: Scrutiny? {
    scrutiny == .admitted && !turnedBy.isEmpty ? .rejected(.duplicate) : scrutiny
  }
}

/// The codes of an electronically transmitted cover, scanned in this order (P-12).
package struct Scans: Hashable, Sendable {
  package var outer: String?
  package var declaration: String?
  package var inner: String?
  /// The running number a valid 13C gets in the book.
  package var serial: Int?

  package enum Step: String, Sendable, CaseIterable {
    case outer = "13C"
    case declaration = "13A"
    case inner = "13B"
  }

  package subscript(step: Step) -> String? {
    get {
      switch step {
      case .outer: outer
      case .declaration: declaration
      case .inner: inner
      }
    }
    set {
      switch step {
      case .outer: outer = newValue
      case .declaration: declaration = newValue
      case .inner: inner = newValue
      }
    }
  }

  /// The order may not change, and a step done keeps its code; the same code again is harmless.
  ///
  /// - Rule: P-12
  /// - Refuses: `scan-order`
  package func check(_ step: Step, code: String) throws(Refusal) {
    if let done = self[step], done != code {
      throw Refusal(.scanOrder, "Step \(step.rawValue) of this cover was scanned with another code.")
    }
    let steps = Step.allCases
    if let place = steps.firstIndex(of: step), place > 0, self[steps[place - 1]] == nil {
      throw Refusal(.scanOrder, "Step \(step.rawValue) comes after \(steps[place - 1].rawValue), not scanned yet.")
    }
  }
}
