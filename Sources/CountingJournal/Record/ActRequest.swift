package import CountingRules

/// An act as it is asked for: the envelope and the fields of its kind.
package struct ActRequest: Sendable {
  package let by: String
  package let at: Instant?
  package let note: String?
  package let id: String?
  package let act: JournalEntry.EnteredAct
  package let members: JSON.Members

  /// The first tests, in the contract's order.
  package enum Fault: Error, Hashable, Sendable {
    case malformed(String)
    case unknownAct(String)

    package var message: String {
      switch self {
      case .malformed(let message): message
      case .unknownAct(let name): "There is no act \"\(name)\"."
      }
    }
  }

  /// - Parameter entered: read back from a journal, where the book's own entries and members stand too.
  package init(_ members: JSON.Members, entered: Bool = false) throws(Fault) {
    guard let name = members["do"]?.string else { throw .malformed("The field `do`, the act's name, is missing.") }
    self.members = members
    do throws(Malformed) {
      var fields = Fields(members)
      _ = fields.value("do")
      if let type = ActCatalogue.wardActByName[name] {
        act = .ward(try type.init(from: &fields), ward: try fields.count("ward"))
      } else if let type = ActCatalogue.bookActByName[name] {
        act = .book(try type.init(from: &fields))
      } else if name == Strike.name {
        act = .strike(try Strike(from: &fields), ward: try fields.count("ward"))
      } else if entered, name == BookRestore.name {
        act = .book(try BookRestore(from: &fields))
      } else {
        throw Malformed("")
      }
      by = try fields.text("by")
      at = try fields.timeIfAny("at")
      note = try fields.textIfAny("note")
      id = try fields.textIfAny("id")
      try fields.finish(besides: entered ? JournalEntry.added : [])
    } catch {
      throw error.message.isEmpty ? .unknownAct(name) : .malformed(error.message)
    }
  }

  /// What was asked when an entry was made, at the time the book gave it.
  init(_ entry: JournalEntry) {
    (by, at, note, id) = (entry.by, entry.at, entry.note, entry.id)
    (act, members) = (entry.act, entry.members)
  }

  package func checkFields(_ settings: Settings, at: Instant) throws(Fault) {
    guard case .ward(let act, _) = act else { return }
    do throws(Malformed) { try act.checkFields(settings, at: at) } catch { throw .malformed(error.message) }
  }
}
