import CountingTerminal
import Testing

@testable import CountingScreens

@Suite("Filling a form")
struct FillingFormsTests {
  private func sheet(_ lines: Int) -> EntryForm {
    EntryForm((1...lines).map { EntryField("votes.\($0)", .figure, EntryLabel(name: "\($0)")) })
  }

  @Test("takes a sheet of eight candidates in its digits, one Enter a line and one more (R-3)")
  func keystrokes() {
    var form = sheet(11)
    let figures = [412, 305, 100, 60, 50, 30, 20, 10, 9, 4, 0]
    var keys: [Key] = []
    for figure in figures { keys += (figure == 0 ? "" : "\(figure)").map(Key.character) + [.enter] }
    let outcomes = keys.map { form.press($0) }
    #expect(outcomes.allSatisfy { $0 == .nothing } && form.isAsking)
    #expect(form.press(.enter) == .write)
    #expect(form.sum == 1000)
    let digits = figures.reduce(0) { $0 + ($1 == 0 ? 0 : "\($1)".count) }
    #expect(keys.count + 1 <= digits + figures.count + 2)
  }

  @Test("refuses a letter at the keystroke, and an eighth digit")
  func letters() {
    var form = sheet(2)
    #expect("12౭".map { form.press(.character($0)) } == [.nothing, .nothing, .nothing])
    #expect(form.press(.character("x")) == .note(.noDigit("x")))
    #expect("4567".map { form.press(.character($0)) }.allSatisfy { $0 == .nothing })
    #expect(form.press(.character("8")) == .note(.tooLong))
    #expect(form.figure("votes.1") == 1_274_567)
  }

  @Test("fills lines from a paste, all figures or none")
  func pastes() {
    var form = sheet(3)
    #expect(form.press(.paste("1 2 3 4")) == .note(.pasteTooMany(4, room: 3)))
    #expect(form.press(.paste("1,024\n3")) == .note(.pasteIsNoFigures))
    #expect(form.sum == 0)
    #expect(form.press(.paste("१\n౨\r\n3\n")) == .note(.pasted(3)))
    #expect(form.isAsking && form.sum == 6)
  }

  @Test("asks only what the answers before make of interest")
  func conditions() {
    let answers = EntryField.Kind.choice([
      .init(keys: "y", value: "true", label: "yes"), .init(keys: "n", value: "false", label: "no"),
    ])
    var form = EntryForm([
      EntryField("found", answers, EntryLabel(name: "found")),
      EntryField("signed", answers, EntryLabel(name: "signed"), when: .init(key: "found", value: "true")),
      EntryField("inner", answers, EntryLabel(name: "inner")),
    ])
    #expect(form.press(.character("n")) == .nothing)
    #expect(form.fields[form.place].key == "inner")
    #expect(form.press(.enter) != .nothing, "a question wants its answer")
    _ = form.press(.up)
    _ = form.press(.character("y"))
    #expect(form.fields[form.place].key == "signed")
  }

  @Test("keeps what was typed and takes it up again at the first line not reached")
  func drafts() {
    var form = sheet(3)
    for key in [Key.character("7"), .enter, .character("5")] { _ = form.press(key) }
    let again = sheet(3).takingUp(form.kept)
    #expect(again.sum == 12 && again.place == 2)
  }
}
