extension Officer {
  /// Reads `1-3;7` as wards 1, 2, 3 and 7; nil when it is ill-formed.
  package static func wards(_ text: String) -> [Int]? {
    var wards: [Int] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int(trimmed(String($0))) }
      switch ends.count {
      case 1:
        guard let ward = ends[0], ward >= 0 else { return nil }
        wards.append(ward)
      case 2:
        guard let from = ends[0], let to = ends[1], from <= to, to - from < 10_000 else { return nil }
        wards.append(contentsOf: from...to)
      default: return nil
      }
    }
    return wards
  }
}
