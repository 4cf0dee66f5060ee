/// Indian English: 4,05,012 → "Four lakh five thousand and twelve".
enum EnglishNumerals {
  static func words(_ number: Int) -> String {
    let spoken = number < 0 ? "minus " + phrase(-number) : phrase(number)
    return spoken.prefix(1).uppercased() + spoken.dropFirst()
  }

  private static func phrase(_ number: Int) -> String {
    let places = IndianPlaces(number)
    var parts: [String] = []
    if places.crores > 0 { parts.append(phrase(places.crores) + " crore") }
    if places.lakhs > 0 { parts.append(below100(places.lakhs) + " lakh") }
    if places.thousands > 0 { parts.append(below100(places.thousands) + " thousand") }
    if places.hundreds > 0 { parts.append(small[places.hundreds] + " hundred") }
    if places.units > 0 || parts.isEmpty {
      parts.append((parts.isEmpty ? "" : "and ") + below100(places.units))
    }
    return parts.joined(separator: " ")
  }

  private static func below100(_ number: Int) -> String {
    guard number >= 20 else { return small[number] }
    let ten = tens[number / 10 - 2]
    return number % 10 == 0 ? ten : "\(ten)-\(small[number % 10])"
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}
