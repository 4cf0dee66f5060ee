import CQRencode
package import CountingForms

/// Texts as QR codes (ISO/IEC 18004); the same text makes the same code.
package enum QRCode {
  /// In bytes of UTF-8, and saying so; a fourteenth of it may be unreadable: broad modules help a camera more than spare ones.
  package static func of(_ text: String) throws(QRCodeFault) -> FormCode {
    guard let input = unsafe QRinput_new2(0, QR_ECLEVEL_L) else { throw QRCodeFault(text) }
    defer { unsafe QRinput_free(input) }
    let bytes = Array(text.utf8)
    let taken =
      unsafe QRinput_appendECIheader(input, utf8) == 0
      && QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0
    guard taken, let code = unsafe QRcode_encodeInput(input) else { throw QRCodeFault(text) }
    defer { unsafe QRcode_free(code) }
    let side = Int(unsafe code.pointee.width)
    // The lowest bit of a module is its colour, the others say what it is there for.
    let modules = unsafe UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
    guard let form = FormCode(text, side: side, isDark: modules) else { throw QRCodeFault(text) }
    return form
  }

  /// UTF-8 among the character sets a code may name.
  private static let utf8: UInt32 = 26
}

/// A text that no QR code holds: longer than some 2,300 bytes.
package struct QRCodeFault: Error, Hashable, Sendable, CustomStringConvertible {
  private let text: String

  init(_ text: String) { self.text = text }

  package var description: String { "no QR code holds “\(text.prefix(60))…”" }
}
