import CountingJournal
import CountingRules
package import CountingTerminal

extension SheetPage {
  package func frame(_ size: ScreenSize) -> Frame {
    var picture = EntryPicture(
      title: title, officer: whoKeys, facts: facts, form: form, reading: reading, sum: sum, said: said, help: help)
    if case .keying(let form) = step {
      picture.keys = common.keys(at: form)
      if form.isAsking {
        picture.said = said.isEmpty ? [ScreenLine(balance), ScreenLine(common(.write), .bold)] : said
      }
    }
    return picture.frame(size)
  }

  private var title: String {
    sheet.map { "\(words(.title)) \($0.code.text)" } ?? words(.title)
  }

  private var whoKeys: [String] { [officer] + [standing?.state.officers.known(officer)?.name].compactMap(\.self) }

  private var facts: [String] {
    guard let sheet, let count = standing?.ward(sheet.code.ward) else { return [] }
    let ward = isLocal ? count.ward.localName ?? count.ward.name : count.ward.name
    let place = words(
      .place,
      ["ward": "\(sheet.code.ward)", "name": ward, "round": "\(sheet.code.round)", "table": "\(sheet.code.table)"])
    let (bundles, loose) = sheet.papers.quotientAndRemainder(dividingBy: count.settings.bundle)
    let issued = words(
      loose == 0 ? .issued : .issuedLoose,
      [
        "papers": grouped(sheet.papers), "bundles": "\(bundles)", "bundle": "\(count.settings.bundle)",
        "loose": "\(loose)",
      ])
    return [place, issued]
  }

  private var form: EntryForm? {
    switch step {
    case .code(let form), .keying(let form): form
    default: nil
    }
  }

  private var reading: [ScreenLine] {
    switch step {
    case .opening: [ScreenLine(common(.opening))]
    case .reading(let lines): lines.map { ScreenLine($0) }
    case .written(let lines): lines.enumerated().map { ScreenLine($0.element, $0.offset == 0 ? .good : .plain) }
    case .offered(let draft):
      [ScreenLine(common(.draft, ["count": "\(draft.content["lines"]?.object?.pairs.count ?? 0)"]), .bold)]
    case .code: [ScreenLine(words(.askCode))]
    case .keying: []
    }
  }

  private var help: String {
    switch step {
    case .code: common(.helpAnswer)
    case .opening, .reading, .written: common(.helpNext)
    case .offered: common(.helpDraft)
    case .keying(let form): common(form.isAsking ? .helpWrite : form.isKeyed ? .helpLine : .helpFresh)
    }
  }

  // The sum

  /// `717 of 1,000 keyed, still 283`.
  private var sum: ScreenLine? {
    guard case .keying(let form) = step, let sheet else { return nil }
    let left = sheet.papers - form.sum
    let values = ["sum": grouped(form.sum), "papers": grouped(sheet.papers), "left": grouped(abs(left))]
    if left == 0 { return ScreenLine(words(.sumWhole, values), .good) }
    return left > 0
      ? ScreenLine(words(.sumStill, values), .bold) : ScreenLine(words(.sumOver, values), .alarm)
  }

  /// The balance in words (R-3).
  private var balance: String {
    guard case .keying(let form) = step, let sheet else { return "" }
    let left = sheet.papers - form.sum
    let values = ["sum": grouped(form.sum), "papers": grouped(sheet.papers), "left": grouped(abs(left))]
    return words(left == 0 ? .balances : left > 0 ? .short : .over, values)
  }

  // Why a sheet is not to be keyed

  var whyClosed: String? { sheet.flatMap { found($0.code) }.flatMap(why) }

  func why(_ sheet: CountingSheet) -> String? {
    switch sheet.progress {
    case .issued: nil
    case .blank(let reason): words(.isBlank, ["reason": reason])
    case .firstEntry(let first): first.by == officer ? words(.yours) : nil
    case .differing(let first, let second):
      [first.by, second.by].contains(officer)
        ? words(.differs) : words(.differsOthers, ["first": first.by, "second": second.by])
    case .entered(let entries, _):
      words(.enteredBy, ["officers": entries.map(\.by).joined(separator: ", ")])
    }
  }

  /// What became of the sheet, in words.
  func outcome(_ state: String) -> String {
    switch state {
    case "first-entry": words(.firstEntry)
    case "differs": words(.differs)
    case "entered": words(.entered)
    case "settled": words(.settled)
    default: ""
    }
  }
}
