import CountingJournal
import CountingRules

extension Journey {
  /// What an officer would send for the step.
  func line(_ act: NextStep.Act) -> String {
    let fields = fields(of: act)
    return #"{"do":"\#(act.rawValue)"\#(fields.isEmpty ? "" : ",")\#(fields)}"#
  }

  private func fields(of act: NextStep.Act) -> String {
    switch act {
    case .postalReceive: #""cover":"P1","kind":"post""#
    case .postalScrutinise:
      #""cover":"P1","declarationFound":true,"signed":true,"attested":true,"innerFound":true,"#
        + #""declarationSerial":"S1","innerSerial":"S1""#
    case .postalCount: #""empty":0,"votes":[\#(count.postal.admitted),0,0],"nota":0,"rejected":{}"#
    case .boxGive, .boxVerify, .boxDecide, .boxCount: boxFields(act)
    case .stationProforma1: #""station":"11","cause":"one paper is missing","agents":[]"#
    case .sheetEnter, .sheetReenter, .doubtfulDecide: sheetFields(act)
    case .roundAnnounce: #""round":\#(count.rounds.first { !count.announced.rounds.contains($0.number) }?.number ?? 0)"#
    case .recountDecide: #""request":1,"decision":"whole","reasons":"it is close""#
    case .recountPile: pileFields
    case .recountClose: #""recount":1"#
    case .lotCommit: #""sources":["DICE"]"#
    case .lotDraw: #""digits":{"DICE":"31415926535897932384"}"#
    case .certificateAcknowledge: #""receivedBy":"the winner","identifiedBy":"the agent""#
    case .packetSeal: packetFields
    case .packetHandOver: #""to":"the treasury","receipt":"1""#
    default: ""
    }
  }

  /// Box 11/1 has a broken seal; 11/2 is one paper short.
  private func boxFields(_ act: NextStep.Act) -> String {
    let boxes = count.stations.flatMap { station in station.boxes.map { (station.station.id, $0) } }
    let open = boxes.filter { !$0.1.isCounted }
    let atTable = open.first { $0.1.table != nil }
    let place =
      act == .boxCount ? atTable ?? boxes.first { $0.1.isCounted && !$0.1.lastTwoAgree } : atTable ?? open.first
    guard let (station, box) = place else { return "" }
    let named = #""by":"ro","station":"\#(station)","box":"\#(box.label.id)","#
    switch act {
    case .boxGive: return named + #""table":1"#
    case .boxVerify: return named + #""sealIntact":\#(box.label.id != "11/1"),"paperSeal":"\#(box.label.paperSeal)""#
    case .boxDecide: return named + #""count":true,"reason":"only the thread""#
    default:
      let papers = ["11/1": 24, "11/2": 15, "12/1": 30][box.label.id] ?? 0
      return named + #""bundles":\#(papers / 5),"leftover":\#(papers % 5)"#
    }
  }

  /// The second entry of the first sheet differs from the first, and is keyed again.
  private func sheetFields(_ act: NextStep.Act) -> String {
    for round in count.rounds {
      for sheet in round.sheets where act == .doubtfulDecide ? isUndecided(sheet) : sheet.entry == nil {
        let place = #""round":\#(round.number),"table":\#(sheet.table),"#
        let clear = count.settings.sheet == .clear
        let sure = sheet.papers - (clear ? 1 : 0)
        let last = clear ? #""doubtful":1"# : #""rejected":0,"held":0"#
        switch sheet.progress {
        case .issued: return place + #""by":"ent-1","votes":[\#(sure),0,0],"nota":0,"# + last
        case .firstEntry:
          let wrong = sheet.issue == 1 ? 1 : 0
          return place + #""by":"ent-2","votes":[\#(sure - wrong),\#(wrong),0],"nota":0,"# + last
        case .differing: return place + #""by":"ent-2","values":{"votes.1":\#(sure),"votes.2":0}"#
        default: return place + #""decisions":[{"paper":1,"outcome":"rejected","ground":"no-mark"}]"#
        }
      }
    }
    return ""
  }

  private func isUndecided(_ sheet: CountingSheet) -> Bool { (count.settled(sheet)?.undecided ?? 0) > 0 }

  private var pileFields: String {
    guard let recount = count.openRecount, let pile = recount.scope.first(where: { recount.count(of: $0) == nil })
    else { return "" }
    return #""recount":1,"pile":"\#(pile.name)","found":\#(count.figure(of: pile)),"moved":[],"confirmedBy":"aro""#
  }

  private var packetFields: String {
    guard let packet = count.packetsDue.first else { return "" }
    let papers = (try? count.papers(in: packet)).map { #""papers":\#($0),"# } ?? ""
    return #""packet":"\#(packet.name)",\#(papers)"seals":["RO"]"#
  }
}
