/// Telugu: 2,345 → "రెండు వేల మూడు వందల నలభై ఐదు".
///
/// A place is named with లు when nothing follows it (రెండు వేలు) and with ల when something does (రెండు వేల ఐదు);
/// one hundred, one thousand have words of their own (వంద, నూట …, వెయ్యి).
enum TeluguNumerals {
  static func words(_ number: Int) -> String { number < 0 ? "మైనస్ " + phrase(-number) : phrase(number) }

  private static func phrase(_ number: Int) -> String {
    let places = IndianPlaces(number)
    var parts: [String] = []
    if places.crores > 0 {
      let isLast = number % 1_00_00_000 == 0
      parts.append(places.crores == 1 ? "ఒక కోటి" : counting(places.crores) + (isLast ? " కోట్లు" : " కోట్ల"))
    }
    if places.lakhs > 0 {
      let isLast = number % 1_00_000 == 0
      parts.append(places.lakhs == 1 ? "ఒక లక్ష" : counting(places.lakhs) + (isLast ? " లక్షలు" : " లక్షల"))
    }
    if places.thousands > 0 {
      let isLast = number % 1000 == 0
      parts.append(places.thousands == 1 ? "వెయ్యి" : counting(places.thousands) + (isLast ? " వేలు" : " వేల"))
    }
    if places.hundreds > 0 {
      let isLast = number % 100 == 0
      let one = isLast ? "వంద" : "నూట"
      parts.append(places.hundreds == 1 ? one : small[places.hundreds] + (isLast ? " వందలు" : " వందల"))
    }
    if places.units > 0 || parts.isEmpty { parts.append(below100(places.units)) }
    return parts.joined(separator: " ")
  }

  /// A number before a place's name: twenty-one thousand is ఇరవై ఒక్క వేలు.
  private static func counting(_ number: Int) -> String {
    guard number >= 100 else {
      return number > 20 && number % 10 == 1 ? "\(tens[number / 10 - 2]) ఒక్క" : below100(number)
    }
    return phrase(number)
  }

  private static func below100(_ number: Int) -> String {
    guard number >= 20 else { return small[number] }
    let ten = tens[number / 10 - 2]
    return number % 10 == 0 ? ten : "\(ten) \(small[number % 10])"
  }

  private static let small = [
    "సున్నా", "ఒకటి", "రెండు", "మూడు", "నాలుగు", "ఐదు", "ఆరు", "ఏడు", "ఎనిమిది", "తొమ్మిది", "పది", "పదకొండు",
    "పన్నెండు", "పదమూడు", "పద్నాలుగు", "పదిహేను", "పదహారు", "పదిహేడు", "పద్దెనిమిది", "పంతొమ్మిది",
  ]
  private static let tens = ["ఇరవై", "ముప్పై", "నలభై", "యాభై", "అరవై", "డెబ్బై", "ఎనభై", "తొంభై"]
}
