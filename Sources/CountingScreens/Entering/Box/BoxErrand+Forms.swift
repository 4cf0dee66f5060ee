import CountingRules
import CountingTerminal

extension BoxErrand {
  func form(_ task: Task, _ count: WardCount, _ standing: Standing) -> EntryForm {
    switch task {
    case .pick:
      let free = count.stations.lazy.flatMap(\.boxes).first { $0.table == nil && !$0.setAside && !$0.isCounted }
      return EntryForm([
        EntryField(
          "box", .text(isNeeded: true), EntryLabel(name: words(.box)), typed: chosen ?? free?.label.id ?? "")
      ])
    case .account(let station): return accountForm(count.stations.first { $0.station.id == station }?.account)
    case .verify:
      return EntryForm([
        EntryField("sealIntact", common.yesOrNo, EntryLabel(name: words(.sealIntact))),
        EntryField("paperSeal", .text(isNeeded: true), EntryLabel(name: words(.paperSeal))),
      ])
    case .count:
      return EntryForm([
        EntryField("bundles", .figure, EntryLabel(name: words(.bundles, ["bundle": "\(count.settings.bundle)"]))),
        EntryField("leftover", .figure, EntryLabel(name: words(.leftover, ["most": "\(count.settings.bundle - 1)"]))),
      ])
    case .doubt(_, let box):
      let choices = [
        EntryField.Choice(keys: words(.againKeys), value: "again", label: words(.countAgain)),
        EntryField.Choice(keys: words(.waiveKeys), value: "waive", label: words(.waive)),
      ]
      return EntryForm([
        EntryField("again", .choice(choices), EntryLabel(name: words(.askAgain, ["box": box])))
      ])
    case .proforma(let station):
      let isSure = count.stations.first { $0.station.id == station }.map { unsure($0) == nil } ?? true
      let waived = EntryField("waived", .text(isNeeded: true), EntryLabel(name: words(.waived)))
      return EntryForm(
        [EntryField("cause", .text(isNeeded: true), EntryLabel(name: words(.cause)))] + (isSure ? [] : [waived])
          + marks.fields(agentsHere(count)))
    }
  }

  private func accountForm(_ account: BallotPaperAccount?) -> EntryForm {
    func figure(_ key: String, _ word: BoxWord, _ value: Int?) -> EntryField {
      EntryField(key, .figure, EntryLabel(name: words(word)), typed: value.map(String.init) ?? "")
    }
    func text(_ key: String, _ word: BoxWord, _ value: String?, isNeeded: Bool = false) -> EntryField {
      EntryField(key, .text(isNeeded: isNeeded), EntryLabel(name: words(word)), typed: value ?? "")
    }
    let fields = [
      figure("received", .received, account?.received), text("serialFrom", .serialFrom, account?.serialFrom),
      text("serialTo", .serialTo, account?.serialTo), figure("unusedSigned", .unusedSigned, account?.unusedSigned),
      figure("unusedUnsigned", .unusedUnsigned, account?.unusedUnsigned),
      figure("cancelledProcedure", .cancelledProcedure, account?.cancelledProcedure),
      figure("cancelledOther", .cancelledOther, account?.cancelledOther),
      figure("tendered", .tendered, account?.tendered),
    ]
    return EntryForm(account == nil ? fields : fields + [text("reason", .reason, nil, isNeeded: true)])
  }

  func paper(_ task: Task, _ count: WardCount) -> (name: String, state: String)? {
    func box(_ station: String, _ id: String) -> BallotBox? {
      count.stations.first { $0.station.id == station }?.boxes.first { $0.label.id == id }
    }
    let name = "W\(padded(ward, 3))"
    switch task {
    case .pick, .doubt: return nil
    case .account(let station):
      let known = count.stations.first { $0.station.id == station }
      return ("\(name)-account-\(station)", "\(known?.accounts.count ?? 0)")
    case .verify(let station, let id):
      return ("\(name)-seals-\(station)-\(id)", box(station, id)?.seals.rawValue ?? "")
    case .count(let station, let id):
      return ("\(name)-count-\(station)-\(id)", "\(box(station, id)?.counts.count ?? 0)")
    case .proforma(let station):
      let known = count.stations.first { $0.station.id == station }
      return ("\(name)-proforma-\(station)", "\(known?.papersFound ?? 0) \(known?.account?.toBeFound ?? 0)")
    }
  }

