package import CountingDesk
import CountingRules
package import CountingTerminal

/// Who is drilled: one of the staff, found by typing.
package struct DrillStaffPage: Page {
  private let staff: [Trainee]
  private let drill: Drill
  private let language: String
  private let words: Words<DrillWord>
  private var typed = ""
  private var place = 0
  /// Whom Enter took.
  package private(set) var chosen: Trainee?

  /// - Parameter staff: those there are exercises for.
  package init(_ staff: [Trainee], of drill: Drill, in language: String, _ templates: TemplateFolder) throws {
    (self.staff, self.drill, self.language) = (staff, drill, language)
    words = try Words(language, in: templates)
  }

  private var found: [Trainee] {
    typed.isEmpty ? staff : staff.filter { line($0).lowercased().contains(typed.lowercased()) }
  }

  private func line(_ one: Trainee) -> String { "\(one.id) \(one.name) \(drill.name(of: one.role, in: language))" }

  package mutating func begin() -> PageRequest? { nil }

  package mutating func press(_ key: Key) -> PageRequest? {
    switch key {
    case .escape: return .leave
    case .enter:
      chosen = found.dropFirst(place).first
      return chosen == nil ? nil : .leave
    case .up: place = max(0, place - 1)
    case .down: place = min(place + 1, max(0, found.count - 1))
    case .backspace: (typed, place) = (String(typed.dropLast()), 0)
    case .character(let character): (typed, place) = (typed + String(character), 0)
    default: break
    }
    return nil
  }

  package mutating func receive(_ answer: PageAnswer) -> PageRequest? { nil }

  package func frame(_ size: ScreenSize) -> Frame {
    var page = ScrolledLines()
    page.heading = [ScreenLine(" \(words(.who))").fitted(to: size.columns).dressed(.inverse), ScreenLine()]
    let width = found.map { CellWidth.of($0.id) }.max() ?? 0
    page.body = found.enumerated().map { number, one in
      let line =
        ScreenLine(number == place ? "▸ " : "  ") + ScreenLine(one.id).fitted(to: width) + "  "
        + ScreenLine(one.name).fitted(to: max(12, size.columns / 2 - width)) + "  "
        + ScreenLine(drill.name(of: one.role, in: language))
      return number == place ? line.fitted(to: size.columns).dressed(.inverse) : line.clipped(to: size.columns)
    }
    if found.isEmpty { page.body = words(.noOne).wrapped(to: size.columns).map { ScreenLine($0, .warning) } }
    page.foot = words(.whoKeys).wrapped(to: size.columns - 2).map { ScreenLine(" \($0)", .dim) }
    let asked = " \(words(.name)): "
    page.foot.append(ScreenLine(asked) + ScreenLine(typed, .bold))
    page.cursor = .init(row: page.foot.count - 1, column: CellWidth.of(asked + typed))
    return page.frame(size, seeing: place)
  }
}
