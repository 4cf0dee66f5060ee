package import CountingForms
import CountingJournal
import CountingRules

/// One paper to be made: its form, its file's name without the ending, and what it says.
package struct Paper: Sendable {
  /// The template: `form-30`.
  package let form: String
  /// `form-31-v2`, `proforma-1-12`.
  package let name: String
  package let facts: FormFacts
}

extension WardOnPaper {
  /// The papers of this ward that have something to say, in the order of the forms (contract §5).
  package func papersDue() -> [Paper] { result + station + sheets + lot + [receipt] }

  package var isDeclared: Bool { declared != nil }

  /// Of a declared ward the count is as of its declaration, whatever came after.
  private var counted: WardMoment { declared ?? now }

  private var result: [Paper] {
    var papers: [Paper] = []
    if counted.count.ward.poll == .contested {
      papers.append(Paper(form: "form-30", name: "form-30", facts: counted.facts(form: "form-30")))
    }
    guard let declared else { return papers }
    for form in ["form-31", "form-32"] {
      papers.append(Paper(form: form, name: form, facts: declared.facts(form: form)))
    }
    papers.append(Paper(form: "form-33", name: "form-33", facts: certificate(as: declared)))
    for (place, moment) in amended.enumerated() {
      for form in ["form-31", "form-32", "form-33"] {
        let facts = form == "form-33" ? certificate(as: moment) : moment.facts(form: form)
        papers.append(Paper(form: form, name: "\(form)-v\(place + 2)", facts: facts))
      }
    }
    return papers
  }

  /// The certificate names who was declared, and is acknowledged as of now.
  private func certificate(as moment: WardMoment) -> FormFacts {
    var facts = moment.facts(form: "form-33")
    let present = now.facts(form: "form-33")
    for key in ["received_by", "identified_by", "received_at", "journal_root"] { facts.texts[key] = present.texts[key] }
    facts.numbers["journal_size"] = present.numbers["journal_size"]
    if present.flags.contains("acknowledged") { facts.flags.insert("acknowledged") }
    return facts
  }

  private var station: [Paper] {
    counted.count.stations.compactMap { station in
      station.proforma.map { proforma in
        Paper(
          form: "proforma-1", name: "proforma-1-\(Self.fileName(station.station.id))",
          facts: counted.proformaFacts(station, proforma))
      }
    }
  }

  private var sheets: [Paper] {
    counted.count.rounds.flatMap { round in
      round.sheets.map { sheet in
        Paper(
          form: "form-2", name: "form-2-r\(padded(round.number, 2))-t\(padded(sheet.table, 2))",
          facts: counted.sheetFacts(sheet, round: round.number))
      }
    }
  }

  private var lot: [Paper] {
    counted.count.drawnForTie.map { [Paper(form: "lot-record", name: "lot-record", facts: counted.lotFacts($0))] } ?? []
  }

  private var receipt: Paper { Paper(form: "receipt", name: "receipt", facts: now.facts(form: "receipt")) }

  /// The statement of a seeded lot, to the byte, for the verifier beside it (LOT.md).
  package var lotStatement: String? {
    let count = counted.count
    guard let drawn = count.drawnForTie, case .seeded = drawn.how else { return nil }
    return count.commitments.last { $0.tie == drawn.tie && !$0.abandoned }?.statement
  }

  package var folder: String { "ward-\(padded(now.count.ward.number, 3))" }

  /// Characters outside A–Z a–z 0–9 . _ - become `_`.
  static func fileName(_ text: String) -> String {
    let plain = text.unicodeScalars.map { scalar -> Character in
      let kept = scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(scalar.value))
      return kept || [".", "_", "-"].contains(scalar) ? Character(scalar) : "_"
    }
    return String(plain)
  }
}

extension PaperReading {
  /// Reads a book for its papers, now or as it stood at a size.
  package static func read(_ path: String, at size: Int? = nil) throws -> PaperReading {
    var reading = PaperReading()
    try BookReading.eachLine(of: path, upTo: size) { seq, line in try reading.take(seq, line) }
    return reading
  }
}