  // What stands around the form

  func title(_ task: Task?) -> String {
    switch task {
    case nil, .pick: words(.title)
    case .account(let station): "\(words(.account)) · \(words(.ofStation, ["station": station]))"
    case .verify(_, let box): "\(words(.verify)) · \(box)"
    case .count(_, let box): "\(words(.count)) · \(box)"
    case .doubt(let station, _), .proforma(let station):
      "\(words(.proforma)) · \(words(.ofStation, ["station": station]))"
    }
  }

  func facts(_ task: Task?, _ count: WardCount) -> [String] {
    let name = isLocal ? count.ward.localName ?? count.ward.name : count.ward.name
    let here = words(.table, ["ward": "\(ward)", "table": "\(table)", "name": name])
    func station(_ id: String) -> String {
      words(.ofStation, ["station": id])
        + (count.stations.first { $0.station.id == id }.map { " · \($0.station.name)" } ?? "")
    }
    switch task {
    case nil, .pick: return [here]
    case .account(let id), .doubt(let id, _), .proforma(let id): return [here, station(id)]
    case .verify(let id, _), .count(let id, _): return [here, station(id)]
    }
  }

  func reading(_ task: Task, _ count: WardCount) -> [ScreenLine] {
    switch task {
    case .pick: [ScreenLine(words(.next)), ScreenLine()] + boxes(count)
    case .verify(let station, _):
      [ScreenLine(words(.readOut, ["account": grouped(known(station, count)?.account?.toBeFound ?? 0)]))]
    case .doubt(let station, _), .proforma(let station): comparison(station, count)
    case .count(let station, let box):
      known(station, count)?.boxes.first { $0.label.id == box }?.isCounted ?? false
        ? comparison(station, count) + [ScreenLine(words(.again))] : []
    default: []
    }
  }

  private func known(_ station: String, _ count: WardCount) -> StationCount? {
    count.stations.first { $0.station.id == station }
  }

  /// Every box of the ward and how far it is.
  private func boxes(_ count: WardCount) -> [ScreenLine] {
    count.stations.flatMap { known in
      known.boxes.map { box in
        let state: String =
          if let found = box.found {
            words(.isCounted, ["found": grouped(found)])
          } else if box.setAside {
            words(.isSetAside)
          } else if box.seals == .stopped {
            words(.isStopped)
          } else if let table = box.table {
            words(.atTable, ["table": "\(table)"])
          } else {
            words(.free)
          }
        return ScreenLine("\(box.label.id) · \(words(.ofStation, ["station": known.station.id])) · \(state)")
      }
    }
  }

  func sum(_ task: Task, _ form: EntryForm, _ count: WardCount) -> ScreenLine? {
    switch task {
    case .account:
      let unused = form.figure("unusedSigned") + form.figure("unusedUnsigned")
      let used = form.figure("received") - unused
      let gone = form.figure("cancelledProcedure") + form.figure("cancelledOther") + form.figure("tendered")
      let values = ["used": grouped(used), "account": grouped(used - gone)]
      return used < 0 || used < gone
        ? ScreenLine(words(.accountWrong, values), .alarm) : ScreenLine(words(.accountSum, values), .bold)
    case .count:
      let (bundles, leftover) = (form.figure("bundles"), form.figure("leftover"))
      let found = bundles * count.settings.bundle + leftover
      return ScreenLine(
        words(
          .foundSum,
          [
            "bundles": grouped(bundles), "bundle": "\(count.settings.bundle)", "leftover": grouped(leftover),
            "found": grouped(found),
          ]), .bold)
    default: return nil
    }
  }
}
