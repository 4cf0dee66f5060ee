import Foundation

@testable import CountingDesk

/// An election folder in a scratch directory: a sound one, with lines changed.
struct FolderFixture {
  var files: [String: String] = Self.sound
  /// Bytes that take a file's place, where text cannot say it.
  var raw: [String: [UInt8]] = [:]

  /// Writes the folder, reads it, and removes it.
  func read(rulebooks: [String] = [Self.rulebooks]) throws -> ElectionFolder.Reading {
    try inScratchFolder { folder in
      for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
      for (name, bytes) in raw { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
      return try ElectionFolder.read(at: folder.path, rulebooks: rulebooks)
    }
  }

  /// Replaces a line (the header is 1); nil takes it away. Edits of one file go from the last line to the first.
  mutating func replace(_ line: Int, of file: String, with text: String?) {
    var lines = (files[file] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let text { lines[line - 1] = text } else { lines.remove(at: line - 1) }
    files[file] = lines.joined(separator: "\n")
  }

  func replacing(_ line: Int, of file: String, with text: String?) -> FolderFixture {
    var copy = self
    copy.replace(line, of: file, with: text)
    return copy
  }

  static let rulebooks = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Templates/rulebooks").path
}

/// Runs with a new directory, and removes it whatever happens.
func inScratchFolder<Value>(_ work: (URL) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lekka-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try work(folder)
}

extension FolderFixture {
  static let sound = [
    "election.toml": """
    id = "in-ap-demo-2021"
    name = "Demo Municipality"
    kind = "municipality"
    district = "West Godavari"
    state = "Andhra Pradesh"
    poll = 2021-03-10
    count = 2021-03-14
    postal_closes = 2021-03-14T08:00:00+05:30
    rulebook = "ap-municipalities-2005"
    [settings]
    entries = 2

    """,
    "wards.csv": """
    ward,name,name_local,reservation,electors,poll
    1,Kotha Peta,కొత్త పేట,OC,1200,contested
    2,=1+1,,BC (W),900,
    3,"Rama Nagar, East",,SC,800,uncontested
    4,Tank Bund,,ST,700,none

    """,
    "candidates.csv": """
    ward,candidate,name,name_local,party,symbol,address
    1,1,A. Lakshmi,ఎ. లక్ష్మి,Independent,Ceiling fan,12-1 Main Road
    1,2,B. Rao,,Independent,Bicycle,
    1,3,B. Rao,,Independent,Kite,
    2,1,@x,,Independent,Lamp,
    2,2,D. Khan,,Independent,Ladder,
    3,1,E. Devi,,Independent,Pen,

    """,
    "stations.csv": """
    ward,station,name,electors,edc,reported,received,serial_from,serial_to,unused_signed,unused_unsigned,\
    cancelled_procedure,cancelled_other,tendered
    1,12,School,600,2,420,500,1001,1500,20,60,3,0,2
    1,13,Office,600,,,500,1501,2000,0,100,0,0,0
    2,14,Library,900,,,,,,,,,,

    """,
    "boxes.csv": """
    ward,station,box,paper_seal
    1,12,12/1,PS 100
    1,12,12/2,PS 101
    1,13,13/1,PS 102
    2,14,14/1,PS 103

    """,
    "tables.csv": """
    ward,table,hall
    1,2,
    1,1,Hall A
    2,1,Hall A

    """,
    "officers.csv": """
    id,name,role,wards,table
    ro-01,R. Officer,ro,,
    sup-01,S. Visor,supervisor,1-3;2,2
    obs-01,O. Server,observer,,

    """,
    "postal.csv": """
    ward,serial,kind
    1,P001,post
    1,P002,etpbs

    """,
    "agents.csv": """
    ward,candidate,table,name
    1,1,2,G. Agent
    1,2,,H. Agent

    """,
  ]
}
