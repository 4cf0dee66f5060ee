/// The CSV files of the folder, read.
struct FolderTables {
  let wards: FolderTable<WardEntry>
  let candidates: FolderTable<CandidateEntry>
  let stations: FolderTable<StationEntry>
  let boxes: FolderTable<BoxEntry>
  let tables: FolderTable<TableEntry>
  let officers: FolderTable<OfficerEntry>
  let postal: FolderTable<PostalEntry>
  let agents: FolderTable<AgentEntry>
  private let wardNumbers: Set<Int>

  init(_ sources: FolderSources) {
    wards = FolderTable(sources[.wards])
    candidates = FolderTable(sources[.candidates])
    stations = FolderTable(sources[.stations])
    boxes = FolderTable(sources[.boxes])
    tables = FolderTable(sources[.tables])
    officers = FolderTable(sources[.officers])
    postal = FolderTable(sources[.postal])
    agents = FolderTable(sources[.agents])
    wardNumbers = Set(wards.rows.map(\.entry.number))
  }

  /// Whether wards.csv has the ward, or may have had it where rows could not be read.
  func isWard(_ number: Int) -> Bool { wards.isPartial || wardNumbers.contains(number) }

  /// What is wrong inside each file, then what is wrong between them.
  var problems: [FolderProblem] {
    let inFiles = [
      wards.problems, candidates.problems, stations.problems, boxes.problems, tables.problems, officers.problems,
      postal.problems, agents.problems,
    ]
    return inFiles.flatMap(\.self) + unknownReferences + unknownOfficerPlaces + candidateProblems + missingParts
      + overlappingSerials
  }
}
