// What TOML makes of single characters, as far as `TOMLHazard` has to know.

func isDigit(_ byte: UInt8?) -> Bool {
  byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
}

func isValueEnd(_ byte: UInt8) -> Bool { " \t\r\n,]}#".utf8.contains(byte) }

func isKeyByte(_ byte: UInt8) -> Bool {
  isIdentifierByte(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == UInt8(ascii: "_")
}

/// Whether the bytes are shaped like `2021-03-14`.
func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.count == 10
    && zip(bytes, "dddd-dd-dd".utf8).allSatisfy { $1 == UInt8(ascii: "-") ? $0 == $1 : isDigit($0) }
}
