import CountingDesk
import CountingJournal

/// The papers of a ward, or of the election, that are to be written into one folder.
struct PaperPile {
  let folder: String
  let ward: Int?
  let papers: [Paper]
  /// Of a lot drawn by digits; its verifier goes with it.
  let lotStatement: String?

  enum File {
    case paper(Paper)
    case lotStatement(String)
    case lotVerifier

    var form: String {
      switch self {
      case .paper(let paper): paper.form
      case .lotStatement, .lotVerifier: "lot-record"
      }
    }
  }

  var count: Int { papers.count + (lotStatement == nil ? 0 : 2) }

  var files: [File] {
    papers.map { .paper($0) } + (lotStatement.map { [.lotStatement($0), .lotVerifier] } ?? [])
  }
}

/// A file that was written.
struct WrittenPaper {
  /// Under the folder of the papers.
  let path: String
  let form: String
  /// Nil where it is of the whole election.
  let ward: Int?

  func json(in folder: String) throws -> JSON {
    var members = try WrittenFile.members(path, at: "\(folder)/\(path)")
    (members["form"], members["ward"]) = (.string(form), ward.map(JSON.int) ?? .null)
    return .object(members)
  }
}
