/// Marathi: 2,345 → "दोन हजार तीनशे पंचेचाळीस".
///
/// Every number below a hundred is a word of its own. The hundreds are joined to theirs: शंभर alone, एकशे … before
/// more, दोनशे, तीनशे.
enum MarathiNumerals {
  static func words(_ number: Int) -> String { number < 0 ? "उणे " + phrase(-number) : phrase(number) }

  private static func phrase(_ number: Int) -> String {
    let places = IndianPlaces(number)
    var parts: [String] = []
    if places.crores > 0 { parts.append(phrase(places.crores) + " कोटी") }
    if places.lakhs > 0 { parts.append(small[places.lakhs] + " लाख") }
    if places.thousands > 0 { parts.append(small[places.thousands] + " हजार") }
    if places.hundreds > 0 { parts.append(number == 100 ? "शंभर" : small[places.hundreds] + "शे") }
    if places.units > 0 || parts.isEmpty { parts.append(small[places.units]) }
    return parts.joined(separator: " ")
  }

  private static let small = [
    "शून्य", "एक", "दोन", "तीन", "चार", "पाच", "सहा", "सात", "आठ", "नऊ",
    "दहा", "अकरा", "बारा", "तेरा", "चौदा", "पंधरा", "सोळा", "सतरा", "अठरा", "एकोणीस",
    "वीस", "एकवीस", "बावीस", "तेवीस", "चोवीस", "पंचवीस", "सव्वीस", "सत्तावीस", "अठ्ठावीस", "एकोणतीस",
    "तीस", "एकतीस", "बत्तीस", "तेहतीस", "चौतीस", "पस्तीस", "छत्तीस", "सदतीस", "अडतीस", "एकोणचाळीस",
    "चाळीस", "एक्केचाळीस", "बेचाळीस", "त्रेचाळीस", "चव्वेचाळीस", "पंचेचाळीस", "सेहेचाळीस", "सत्तेचाळीस", "अठ्ठेचाळीस", "एकोणपन्नास",
    "पन्नास", "एक्कावन्न", "बावन्न", "त्रेपन्न", "चोपन्न", "पंचावन्न", "छप्पन्न", "सत्तावन्न", "अठ्ठावन्न", "एकोणसाठ",
    "साठ", "एकसष्ट", "बासष्ट", "त्रेसष्ट", "चौसष्ट", "पासष्ट", "सहासष्ट", "सदुसष्ट", "अडुसष्ट", "एकोणसत्तर",
    "सत्तर", "एक्काहत्तर", "बाहत्तर", "त्र्याहत्तर", "चौऱ्याहत्तर", "पंच्याहत्तर", "शहात्तर", "सत्त्याहत्तर", "अठ्ठ्याहत्तर", "एकोणऐंशी",
    "ऐंशी", "एक्क्याऐंशी", "ब्याऐंशी", "त्र्याऐंशी", "चौऱ्याऐंशी", "पंच्याऐंशी", "शहाऐंशी", "सत्त्याऐंशी", "अठ्ठ्याऐंशी", "एकोणनव्वद",
    "नव्वद", "एक्क्याण्णव", "ब्याण्णव", "त्र्याण्णव", "चौऱ्याण्णव", "पंच्याण्णव", "शहाण्णव", "सत्त्याण्णव", "अठ्ठ्याण्णव", "नव्व्याण्णव",
  ]
}
