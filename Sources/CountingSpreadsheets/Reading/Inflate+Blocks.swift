extension Inflate {
  /// What stood some bytes before, again.
  mutating func copy(_ place: Int, _ distances: Code) -> Bool {
    guard place < 29 else { return false }
    let extra = place < 8 || place == 28 ? 0 : (place - 4) / 4
    let base = place == 28 ? 258 : place < 8 ? place + 3 : (4 + place % 4) << extra + 3
    guard let more = take(extra), let code = symbol(distances), code < 30 else { return false }
    let far = code < 4 ? 0 : (code - 2) / 2
    let start = code < 4 ? code + 1 : (2 + code % 2) << far + 1
    guard let rest = take(far), start + rest <= out.count, out.count + base + more <= limit else { return false }
    for _ in 0..<base + more { out.append(out[out.count - start - rest]) }
    return true
  }

  /// A block that brings its own codes.
  mutating func dynamic() -> Bool {
    guard let literals = take(5), let distances = take(5), let given = take(4) else { return false }
    var lengths = Array(repeating: 0, count: 19)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    for place in order.prefix(given + 4) {
      guard let length = take(3) else { return false }
      lengths[place] = length
    }
    let code = Code(lengths)
    var all: [Int] = []
    let wanted = literals + 257 + distances + 1
    while all.count < wanted {
      guard let symbol = symbol(code) else { return false }
      switch symbol {
      case 0..<16: all.append(symbol)
      case 16:
        guard let last = all.last, let times = take(2) else { return false }
        all += Array(repeating: last, count: times + 3)
      default:
        guard let times = take(symbol == 17 ? 3 : 7) else { return false }
        all += Array(repeating: 0, count: times + (symbol == 17 ? 3 : 11))
      }
    }
    guard all.count == wanted else { return false }
    return codes(Code(all.prefix(literals + 257)), Code(all.dropFirst(literals + 257)))
  }
}
