package import CountingJournal
import CountingRules

extension CountState {
  /// The ULB's results, one row a candidate and one for NOTA (contract §6).
  package var resultsCSV: String {
    let rows = results.flatMap { result in result.lines.map { result.cells(of: $0, in: election) } }
    return ([ResultsCSV.columns] + rows).map { $0.map(ResultsCSV.cell).joined(separator: ",") + "\r\n" }.joined()
  }
}

enum ResultsCSV {
  static let columns = [
    "State_Name", "ULB", "Ward_No", "Ward_Name", "Ward_Type", "Electors", "Serial", "Candidate", "Party", "Symbol",
    "Postal_Votes", "Box_Votes", "Votes", "Vote_Share_Percentage", "Position", "Margin", "Elected", "Status",
  ]

  /// Quoted where it must be (RFC 4180); what a spreadsheet would take for a formula is made text by an apostrophe.
  static func cell(_ text: String) -> String {
    let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]
    let isFormula = text.unicodeScalars.first.map(starts.contains) ?? false
    let plain = isFormula ? "'" + text : text
    let quotes: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
    guard plain.unicodeScalars.contains(where: quotes.contains) else { return plain }
    return "\"" + plain.replacing("\"", with: "\"\"") + "\""
  }
}

extension WardResult {
  fileprivate func cells(of line: Line, in election: Election) -> [String] {
    let place = line.candidate?.place
    let isElected = place != nil && place == elected
    let isFirst = place != nil && place == outcome.candidate
    return [
      election.state, election.name, "\(ward.number)", ward.name, ward.reservation, "\(ward.electors)",
      place.map(String.init) ?? "", line.candidate?.name ?? "NOTA", line.candidate?.party ?? "",
      line.candidate?.symbol ?? "", "\(line.postal)", "\(line.boxes)", "\(line.votes)",
      Self.written(share: share(of: line)), position(of: line).map(String.init) ?? "",
      isFirst ? outcome.margin.map(String.init) ?? "" : "", isElected ? outcome.byLot ? "lot" : "yes" : "no",
      count.stage.rawValue,
    ]
  }
}
