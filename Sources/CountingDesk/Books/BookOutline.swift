import CountingJournal
package import CountingRules
import CountingStore

/// The names of a book, without what was counted: read at once, however long the journal is.
package struct BookOutline: Sendable {
  package let wards: [Ward]
  package let officers: [Officer]

  package init(of path: String) throws {
    (wards, officers) = try CountBook.open(path, for: .read).read { content in
      var wards: [Ward] = []
      var register = OfficerRegister([])
      try content.lines(holding: "\"do\":\"officer.") { seq, line, _ in
        if seq == 0 {
          let election = try Opening(line: line).election
          (wards, register) = (election.wards, OfficerRegister(election.officers))
        } else if case .book(let act) = try JournalEntry(line: line, seq: seq).act {
          if let added = act as? OfficerAdd { register.add(added.officer) }
          if let relieved = act as? OfficerRelieve { register.relieve(relieved.officer) }
        }
      }
      return (wards, register.active)
    }
  }
}
