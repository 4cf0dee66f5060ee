import CountingForms

/// For whom a ward is kept, read from what the election folder says of it: `BC (Women)`.
struct Reservation {
  /// Terms of the templates.
  private let of: String
  private let among: String?

  /// Nil for what has no word of its own on paper: it is printed as the folder has it.
  init?(_ written: String) {
    guard let match = written.lowercased().wholeMatch(of: /(general|bc|sc|st)(?: ?\((general|women)\))?/) else {
      return nil
    }
    of = "reservation_\(match.output.1)"
    among = match.output.2.map { "reservation_\($0)" }
  }

  var phrase: FactCell {
    .phrase([.term(of)] + (among.map { [.text(" ("), .term($0), .text(")")] } ?? []))
  }
}
