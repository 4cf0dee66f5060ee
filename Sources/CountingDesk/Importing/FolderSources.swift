import Foundation

/// There is no folder at this path.
package struct FolderMissing: Error, CustomStringConvertible {
  package let path: String
  package var description: String { "There is no election folder at \(path)." }
}

/// The bytes of the folder's files, as far as they can be read and are text.
struct FolderSources {
  /// What a file is to those who read it.
  enum Source {
    case text([UInt8])
    case absent
    /// Missing though required, or not to be read as text: what it would have said is not known.
    case unreadable
  }

  private var sources: [FolderFile: Source] = [:]
  /// Every file that was read, for its digest.
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  private(set) var problems: [FolderProblem] = []

  init(folder path: String) throws {
    let folder = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path)
    guard !path.isEmpty, attributes?[.type] as? FileAttributeType == .typeDirectory else {
      throw FolderMissing(path: path)
    }
    for file in FolderFile.allCases { sources[file] = source(of: file, in: folder) }
  }

  subscript(file: FolderFile) -> Source { sources[file] ?? .absent }

  private mutating func source(of file: FolderFile, in folder: URL) -> Source {
    let path = folder.appendingPathComponent(file.rawValue).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return file.isRequired ? refuse(.missingFile, file, "The folder has no \(file.rawValue).") : .absent
    }
    // A pipe or a device would never end.
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      return refuse(.missingFile, file, "\(file.rawValue) is not a file.")
    }
    guard (attributes[.size] as? Int ?? 0) <= file.sizeLimit else {
      let limit = "\(file.sizeLimit >> 20) MB"
      return refuse(
        file.faultCode, file, "The file is larger than \(limit) and was not read.", remedy: "Put the right file here.")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return refuse(.missingFile, file, "\(file.rawValue) cannot be read.", remedy: "Ask for the right to read it.")
    }
    let bytes = [UInt8](data)
    files.append((file.rawValue, bytes))
    return text(bytes, of: file)
  }

  private mutating func text(_ bytes: [UInt8], of file: FolderFile) -> Source {
    guard let fault = EncodingFault(in: bytes) else { return .text(bytes) }
    return refuse(.badEncoding, file, row: fault.line, fault.message)
  }

  private mutating func refuse(
    _ code: FolderProblem.Code, _ file: FolderFile, row: Int? = nil, _ message: String, remedy: String? = nil
  ) -> Source {
    problems.append(FolderProblem(code, in: file, row: row, message, remedy: remedy))
    return .unreadable
  }
}
