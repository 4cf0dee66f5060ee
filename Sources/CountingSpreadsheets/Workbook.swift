import CXLSXWriter
import CountingForms
import Foundation
import Synchronization

/// The library's workbook, closed exactly once.
@safe struct Workbook: ~Copyable {
  let pointer: UnsafeMutablePointer<lxw_workbook>

  init(at path: String) throws(SpreadsheetFault) {
    // The library finds out only when it closes, and then says so on standard error.
    guard let file = unsafe fopen(path, "wb") else { throw .cannotCreate(path) }
    unsafe fclose(file)
    let pointer = unsafe PassingParts.folder.withMutableCString { folder in
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = unsafe folder
      return unsafe workbook_new_opt(path, &options)
    }
    guard let pointer = unsafe pointer else { throw .cannotCreate(path) }
    unsafe self.pointer = unsafe pointer
  }

  /// A workbook is filled with nothing but its own; closing it, the library has the date from `gmtime`, whose answer every
  /// thread shares. Names of its passing files are made up by chance: who comes to a name that is taken makes up another.
  private static let closing = Mutex(())

  /// Writes the file; only here does the library say that the folder is missing or the disk full.
  /// - Parameters:
  ///   - file: where it is written.
  ///   - path: what it is called when something is wrong.
  consuming func close(_ file: String, called path: String) throws(SpreadsheetFault) {
    let pointer = unsafe pointer
    discard self
    let (code, fault, room) = Self.closing.withLock { _ in
      errno = 0
      let code = unsafe workbook_close(pointer)
      return (code, errno, PassingParts.room())
    }
    if code == LXW_ERROR_ZIP_FILE_OPERATION, fault != 0 { throw .system(unsafe String(cString: strerror(fault))) }
    try check(code, path)
    try PassingParts.checkWhole(file, room: room)
  }

  deinit { unsafe lxw_workbook_free(pointer) }

  /// Properties; without a date of its own the file would bear the clock's.
  func describe(_ title: String, created seconds: Int) throws(SpreadsheetFault) {
    let code = unsafe title.withMutableCString { title in
      unsafe "Lekka".withMutableCString { author in
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = unsafe title
        unsafe properties.author = unsafe author
        unsafe properties.created = seconds
        return unsafe workbook_set_properties(pointer, &properties)
      }
    }
    try check(code, title)
  }

  func set(_ property: FormDocument.Property) throws(SpreadsheetFault) {
    try check(unsafe workbook_set_custom_property_string(pointer, property.name, property.value), property.name)
  }

  func addWorksheet(named name: String) throws(SpreadsheetFault) -> Worksheet {
    try check(unsafe workbook_validate_sheet_name(pointer, name), name)
    guard let worksheet = unsafe workbook_add_worksheet(pointer, name) else { throw .refused(name, "no worksheet") }
    return unsafe Worksheet(worksheet)
  }

  func addFormat() throws(SpreadsheetFault) -> Format {
    guard let format = unsafe workbook_add_format(pointer) else { throw .refused("format", "no memory") }
    return unsafe Format(format)
  }

  func define(_ name: String, as reference: String) throws(SpreadsheetFault) {
    try check(unsafe workbook_define_name(pointer, name, reference), name)
  }
}

extension String {
  /// The library takes `char *` where it only reads.
  func withMutableCString<Answer>(_ body: (UnsafeMutablePointer<CChar>) -> Answer) -> Answer {
    var bytes = utf8CString
    return unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("a C string has its last byte") }
      return unsafe body(start)
    }
  }
}
