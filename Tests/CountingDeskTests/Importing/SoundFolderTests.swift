import CountingRules
import Testing

@testable import CountingDesk

@Suite("Reading a sound election folder")
struct SoundFolderTests {
  @Test("gives the election it describes")
  func heading() throws {
    let reading = try FolderFixture().read()
    #expect(reading.problems.isEmpty)
    let election = try #require(reading.election)
    #expect(election.id == "in-ap-demo-2021" && election.name == "Demo Municipality" && election.kind == .municipality)
    #expect(election.district == "West Godavari" && election.state == "Andhra Pradesh")
    #expect(election.poll == "2021-03-10" && election.count == "2021-03-14")
    #expect(election.postalCloses == "2021-03-14T08:00:00.000+05:30")
    #expect(election.rulebook.name == "ap-municipalities-2005")
    #expect(election.settings == Settings() && reading.rulebookSettings == Settings())
    #expect(election.listsPostalPapers)
    #expect(reading.files.map(\.name) == FolderFile.allCases.map(\.rawValue))
    #expect(reading.files.allSatisfy { $0.bytes == Array(FolderFixture.sound[$0.name, default: ""].utf8) })
  }

  @Test("gives its wards, whatever is not contested without stations")
  func wards() throws {
    let wards = try #require(try FolderFixture().read().election).wards
    #expect(wards.map(\.number) == [1, 2, 3, 4])
    #expect(wards.map(\.poll) == [.contested, .contested, .uncontested, .none])
    #expect(wards.map(\.name) == ["Kotha Peta", "=1+1", "Rama Nagar, East", "Tank Bund"])
    #expect(wards.map(\.localName) == ["కొత్త పేట", nil, nil, nil])
    #expect(wards.map(\.electors) == [1200, 900, 800, 700])
    #expect(wards.map(\.candidates.count) == [3, 2, 1, 0])
    #expect(
      wards[0].candidates[0]
        == Candidate(
          place: 1, name: "A. Lakshmi", localName: "ఎ. లక్ష్మి", party: "Independent", symbol: "Ceiling fan",
          address: "12-1 Main Road"))
    #expect(wards[0].tables == [CountingTable(number: 1, hall: "Hall A"), CountingTable(number: 2, hall: nil)])
    #expect(wards[0].postalSerials == ["P001", "P002"] && wards[1].postalSerials.isEmpty)
    #expect(
      wards[0].agents == [
        CountingAgent(candidate: 1, table: 2, name: "G. Agent"),
        CountingAgent(candidate: 2, table: nil, name: "H. Agent"),
      ])
  }

  @Test("gives each station its account and boxes (B-1)")
  func stations() throws {
    let ward = try #require(try FolderFixture().read().election?.wards.first)
    let station = try #require(ward.stations.first)
    #expect(station.id == "12" && station.electionDuty == 2 && station.reported == 420)
    #expect(station.account?.used == 420 && station.account?.toBeFound == 415)
    #expect(station.account?.serialFrom == "1001" && station.account?.serialTo == "1500")
    #expect(station.boxes == [BoxLabel(id: "12/1", paperSeal: "PS 100"), BoxLabel(id: "12/2", paperSeal: "PS 101")])
    #expect(try FolderFixture().read().election?.wards[1].stations.first?.account == nil)
  }

  @Test("gives its officers and where they act (S-2)")
  func officers() throws {
    let officers = try #require(try FolderFixture().read().election).officers
    #expect(officers.map(\.role) == [.returningOfficer, .supervisor, .observer])
    #expect(officers.map(\.wards) == [nil, [1, 2, 3], nil])
    #expect(officers.map(\.table) == [nil, 2, nil])
  }

  @Test(
    "does not depend on line ends, byte order mark, column order or columns of others",
    arguments: [
      { $0.replacing("\n", with: "\r\n") }, { "\u{FEFF}" + $0 }, Self.reversed, Self.annotated,
      { String($0.dropLast()) },
      { $0 + "\n\n" },
    ] as [@Sendable (String) -> String])
  func variants(_ change: @Sendable (String) -> String) throws {
    let sound = try FolderFixture().read().election
    var folder = FolderFixture()
    for file in FolderFile.allCases where file != .election {
      folder.files[file.rawValue] = folder.files[file.rawValue].map(change)
    }
    let reading = try folder.read()
    #expect(reading.problems.isEmpty)
    #expect(reading.election == sound)
  }

  @Test("reads election.toml with a byte order mark and CRLF")
  func headingVariant() throws {
    var folder = FolderFixture()
    folder.files["election.toml"] = "\u{FEFF}" + (folder.files["election.toml"] ?? "").replacing("\n", with: "\r\n")
    #expect(try folder.read().problems.isEmpty)
    folder.files["election.toml"] = folder.files["election.toml"]?.replacing("entries = 2", with: "entries = 4")
    #expect(try folder.read().problems.map(\.position) == ["election.toml 11 entries unknown-value"])
  }

  @Test("keeps the numbers of rows after a name with line breaks", arguments: ["\n", "\r\n"])
  func quotedLineBreaks(lineEnd: String) throws {
    var folder = FolderFixture()
    folder.replace(2, of: "wards.csv", with: "1,\"Kotha\n\nPeta\",,OC,1200,contested")
    folder.replace(7, of: "wards.csv", with: "4,Tank Bund,,ST,many,none")
    folder.files["wards.csv"] = folder.files["wards.csv"]?.replacing("\n", with: lineEnd)
    #expect(try folder.read().problems.map(\.position) == ["wards.csv 7 electors not-a-number"])
  }

  @Test("lets optional columns and files be absent")
  func optional() throws {
    var folder = FolderFixture()
    folder.files["postal.csv"] = nil
    folder.files["agents.csv"] = nil
    folder.files["officers.csv"] = "id,name,role\nro-01,R. Officer,ro\n"
    folder.files["stations.csv"] = "ward,station,name,electors\n1,12,School,600\n1,13,Office,600\n2,14,Library,900\n"
    let election = try #require(try folder.read().election)
    #expect(!election.listsPostalPapers)
    #expect(election.wards.allSatisfy { $0.stations.allSatisfy { $0.account == nil && $0.reported == nil } })
  }

  /// The columns in reverse order; no field of the sound folder but one has a comma.
  @Sendable private static func reversed(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { line in
      line.replacing("Rama Nagar, East", with: "Rama Nagar|East").split(
        separator: ",", omittingEmptySubsequences: false
      )
      .reversed().joined(separator: ",").replacing("|", with: ", ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Sendable private static func annotated(_ text: String) -> String {
    text.split(separator: "\n").enumerated().map { "\($1),\($0 == 0 ? "remark" : "\"x, y\"")" }.joined(separator: "\n")
  }
}
