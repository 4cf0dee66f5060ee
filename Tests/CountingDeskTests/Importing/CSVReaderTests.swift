import Testing

@testable import CountingDesk

@Suite("Reading CSV by RFC 4180")
struct CSVReaderTests {
  @Test(
    "gives the fields as they are meant",
    arguments: [
      ("a,b\n", [["a", "b"]]),
      ("a,b", [["a", "b"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]),
      ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
      ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"say \"\"a\"\"\",c\n", [["say \"a\"", "c"]]),
      ("\"\"\"\"\n", [["\""]]),
      ("\"\",\n", [["", ""]]),
      (",\n", [["", ""]]),
      ("\"a\nb\",c\n", [["a\nb", "c"]]),
      ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
      (" a , b \n", [[" a ", " b "]]),
      ("కొత్త,🗳️\n", [["కొత్త", "🗳️"]]),
      ("a\n\n\r\nb\n", [["a"], ["b"]]),
      ("\"\"\n", [[""]]),
      ("", []),
      ("\n\n", []),
    ])
  func fields(text: String, expected: [[String]]) {
    let records = records(of: text)
    #expect(records.map(\.fields) == expected)
    #expect(records.allSatisfy { $0.fault == nil })
  }

  @Test(
    "knows on which line each record starts",
    arguments: [
      ("a\nb\nc\n", [1, 2, 3]),
      ("a\r\nb\r\n\r\nc\r\n", [1, 2, 4]),
      ("\"a\n\nb\"\nc\n", [1, 4]),
      ("\"a\r\nb\"\r\nc", [1, 3]),
      ("\n\na\n", [3]),
    ])
  func lines(text: String, expected: [Int]) {
    #expect(records(of: text).map(\.line) == expected)
  }

  @Test(
    "names the field of a fault and goes on after it",
    arguments: [
      ("a,b\"c\nd\n", CSVFault(field: 1, kind: .strayQuote), 2),
      ("a, \"c\"\nd\n", CSVFault(field: 1, kind: .strayQuote), 2),
      ("\"a\"b,c\nd\n", CSVFault(field: 0, kind: .textAfterQuote), 2),
      ("\"a\" ,c\nd\n", CSVFault(field: 0, kind: .textAfterQuote), 2),
      ("a,b,\"c\nd\n", CSVFault(field: 2, kind: .unterminatedQuote), 1),
      ("a,b,\"", CSVFault(field: 2, kind: .unterminatedQuote), 1),
      ("a\rb\nd\n", CSVFault(field: 0, kind: .bareCarriageReturn), 2),
      ("a\r", CSVFault(field: 0, kind: .bareCarriageReturn), 1),
    ])
  func faults(text: String, fault: CSVFault, count: Int) {
    let records = records(of: text)
    #expect(records.first?.fault == fault)
    #expect(records.count == count)
    #expect(records.dropFirst().allSatisfy { $0.fault == nil })
  }

  @Test("comes to an end on any text of the characters that matter")
  func anything() {
    let alphabet: [Character] = ["a", ",", "\"", "\n", "\r"]
    for number in 0..<15_625 {
      let text = String((0..<6).map { alphabet[number / [1, 5, 25, 125, 625, 3125][$0] % 5] })
      let records = records(of: text)
      #expect(records.allSatisfy { !$0.fields.isEmpty && $0.lastLine >= $0.line })
    }
  }

  private func records(of text: String) -> [CSVRecord] {
    var reader = CSVReader(Array(text.utf8))
    var records: [CSVRecord] = []
    while let record = reader.next() { records.append(record) }
    return records
  }
}
