import CountingJournal
import Testing

@Suite("Writing JSON canonically (RFC 8785)")
struct CanonicalJSONTests {
  /// `structures` and `values` hold fractions, which the record never does.
  @Test("gives the published bytes", arguments: ["arrays", "french", "unicode", "weird"])
  func published(name: String) throws {
    let canonical = try Vectors.json("jcs/testdata/input/\(name).json").canonical
    #expect(canonical == Array(try Vectors.data("jcs/testdata/output/\(name).json")))
  }

  @Test("sorts and escapes as in the published structures, but for their fractions")
  func structures() throws {
    let input = try Vectors.text("jcs/testdata/input/structures.json").replacing("56.0", with: "56")
    #expect(try JSONReader.read(input).canonical == Array(Vectors.data("jcs/testdata/output/structures.json")))
  }

  @Test(
    "refuses what is no strict JSON",
    arguments: [
      "", "{", "{\"a\":1,\"a\":2}", "{'a':1}", "[1,]", "01", "1 2", "nul", "\"\\ud800\"", "\"\\x\"", "\"\u{1}\"",
      "{\"a\" 1}", "+1", ".5", "1.", "1e", "[1", "\"a",
    ])
  func refused(text: String) { #expect(throws: JSONReader.Fault.self) { try JSONReader.read(text) } }

  @Test("refuses invalid UTF-8, and nesting without end")
  func hostile() {
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read([0x22, 0xE9, 0x22]) }
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read(String(repeating: "[", count: 100_000)) }
  }

  @Test("reads numbers that are no whole numbers as such", arguments: ["1.5", "1e3", "-0", "9223372036854775808"])
  func otherNumbers(text: String) throws { #expect(try JSONReader.read(text) == .otherNumber(text)) }
}
