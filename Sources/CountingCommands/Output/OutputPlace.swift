import ArgumentParser
import Foundation

/// Where files are to be written. What stands in the way is told before anything is made there.
enum OutputPlace {
  /// A file that may be written: nothing stands there, or an ordinary file. A device or a pipe would be replaced by it.
  static func checkFile(_ path: String) throws {
    switch kind(of: path) {
    case S_IFREG?: return
    case S_IFDIR?: throw CommandFailure("\(path) is a folder. Name a file in it, or choose another.", .cannotCreate)
    case .some: throw CommandFailure("\(path) is a device or a pipe. Name a file, and read it then.", .cannotCreate)
    case nil: break
    }
    let folder = Self.folder(of: path)
    let parent = folder.isEmpty ? "." : folder
    guard let kind = kind(of: parent) else {
      throw CommandFailure("There is no folder \(parent). Make it, or choose another file than \(path).", .cannotCreate)
    }
    guard kind == S_IFDIR else {
      throw CommandFailure("\(parent) is no folder. Choose another file than \(path).", .cannotCreate)
    }
    guard access(parent, W_OK) == 0 else {
      throw CommandFailure("\(path) cannot be written: \(said(errno)). Choose another folder.", .cannotCreate)
    }
  }

  /// Makes the folder, and those it lies in.
  static func makeFolder(_ path: String) throws {
    guard kind(of: path) != S_IFDIR, mkdir(path, 0o777) != 0 else { return }
    let fault = errno
    let parent = Self.folder(of: path)
    if fault == ENOENT, !parent.isEmpty, kind(of: parent) == nil {
      try makeFolder(parent)
      if mkdir(path, 0o777) == 0 { return }
    }
    if let file = sequence(first: path, next: outer).first(where: { exists($0) && kind(of: $0) != S_IFDIR }) {
      let what = kind(of: file) == nil ? "a link that leads nowhere" : "a file, not a folder"
      throw CommandFailure("\(file) is \(what). Choose another folder with --out.", .cannotCreate)
    }
    if kind(of: path) == S_IFDIR { return }
    throw CommandFailure(
      "The folder \(path) cannot be made: \(said(fault)). Choose another with --out.", .cannotCreate)
  }

  /// Why a file could not be written, in the words of the system.
  static func reason(_ error: any Error) -> String {
    let inner = ((error as? CocoaError)?.underlying ?? error) as NSError
    if inner.domain == NSPOSIXErrorDomain { return said(Int32(inner.code)) }
    let sentence = error.localizedDescription
    return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  private static func said(_ fault: Int32) -> String { String(cString: strerror(fault)) }

  /// Empty where the path names none. Not by NSString, which ends the process over a name of one letter.
  private static func folder(of path: String) -> String {
    let parts = path.split(separator: "/").dropLast()
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  private static func outer(_ path: String) -> String? {
    let folder = Self.folder(of: path)
    return folder.isEmpty || folder == path ? nil : folder
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// What stands there, through links; nil where nothing does.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
