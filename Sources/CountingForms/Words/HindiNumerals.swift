/// Hindi: 2,345 → "दो हज़ार तीन सौ पैंतालीस".
///
/// Every number below a hundred is a word of its own; places have no plural and nothing is said between them.
enum HindiNumerals {
  static func words(_ number: Int) -> String { number < 0 ? "ऋण " + phrase(-number) : phrase(number) }

  private static func phrase(_ number: Int) -> String {
    let places = IndianPlaces(number)
    var parts: [String] = []
    if places.crores > 0 { parts.append(phrase(places.crores) + " करोड़") }
    if places.lakhs > 0 { parts.append(small[places.lakhs] + " लाख") }
    if places.thousands > 0 { parts.append(small[places.thousands] + " हज़ार") }
    if places.hundreds > 0 { parts.append(small[places.hundreds] + " सौ") }
    if places.units > 0 || parts.isEmpty { parts.append(small[places.units]) }
    return parts.joined(separator: " ")
  }

  /// One spelling of each, the commoner where several are in use.
  private static let small = [
    "शून्य", "एक", "दो", "तीन", "चार", "पाँच", "छह", "सात", "आठ", "नौ",
    "दस", "ग्यारह", "बारह", "तेरह", "चौदह", "पंद्रह", "सोलह", "सत्रह", "अठारह", "उन्नीस",
    "बीस", "इक्कीस", "बाईस", "तेईस", "चौबीस", "पच्चीस", "छब्बीस", "सत्ताईस", "अट्ठाईस", "उनतीस",
    "तीस", "इकतीस", "बत्तीस", "तैंतीस", "चौंतीस", "पैंतीस", "छत्तीस", "सैंतीस", "अड़तीस", "उनतालीस",
    "चालीस", "इकतालीस", "बयालीस", "तैंतालीस", "चौवालीस", "पैंतालीस", "छियालीस", "सैंतालीस", "अड़तालीस", "उनचास",
    "पचास", "इक्यावन", "बावन", "तिरपन", "चौवन", "पचपन", "छप्पन", "सत्तावन", "अट्ठावन", "उनसठ",
    "साठ", "इकसठ", "बासठ", "तिरसठ", "चौंसठ", "पैंसठ", "छियासठ", "सड़सठ", "अड़सठ", "उनहत्तर",
    "सत्तर", "इकहत्तर", "बहत्तर", "तिहत्तर", "चौहत्तर", "पचहत्तर", "छिहत्तर", "सतहत्तर", "अठहत्तर", "उनासी",
    "अस्सी", "इक्यासी", "बयासी", "तिरासी", "चौरासी", "पचासी", "छियासी", "सत्तासी", "अट्ठासी", "नवासी",
    "नब्बे", "इक्यानवे", "बानवे", "तिरानवे", "चौरानवे", "पंचानवे", "छियानवे", "सत्तानवे", "अट्ठानवे", "निन्यानवे",
  ]
}
