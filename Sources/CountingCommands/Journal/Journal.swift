import ArgumentParser

/// `lekka journal`: the record, for those who trust nobody.
struct Journal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "The record itself: export it, sign it, verify it, prove what it holds.",
    subcommands: [
      JournalExport.self, JournalCheckpoint.self, JournalKey.self, JournalVerify.self, JournalProve.self,
    ])
}
