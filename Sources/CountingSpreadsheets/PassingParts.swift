import Foundation

/// Where the library keeps each part of a workbook in a file of its own until it is packed.
///
/// It never looks whether those files took what it wrote: on a full disk a part ends in its middle, is packed, and the
/// workbook counts as written. So it is asked afterwards whether there was room.
enum PassingParts {
  private static let memory = "/dev/shm"
  /// Bytes; no part of a paper comes near it.
  private static let plenty = 16 << 20
  private static let margin = 1 << 20

  /// Papers are small, and files of a disk took longer than all the rest; but memory may be given out in small pieces.
  static let folder =
    FileManager.default.isWritableFile(atPath: memory) && (room(in: memory) ?? plenty) >= plenty
    ? memory : FileManager.default.temporaryDirectory.path

  /// Bytes that are free there; nil where nothing limits them.
  static func room(in folder: String = folder) -> Int? {
    var system = statvfs()
    guard unsafe statvfs(folder, &system) == 0, system.f_blocks > 0 else { return nil }
    return Int((geteuid() == 0 ? system.f_bfree : system.f_bavail) * system.f_frsize)
  }

  /// - Parameter room: what was free when the parts were gone again. Had one found no room, it would be what that one took.
  static func checkWhole(_ file: String, room: Int?) throws(SpreadsheetFault) {
    let limit = longestFile
    if (room ?? plenty) >= plenty, limit == nil { return }
    guard let bytes = FileManager.default.contents(atPath: file), let archive = ZipArchive([UInt8](bytes)),
      (room ?? plenty) >= archive.largestPart + margin, archive.largestPart < limit ?? .max
    else { throw .noRoom(in: folder) }
  }

  /// Bytes a file of this process may have; nil where nothing limits them.
  private static var longestFile: Int? {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { return nil }
    return Int(exactly: limit.rlim_cur)
  }
}
