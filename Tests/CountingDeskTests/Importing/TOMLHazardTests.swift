import Testing

@testable import CountingDesk

/// The library aborts the process on each of these; a test that fails takes the whole run with it.
@Suite("Reading TOML that would end the process")
struct TOMLHazardTests {
  @Test(
    "reports it as a fault at its place",
    arguments: [
      ("[ ]\n", 1, 3), ("a = 1\n[]\n", 2, 2), ("[[ ]]\n", 1, 4), ("[=]\n", 1, 2), ("[\n", 1, 2),
      ("[[[x]]]\n", 1, 3), ("a = [1,}\n", 1, 8), ("a = [ # x\n }\n", 2, 2), ("a = 2021-03-14T\n", 1, 5),
      ("a = 2021-03-14T:00\n", 1, 5), ("a = 2021-03-14tx\n", 1, 5), ("a = 2021-03-14 1 \n", 1, 5),
      ("a = 2021-03-14 9# day\n", 1, 5), ("a = [2021-03-14 1,\n", 1, 6), ("a = 2021-03-1= 2\n", 1, 5),
      ("n = \"\"\"a\n\"\n\"\"\"\n[]\n", 4, 2), ("n = 'a\\'\n[]\n", 2, 2),
    ])
  func hazard(text: String, line: Int, column: Int) {
    let fault = #expect(throws: TOMLSyntaxFault.self) { try TOMLDocument(Array(text.utf8)) }
    #expect(fault?.line == line && fault?.column == column)
  }

  @Test(
    "lets sound TOML pass",
    arguments: [
      "a = 2021-03-14 # day\n", "a = 2021-03-14 08:00:00\n", "a = 2021-03-14T08:00:00Z\n", "a = 2021-03-14",
      "a = [[1, 2], [3]] # [ ]\n", "a = [\n  [1],\n  { },\n]\n", "a = { }\nb = { c = [ ] }\n", "[ \"a b\" . c ]\n",
      "[['x']]\n", "a = \"[ ] 2021-03-14Tx [,}\"\n", "a = '[,}'\n", "a = \"\"\"\n[]\n\"\"\"\"\"\n",
      "a = '''\n[]\n'''\n",
      "a = \"\\\"\"\nb = \"[,}\"\n", "name1=\"12-4 5 Main Road\"\n", "a = \"\"\nb = ''\n", "a = \"\"\"\\\n  b\"\"\"\n",
      "a = [\"\"\"x\"\"\", \"y\"]\n", "", "# []", "\r\n",
    ])
  func sound(text: String) throws {
    _ = try TOMLDocument(Array(text.utf8))
  }

  @Test("is told in election.toml like any other fault of syntax")
  func inFolder() throws {
    try FolderFault("election.toml", 10, "[ ]", .badToml, at: "3").check()
    try FolderFault("election.toml", 8, "postal_closes = 2021-03-14T8", .badToml, at: "17").check()
    try FolderFault("election.toml", 8, "postal_closes = 2021-03-14T", .badToml, at: "17").check()
  }
}
