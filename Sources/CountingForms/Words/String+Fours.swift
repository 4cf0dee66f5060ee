extension String {
  /// Its letters by fours, as a root is compared.
  package var fours: [String] {
    let letters = Array(self)
    return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
  }
}
