import Foundation
import Testing

/// A sample and the acts of its days, fed with a secret that everybody knows: its book is the same each time.
struct SampleStory: CustomTestStringConvertible {
  let name: String
  let days: [String]

  init(_ name: String, days: [String] = ["day.ndjson"]) {
    (self.name, self.days) = (name, days)
  }

  var testDescription: String { name }

  /// The book when its last day is over; between days the secrets of open lots are lost, as the story has it.
  func book(in place: String) throws -> String {
    let folder = "\(CommandRun.root)/SampleData/\(name)"
    let book = "\(place)/story.book"
    try #require(CommandRun("open", book, "--from", folder, "--rehearsal").code == 0)
    for (number, day) in days.enumerated() {
      if number > 0 { try? FileManager.default.removeItem(atPath: book + ".lots") }
      let fed = CommandRun("record", book, "\(folder)/\(day)")
      try #require([0, 1].contains(fed.code), "\(fed.complaints)")
    }
    return book
  }
}
