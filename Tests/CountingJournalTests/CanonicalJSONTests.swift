import CountingJournal
import Testing

@Suite("Writing JSON canonically (RFC 8785)")
struct CanonicalJSONTests {
  @Test(
    "gives the published bytes, and takes them and no others for a line",
    arguments: ["arrays", "french", "unicode", "weird"])
  func published(name: String) throws {
    let input = [UInt8](try Vectors.data("jcs/testdata/input/\(name).json"))
    let output = [UInt8](try Vectors.data("jcs/testdata/output/\(name).json"))
    #expect(try JSONReader.read(input).canonical == output)
    #expect(try JSON(line: output).canonical == output)
    #expect(throws: JSON.LineFault.self) { try JSON(line: input) }
    #expect(try bytes(hexadecimal: Vectors.text("jcs/testdata/outhex/\(name).txt").filter(\.isHexDigit)) == output)
  }

  @Test(
    "takes for a line exactly what writing its value again would give",
    arguments: [
      #"{"a":1,"b":[],"c":{}}"#, #"{"a":1, "b":2}"#, #" {"a":1}"#, "{\"a\":1}\n", #"{"b":1,"a":2}"#,
      #"{"a":{"c":1,"b":2}}"#,
      #"[{"b":1},{"a":1}]"#, #"{"a":1,"a":2}"#, #"{"":1,"a":2}"#, #"{"a":1,"":2}"#, #"{"a":1,"aa":2}"#,
      #"{"aa":1,"a":2}"#,
      #"{"a":-1}"#, #"{"a":-0}"#, #"{"a":1.0}"#, #"{"a":1e2}"#, #"{"a":9007199254740991}"#, #"{"a":-9007199254740991}"#,
      #""\"\\""#, #""\/""#, #""/""#, #""\b\t\n\f\r""#, #""\u0008""#, #""\u0009""#, #""\u0001""#, #""\u001f""#,
      #""\u001F""#,
      #""\u007f""#, #""\u0041""#, #""\u00e9""#, #""é""#, #""e\u0301""#, #""\ud83d\ude00""#, #""😀""#, #""\u0022""#,
      #""\u005c""#,
      #"{"\n":1,"a":2}"#, #"{"\u000a":1,"a":2}"#, #"{"a":1,"\n":2}"#, #"{"\"":1,"a":2}"#, #"{"😀":1,"\#u{FFFD}":2}"#,
      #"{"\#u{FFFD}":1,"😀":2}"#, #"{"é":1,"e":2}"#, #"{"e":1,"é":2}"#, "true", "null ", "[1,2,[3]]", "[1 ,2]", "[ ]",
      "{ }",
    ])
  func form(text: String) {
    let line = Array(text.utf8)
    let again = (try? JSONReader.read(line))?.canonical
    let isTaken: Bool
    do throws(JSON.LineFault) {
      _ = try JSON(line: line)
      isTaken = true
    } catch {
      // A number that is no whole one is told after the form.
      isTaken = error.message.hasPrefix("it holds")
    }
    #expect(isTaken == (again == line))
  }

  /// The record holds whole numbers only (JOURNAL.md, *Entry*), so it has no rule for writing others.
  @Test(
    "refuses the published values with fractions, as written and as RFC 8785 writes them",
    arguments: ["input/structures", "input/values", "output/values"])
  func fractions(name: String) throws {
    let line = [UInt8](try Vectors.data("jcs/testdata/\(name).json"))
    #expect(throws: JSON.LineFault.self) { try JSON(line: line) }
  }

  @Test("names the number that is no whole one", arguments: ["1.5", "1e+21", "9007199254740993"])
  func namesTheNumber(number: String) {
    let fault = #expect(throws: JSON.LineFault.self) { try JSON(line: Array("{\"a\":[1,{\"b\":\(number)}]}".utf8)) }
    #expect(fault?.message == "it holds \(number), which is no whole number")
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

  @Test(
    "reads numbers that are no whole numbers as such",
    arguments: ["1.5", "1e3", "-0", "9007199254740992", "9223372036854775808"])
  func otherNumbers(text: String) throws { #expect(try JSONReader.read(text) == .otherNumber(text)) }
}
