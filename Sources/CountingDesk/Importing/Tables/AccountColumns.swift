import CountingRules

extension BallotPaperAccount {
  private static let columns = [
    "received", "serial_from", "serial_to", "unused_signed", "unused_unsigned", "cancelled_procedure",
    "cancelled_other", "tendered",
  ]

  /// The account of a station's row, all or none of it (B-1): nil when there is none, or none that holds.
  init?(_ cells: inout RowCells) {
    let empty = Self.columns.filter { cells.optionalText($0) == nil }
    let numbers = Self.columns.filter { !$0.hasPrefix("serial") }.map { cells.optionalNumber($0) }
    guard empty.count < Self.columns.count else { return nil }
    if let first = empty.first {
      let list = listed(empty)
      cells.report(.accountMismatch, first, "Half an account: \(list) \(empty.count == 1 ? "is" : "are") not given.")
      return nil
    }
    let given = numbers.compactMap(\.self)
    guard given.count == numbers.count else { return nil }
    self.init(
      received: given[0], serialFrom: cells.optionalText("serial_from"), serialTo: cells.optionalText("serial_to"),
      unusedSigned: given[1], unusedUnsigned: given[2], cancelledProcedure: given[3], cancelledOther: given[4],
      tendered: given[5])
    reportMismatch(in: &cells)
  }

  private func reportMismatch(in cells: inout RowCells) {
    if used < 0 {
      cells.report(
        .accountMismatch, "received",
        "\(counted(unusedSigned + unusedUnsigned, "unused paper")) of \(grouped(received)) received.")
    } else if toBeFound < 0 {
      let gone = cancelledProcedure + cancelledOther + tendered
      cells.report(
        .accountMismatch, "received",
        "\(counted(gone, "cancelled or tendered paper")) of \(grouped(used)) used.")
    }
    guard let from = serialFrom.flatMap(SerialNumber.init), let to = serialTo.flatMap(SerialNumber.init) else { return }
    let span = to.value - from.value + 1
    if span != received {
      cells.report(
        .serialsLength, "serial_to",
        "Numbers \(from.value) to \(to.value) are \(counted(span, "paper")), received were \(grouped(received)).")
    }
  }
}

/// A ballot paper's number where it is one: digits, few enough to reckon with.
struct SerialNumber {
  let value: Int

  init?(_ text: String) {
    let digits = text.utf8
    guard digits.count <= 18, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let value = Int(text)
    else { return nil }
    self.value = value
  }
}
