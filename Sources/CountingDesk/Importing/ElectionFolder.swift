package import CountingRules

/// The folder from which a count book is opened (contract §2).
package enum ElectionFolder {
  /// What a folder says, or everything that is wrong with it.
  package struct Reading: Sendable {
    /// Nil when there are problems.
    package let election: Election?
    /// In the order of the files, lines and columns.
    package let problems: [FolderProblem]
    /// The files that were read, as they are on disk, for their digests.
    package let files: [(name: String, bytes: [UInt8])]
    /// What holds under the rulebook alone; nil when the rulebook is not known.
    package let rulebookSettings: Settings?
  }

  /// Reads the folder at `path`; rulebooks are looked for in the directories, in order.
  ///
  /// Throws `FolderMissing` when there is no folder, `RulebookFault` when the rulebook it names is ill-formed.
  package static func read(
    at path: String, rulebooks directories: [String], _ onlooker: Onlooker = .none
  ) throws -> Reading {
    try onlooker.watch(.readingFolder, path) { _ in try reading(path, directories) }
  }

  private static func reading(_ path: String, _ directories: [String]) throws -> Reading {
    let sources = try FolderSources(folder: path)
    let paper = try ElectionFile(sources[.election], RulebookReader(directories: directories))
    let tables = FolderTables(sources)
    let problems = sources.problems + paper.problems + tables.problems
    return Reading(
      election: problems.isEmpty ? paper.election(of: tables) : nil, problems: problems.sorted(), files: sources.files,
      rulebookSettings: paper.rulebook?.settings)
  }
}
