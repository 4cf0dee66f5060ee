/// Whether a text says nothing: empty or only white space.
package func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

/// Text without white space at its ends.
package func trimmed(_ text: String) -> String {
  guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}

/// The trimmed text, or nil when nothing is left.
package func trimmedOrNil(_ text: String) -> String? {
  let rest = trimmed(text)
  return rest.isEmpty ? nil : rest
}

/// `1 paper`, `12,000 papers`: a number with its unit, grouped as in India.
package func counted(_ number: Int, _ unit: String, _ plural: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? unit : plural ?? unit + "s")"
}

/// Indian grouping: 12,34,567.
package func grouped(_ number: Int) -> String {
  var text = number < 0 ? "−" : ""
  let digits = String(number.magnitude)
  var left = digits.utf8.count
  for digit in digits {
    text.append(digit)
    left -= 1
    if left >= 3, left % 2 == 1 { text.append(",") }
  }
  return text
}

/// `a, b and c`.
package func listed(_ items: [String]) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " and " + last
}

/// `1–9 and 12`: numbers in ascending order, neighbours drawn together.
package func listed(ranges numbers: [Int]) -> String {
  var ranges: [ClosedRange<Int>] = []
  for number in numbers {
    if let last = ranges.last, number == last.upperBound + 1 {
      ranges[ranges.count - 1] = last.lowerBound...number
    } else {
      ranges.append(number...number)
    }
  }
  return listed(ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" })
}
