import CountingRules
import Testing

@Suite("Keeping the stages in order")
struct StageOrderTests {
  private static func declared(in folder: String) throws -> Set<String> {
    let kinds: Set<Substring> = ["struct", "enum", "protocol", "class"]
    var names: Set<String> = []
    for file in try Project.files("Sources/CountingRules/\(folder)") {
      for line in file.text.split(separator: "\n") where !line.hasPrefix(" ") && !line.hasPrefix("/") {
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        guard let place = words.firstIndex(where: kinds.contains), place + 1 < words.count else { continue }
        names.insert(String(words[place + 1]))
      }
    }
    return names
  }

  private static func code(_ text: String) -> Set<String> {
    let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    return Set(lines.joined(separator: "\n").split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
  }

  @Test("no stage names a type of a later one")
  func noLaterTypes() throws {
    let stages = CountingDay.allCases
    for (place, stage) in stages.enumerated() {
      let later = try stages[(place + 1)...].reduce(into: Set<String>()) {
        $0.formUnion(try Self.declared(in: $1.rawValue))
      }
      for file in try Project.files("Sources/CountingRules/\(stage.rawValue)") {
        let named = Self.code(file.text).intersection(later)
        #expect(named.isEmpty, "\(stage.rawValue)/\(file.path) names \(named.sorted())")
      }
    }
  }

  @Test("after mixing nobody counts by station (B-10)", arguments: [CountingDay.rounds, .adjudication, .totals])
  func noStationAfterMixing(stage: CountingDay) throws {
    for file in try Project.files("Sources/CountingRules/\(stage.rawValue)") {
      #expect(Self.code(file.text).isDisjoint(with: ["StationCount", "PollingStation", "station"]), "\(file.path)")
    }
  }

  @Test("after the declarations are sealed nobody names one (P-6)")
  func noDeclarationAfterTheBarrier() throws {
    for stage in CountingDay.allCases.dropFirst() {
      for file in try Project.files("Sources/CountingRules/\(stage.rawValue)") {
        #expect(Self.code(file.text).isDisjoint(with: ["DeclarationSeen", "declarationSerial"]), "\(file.path)")
      }
    }
  }

  @Test("every stage is a folder of the law")
  func stagesAreFolders() throws {
    for stage in CountingDay.allCases { #expect(try !Project.files("Sources/CountingRules/\(stage.rawValue)").isEmpty) }
  }
}
