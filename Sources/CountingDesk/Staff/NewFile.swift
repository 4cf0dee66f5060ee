import Foundation

/// Writes a file that is not there yet, on the disk before it returns: a commitment is made once.
enum NewFile {
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(StaffFault) {
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL, mode)
    guard file >= 0 else {
      if errno == EEXIST {
        throw StaffFault(.exists, "\(path) exists: a draw is committed once. Keep it, or choose another name.")
      }
      throw StaffFault(.exists, "\(path) cannot be made: \(String(cString: strerror(errno))). Choose another place.")
    }
    defer { close(file) }
    guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      let why = String(cString: strerror(errno))
      unlink(path)
      throw StaffFault(.unwritable, "\(path) cannot be written: \(why). Make room.")
    }
  }
}
