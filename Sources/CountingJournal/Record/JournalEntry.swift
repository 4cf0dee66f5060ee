package import CountingRules

/// One line of the journal: an act as accepted (JOURNAL.md, *Entry*).
package struct JournalEntry: Sendable {
  package let seq: Int
  package let at: Instant
  package let by: String
  package let act: EnteredAct
  package let answer: JSON.Members
  package let terminal: String?
  /// The machine's second clock, in a real book.
  package let uptime: Uptime?
  package let id: String?
  /// SHA-256 of the whole object as it was sent, where it bears an id.
  package let body: String?
  package let note: String?
  /// The whole line.
  package let members: JSON.Members

  package enum EnteredAct: Sendable {
    case ward(any WardAct, ward: Int)
    case book(any BookAct)
    case strike(Strike, ward: Int)
  }

  package var recorded: Entry {
    Entry(seq: seq, at: at, by: by, terminal: terminal, uptime: uptime, answer: answer)
  }

  package var ward: Int? {
    switch act {
    case .ward(_, let ward), .strike(_, let ward): ward
    case .book: nil
    }
  }

  package var name: String { members["do"]?.string ?? "" }
}

/// A line of the journal that cannot be read back.
package struct DamagedEntry: Error, Hashable, Sendable {
  package let seq: Int
  package let message: String

  package init(seq: Int, message: String) { (self.seq, self.message) = (seq, message) }
}

extension JournalEntry {
  /// Members the book adds to what was asked.
  static let added = ["seq", "answer", "terminal", "boot", "up", "body"]

  /// Reads a stored line back.
  package init(line: [UInt8], seq: Int) throws(DamagedEntry) {
    let json: JSON
    do throws(JSONReader.Fault) { json = try JSONReader.read(line) } catch {
      throw Self.unreadable(seq, error)
    }
    try self.init(json, seq: seq)
  }

  /// The same, from the value of a stored line.
  package init(_ json: JSON, seq: Int) throws(DamagedEntry) {
    do throws(JSONReader.Fault) {
      guard let members = json.object else { throw JSONReader.Fault(message: "it is no object", offset: 0) }
      try self.init(members, seq: seq)
    } catch {
      throw Self.unreadable(seq, error)
    }
  }

  private static func unreadable(_ seq: Int, _ fault: JSONReader.Fault) -> DamagedEntry {
    DamagedEntry(seq: seq, message: "entry \(seq) cannot be read: \(fault.message)")
  }

  private init(_ members: JSON.Members, seq: Int) throws(JSONReader.Fault) {
    guard members["seq"]?.int == seq else {
      throw JSONReader.Fault(message: "its number is not \(seq)", offset: 0)
    }
    guard let answer = members["answer"]?.object else {
      throw JSONReader.Fault(message: "it has no answer", offset: 0)
    }
    let request: ActRequest
    do throws(ActRequest.Fault) { request = try ActRequest(members, entered: true) } catch {
      throw JSONReader.Fault(message: error.message, offset: 0)
    }
    guard let at = request.at else { throw JSONReader.Fault(message: "it has no time", offset: 0) }
    let uptime = members["boot"]?.string.flatMap { boot in
      members["up"]?.int.map { Uptime(boot: boot, milliseconds: $0) }
    }
    self.init(
      seq: seq, at: at, by: request.by, act: request.act, answer: answer, terminal: members["terminal"]?.string,
      uptime: uptime, id: request.id, body: members["body"]?.string, note: request.note, members: members)
  }
}
