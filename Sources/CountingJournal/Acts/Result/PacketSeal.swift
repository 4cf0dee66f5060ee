package import CountingRules

/// A packet is sealed; it holds what the book says.
package struct PacketSeal: WardAct {
  package static let name = "packet.seal"
  package static let requirement = "X-5"
  package static let purpose = "A packet is sealed."
  package static let example: JSON.Members = [
    "packet": "candidate-1", "papers": 441, "seals": ["Returning Officer", "Kandula Sekhar"],
  ]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = [.afterDeclaration, .announces]

  let packet: String
  let papers: Int?
  let seals: [String]

  package init(from fields: inout Fields) throws(Malformed) {
    packet = try fields.text("packet")
    papers = try fields.countIfAny("papers")
    seals = try fields.texts("seals")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    _ = try count.checkSealing(packet, papers: papers)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let known = Packet(packet) else { return }
    // Nil where the packet is registered without a number.
    let number = try? count.papers(in: known)
    count.announced.packets[known] = SealedPacket(papers: number, seals: seals, by: entry.by, entry: entry.seq)
  }
}

/// The packets are handed over against a receipt.
package struct PacketHandOver: WardAct {
  package static let name = "packet.handOver"
  package static let requirement = "X-5"
  package static let purpose = "The packets are handed over."
  package static let example: JSON.Members = ["to": "Sub-Treasury Officer", "receipt": "STO/KN/2021/01"]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = [.afterDeclaration, .announces]

  let to: String
  let receipt: String

  package init(from fields: inout Fields) throws(Malformed) {
    to = try fields.name("to")
    receipt = try fields.name("receipt")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if count.declaration == nil { throw Refusal(.notDeclared, "Ward \(count.ward.number) is not declared.") }
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    count.handOvers.append(HandOver(to: to, receipt: receipt, at: entry.at))
  }
}

/// A signed copy scanned back is attached by its hash.
package struct AttachmentAdd: WardAct {
  package static let name = "attachment.add"
  package static let requirement = "X-7"
  package static let purpose = "A signed paper, scanned: its name, size and SHA-256."
  package static let example: JSON.Members = [
    "form": "proforma-1", "name": "proforma-1-station-12-signed.pdf",
    "sha256": "1caf94216f9d0a27962020d8a0ada1254e2b57f6237c4ed9e7fbcc30528fb345", "bytes": 184031,
  ]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = [.strikable, .afterDeclaration]

  /// The ids of the official papers (contract §5).
  package static let forms: Set<String> = [
    "30", "31", "32", "33", "proforma-1", "account", "initial-count", "issue-slip", "form-2", "round-statement",
    "doubtful-register", "postal-register", "recount", "correction-slips", "lot-record", "packets", "packet-labels",
    "receipt", "diary", "opening-receipt", "agents-leaflet", "table-kit",
  ]

  let form: String
  let file: String
  let sha256: String
  let bytes: Int

  package init(from fields: inout Fields) throws(Malformed) {
    form = try fields.text("form")
    file = try fields.name("name")
    sha256 = try fields.text("sha256")
    guard CountingJournal.bytes(hexadecimal: sha256)?.count == 32 else {
      throw Malformed("Field `sha256` must be 64 hexadecimal digits.")
    }
    bytes = try fields.size("bytes")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard Self.forms.contains(form) || Self.forms.contains(form.replacing("form-", with: "")) else {
      throw Refusal(.unknownForm, "There is no form \(form).")
    }
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    count.attachments.append(Attachment(form: form, name: file, sha256: sha256, bytes: bytes))
  }
}
