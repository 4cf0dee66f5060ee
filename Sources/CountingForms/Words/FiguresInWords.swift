import CountingRules

/// A number as it is spoken, in the languages the forms know: 1,23,456 → "One lakh twenty-three thousand …".
///
/// Counting is Indian: hundred, thousand, lakh (1,00,000), crore (1,00,00,000); past 99 crore the crores are counted on.
package enum FiguresInWords: String, CaseIterable, Sendable {
  case english = "en"
  case telugu = "te"
  case hindi = "hi"
  case marathi = "mr"

  package func words(_ number: Int) -> String {
    switch self {
    case .english: EnglishNumerals.words(number)
    case .telugu: TeluguNumerals.words(number)
    case .hindi: HindiNumerals.words(number)
    case .marathi: MarathiNumerals.words(number)
    }
  }
}

/// A number cut into the places of Indian counting, largest first.
struct IndianPlaces {
  let crores: Int
  let lakhs: Int
  let thousands: Int
  let hundreds: Int
  let units: Int

  init(_ number: Int) {
    crores = number / 1_00_00_000
    lakhs = number / 1_00_000 % 100
    thousands = number / 1000 % 100
    hundreds = number / 100 % 10
    units = number % 100
  }
}
