import Testing

@testable import CountingDesk

/// Contract §2: what can be wrong between the files, and in the folder as a whole.
@Suite("Checking an election folder as a whole")
struct ReferenceProblemTests {
  @Test("finds what names something that is not there", arguments: Self.references)
  func reference(_ fault: FolderFault) throws { try fault.check() }

  @Test("finds an account whose parts do not agree (B-1)", arguments: Self.accounts)
  func account(_ fault: FolderFault) throws { try fault.check() }

  @Test("finds what a ward cannot be counted without (B-6, L-1, S-2)", arguments: Self.parts)
  func part(_ fault: FolderFault) throws { try fault.check() }

  @Test("tells all problems at once, in the order of the files, rows and columns")
  func all() throws {
    var folder = FolderFixture()
    folder.replace(3, of: "boxes.csv", with: "1,99,12/2,")
    folder.replace(2, of: "wards.csv", with: "1,,,OC,-1,contested")
    folder.replace(2, of: "election.toml", with: "name = 5")
    folder.replace(4, of: "candidates.csv", with: "1,4,B. Rao,,Independent,Kite,")
    folder.files["tables.csv"] = nil
    #expect(
      try folder.read().problems.map(\.position) == [
        "election.toml 2 name bad-toml", "wards.csv 2 electors out-of-range", "wards.csv 2 name empty-value",
        "candidates.csv 4 candidate candidate-gap", "boxes.csv 3 paper_seal empty-value",
        "boxes.csv 3 station unknown-reference", "tables.csv 0 - missing-file",
      ])
  }

  @Test("compares stations' numbers within a ward only (B-1)")
  func otherWard() throws {
    let line = "2,14,Library,900,,,500,1001,1500,0,0,0,0,0"
    #expect(try FolderFixture().replacing(4, of: "stations.csv", with: line).read().problems.isEmpty)
  }

  @Test("tells each station whose numbers another has, once, at the later row (B-1)")
  func overlaps() throws {
    var folder = FolderFixture()
    folder.replace(2, of: "stations.csv", with: "1,12,School,600,,,100,1,100,0,0,0,0,0")
    folder.replace(
      3, of: "stations.csv", with: "1,13,Office,600,,,11,50,60,0,0,0,0,0\n1,15,Hall,9,,,41,30,70,0,0,0,0,0")
    folder.files["boxes.csv"]? += "1,15,15/1,PS 9\n"
    #expect(
      try folder.read().problems.map(\.position) == [
        "stations.csv 3 serial_from serials-overlap", "stations.csv 4 serial_from serials-overlap",
      ])
  }

  @Test("wants stations and tables of a contested ward, and candidates")
  func bareWard() throws {
    let folder = FolderFixture().replacing(5, of: "wards.csv", with: "4,Tank Bund,,ST,700,contested")
    let codes: [FolderProblem.Code] = [.noCandidates, .noStations, .noTables]
    #expect(try folder.read().problems.map(\.position) == codes.map { "wards.csv 5 ward \($0.rawValue)" })
  }

  @Test("finds an empty list of wards")
  func noWards() throws {
    var folder = FolderFixture()
    for file in ["candidates", "stations", "boxes", "tables", "postal", "agents", "wards"] {
      folder.files["\(file).csv"] = folder.files["\(file).csv"]?.split(separator: "\n").first.map(String.init)
    }
    folder.files["officers.csv"] = "id,name,role\nro-01,R. Officer,ro\n"
    #expect(try folder.read().problems.map(\.position) == ["wards.csv 0 ward empty-value"])
  }

  @Test("survives a range of wards that never ends")
  func longRange() throws {
    try FolderFault(
      "officers.csv", 3, "sup-01,S. Visor,supervisor,1-9999999,2", .unknownReference, at: "wards"
    ).check()
  }

  static let references: [FolderFault] = [
    FolderFault("candidates.csv", 4, "9,1,B. Rao,,Independent,Kite,", .unknownReference, at: "ward"),
    FolderFault("boxes.csv", 3, "1,15,12/2,PS 101", .unknownReference, at: "station"),
    FolderFault("boxes.csv", 3, "9,12,12/2,PS 101", .unknownReference, at: "ward"),
    FolderFault("boxes.csv", 3, "2,12,12/2,PS 101", .unknownReference, at: "station"),
    FolderFault("tables.csv", 3, "9,1,Hall A", .unknownReference, at: "ward"),
    FolderFault("officers.csv", 3, "sup-01,S. Visor,supervisor,1;9,2", .unknownReference, at: "wards"),
    FolderFault("officers.csv", 3, "sup-01,S. Visor,supervisor,2,2", .unknownReference, at: "table"),
    FolderFault("officers.csv", 3, "sup-01,S. Visor,supervisor,,3", .unknownReference, at: "table"),
    FolderFault("postal.csv", 3, "9,P002,etpbs", .unknownReference, at: "ward"),
    FolderFault("agents.csv", 3, "9,2,,H. Agent", .unknownReference, at: "ward"),
    FolderFault("agents.csv", 3, "1,4,,H. Agent", .unknownReference, at: "candidate"),
    FolderFault("agents.csv", 3, "1,2,3,H. Agent", .unknownReference, at: "table"),
  ]

  static let accounts: [FolderFault] = [
    // Twenty more unused than received.
    account("500,1001,1500,460,60,0,0,0", .accountMismatch, at: "received"),
    // 420 used, 421 of them cancelled or tendered.
    account("500,1001,1500,20,60,200,200,21", .accountMismatch, at: "received"),
    account("500,1001,1500,20,60,3,0,", .accountMismatch, at: "tendered"),
    account("500,,,20,60,3,0,2", .accountMismatch, at: "serial_from"),
    account(",,,,,,,2", .accountMismatch, at: "received"),
    account("500,1001,1499,20,60,3,0,2", .serialsLength, at: "serial_to"),
    account("500,1500,1001,20,60,3,0,2", .serialsLength, at: "serial_to"),
    account("501,1001,1501,20,60,3,0,2", .serialsOverlap, at: "serial_from", row: 3),
    FolderFault("stations.csv", 3, "1,13,Office,600,,,500,1401,1900,0,0,0,0,0", .serialsOverlap, at: "serial_from"),
  ]

  static let parts: [FolderFault] = [
    FolderFault("candidates.csv", 4, "1,4,B. Rao,,Independent,Kite,", .candidateGap, at: "candidate"),
    FolderFault("candidates.csv", 4, "1,0,B. Rao,,Independent,Kite,", .candidateGap, at: "candidate"),
    FolderFault("candidates.csv", 7, nil, .noCandidates, at: "ward", row: 4, in: "wards.csv"),
    FolderFault(
      "candidates.csv", 7, "3,1,E. Devi,,Ind,Pen,\n3,2,F. Bai,,Ind,Pot,", .unknownValue, at: "poll", row: 4,
      in: "wards.csv"),
    FolderFault("boxes.csv", 4, nil, .noBoxes, at: "station", row: 3, in: "stations.csv"),
    FolderFault("tables.csv", 4, nil, .noTables, at: "ward", row: 3, in: "wards.csv"),
    FolderFault("officers.csv", 2, nil, .noReturningOfficer, at: "role", row: nil),
  ]

  private static func account(
    _ cells: String, _ code: FolderProblem.Code, at column: String, row: Int? = 0
  ) -> FolderFault {
    FolderFault("stations.csv", 2, "1,12,School,600,2,420,\(cells)", code, at: column, row: row)
  }
}
