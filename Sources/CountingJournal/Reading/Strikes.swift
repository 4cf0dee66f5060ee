extension CountState {
  /// Entries struck, with the entry that struck each.
  package var strikes: [Int: Int] {
    var strikes: [Int: Int] = [:]
    for item in wards.flatMap(\.history) {
      guard case .strike(let strike) = item.deed else { continue }
      for struck in strike.entries { strikes[struck] = item.entry.seq }
    }
    return strikes
  }
}
