import CountingRules

// Written out, because a big corporation's election is read whenever its book is: `JSONDecoder` takes longer over it than
// the fold over all the acts. A field that is encoded and not read here is refused as unknown, so none is forgotten.

extension Election {
  init(from fields: inout Fields) throws(Malformed) {
    self.init(
      id: try fields.text("id"), name: try fields.text("name"), kind: try fields.choice("kind"),
      district: try fields.text("district"), state: try fields.text("state"), poll: try fields.text("poll"),
      count: try fields.text("count"), postalCloses: try fields.text("postalCloses"),
      rulebook: try fields.object("rulebook", Rulebook.init(from:)),
      settings: try fields.object("settings", Settings.init(from:)),
      wards: try fields.list("wards", Ward.init(from:)), officers: try fields.list("officers", Officer.init(from:)),
      listsPostalPapers: try fields.flag("listsPostalPapers"))
  }
}

extension Rulebook {
  fileprivate init(from fields: inout Fields) throws(Malformed) {
    self.init(
      name: try fields.text("name"), title: try fields.text("title"), titles: try fields.textsOf("titles"),
      grounds: try fields.list("grounds", Ground.init(from:)),
      postalGrounds: try fields.list("postalGrounds", Ground.init(from:)), citations: try fields.textsOf("citations"),
      quotas: Dictionary(try fields.countsByName("quotas").map { ($0.name, $0.count) }) { first, _ in first })
    localTitles = try fields.textsIfAnyOf("localTitles")
  }
}

extension Ground {
  fileprivate init(from fields: inout Fields) throws(Malformed) {
    self.init(
      code: try fields.text("code"), clause: try fields.text("clause"), title: try fields.text("title"),
      curedBy: try fields.choiceIfAny("curedBy"))
    localTitles = try fields.textsIfAnyOf("localTitles")
  }
}

extension Settings {
  fileprivate init(from fields: inout Fields) throws(Malformed) {
    self.init()
    bundle = try fields.size("bundle")
    issue = try fields.size("issue")
    countedBundle = try fields.size("countedBundle")
    sheet = try fields.choice("sheet")
    doubtful = try fields.choice("doubtful")
    notaInValid = try fields.flag("notaInValid")
    recountMinutes = try fields.size("recountMinutes")
    entries = try fields.size("entries")
    overlapRounds = try fields.flag("overlapRounds")
    closeMargin = try fields.size("closeMargin")
  }
}

extension Ward {
  fileprivate init(from fields: inout Fields) throws(Malformed) {
    self.init(
      number: try fields.size("number"), name: try fields.text("name"), localName: try fields.textIfAny("localName"),
      reservation: try fields.text("reservation"), electors: try fields.size("electors"),
      poll: try fields.choice("poll"), candidates: try fields.list("candidates", Candidate.init(from:)),
      stations: try fields.list("stations", PollingStation.init(from:)),
      tables: try fields.list("tables", CountingTable.init(from:)),
      agents: try fields.list("agents", CountingAgent.init(from:)), postalSerials: try fields.texts("postalSerials"))
  }
}

extension Candidate {
  fileprivate init(from fields: inout Fields) throws(Malformed) {
    self.init(
      place: try fields.size("place"), name: try fields.text("name"), localName: try fields.textIfAny("localName"),
      party: try fields.text("party"), symbol: try fields.text("symbol"), address: try fields.textIfAny("address"))
  }
}

extension PollingStation {
  fileprivate init(from fields: inout Fields) throws(Malformed) {
    self.init(
      id: try fields.text("id"), name: try fields.text("name"), electors: try fields.size("electors"),
      electionDuty: try fields.countIfAny("electionDuty"), reported: try fields.countIfAny("reported"),
      account: try fields.objectIfAny("account", BallotPaperAccount.init(from:)),
      boxes: try fields.list("boxes", BoxLabel.init(from:)))
  }
}

extension BallotPaperAccount {
  fileprivate init(from fields: inout Fields) throws(Malformed) {
    self.init(
      received: try fields.size("received"), serialFrom: try fields.textIfAny("serialFrom"),
      serialTo: try fields.textIfAny("serialTo"), unusedSigned: try fields.size("unusedSigned"),
      unusedUnsigned: try fields.size("unusedUnsigned"), cancelledProcedure: try fields.size("cancelledProcedure"),
      cancelledOther: try fields.size("cancelledOther"), tendered: try fields.size("tendered"))
  }
}

extension BoxLabel {
  fileprivate init(from fields: inout Fields) throws(Malformed) {
    self.init(id: try fields.text("id"), paperSeal: try fields.text("paperSeal"))
  }
}

extension CountingTable {
  fileprivate init(from fields: inout Fields) throws(Malformed) {
    self.init(number: try fields.size("number"), hall: try fields.textIfAny("hall"))
  }
}

extension CountingAgent {
  fileprivate init(from fields: inout Fields) throws(Malformed) {
    self.init(
      candidate: try fields.size("candidate"), table: try fields.countIfAny("table"), name: try fields.text("name"))
  }
}

extension Officer {
  fileprivate init(from fields: inout Fields) throws(Malformed) {
    let wards = fields.value("wards") == nil ? nil : try fields.counts("wards")
    self.init(
      id: try fields.text("id"), name: try fields.text("name"), role: try fields.choice("role"), wards: wards,
      table: try fields.countIfAny("table"))
  }
}

extension Fields {
  fileprivate mutating func textsOf(_ name: String) throws(Malformed) -> [String: String] {
    let texts = try textsByName(name).map { ($0.name, $0.text) }
    return Dictionary(texts) { first, _ in first }
  }

  fileprivate mutating func textsIfAnyOf(_ name: String) throws(Malformed) -> [String: String]? {
    value(name) == nil ? nil : try textsOf(name)
  }
}
