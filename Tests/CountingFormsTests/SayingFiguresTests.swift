import CountingForms
import Foundation
import Testing

@Suite("Saying figures in words")
struct SayingFiguresTests {
  @Test(
    "counts in lakhs and crores in English",
    arguments: [
      (0, "Zero"), (7, "Seven"), (15, "Fifteen"), (20, "Twenty"), (21, "Twenty-one"), (99, "Ninety-nine"),
      (100, "One hundred"), (101, "One hundred and one"), (412, "Four hundred and twelve"), (1000, "One thousand"),
      (1005, "One thousand and five"), (1200, "One thousand two hundred"), (10_000, "Ten thousand"),
      (21_315, "Twenty-one thousand three hundred and fifteen"), (1_00_000, "One lakh"),
      (4_05_012, "Four lakh five thousand and twelve"), (1_00_00_000, "One crore"),
      (12_34_567, "Twelve lakh thirty-four thousand five hundred and sixty-seven"),
      (99_99_99_999, "Ninety-nine crore ninety-nine lakh ninety-nine thousand nine hundred and ninety-nine"),
      (1_00_00_00_000, "One hundred crore"), (-3, "Minus three"),
    ])
  func english(number: Int, words: String) { #expect(FiguresInWords.english.words(number) == words) }

  @Test(
    "names places with లు at the end and with ల before more in Telugu",
    arguments: [
      (0, "సున్నా"), (1, "ఒకటి"), (18, "పద్దెనిమిది"), (21, "ఇరవై ఒకటి"), (100, "వంద"), (101, "నూట ఒకటి"),
      (200, "రెండు వందలు"), (234, "రెండు వందల ముప్పై నాలుగు"), (1000, "వెయ్యి"), (1100, "వెయ్యి వంద"),
      (1234, "వెయ్యి రెండు వందల ముప్పై నాలుగు"), (2000, "రెండు వేలు"), (2005, "రెండు వేల ఐదు"),
      (21_000, "ఇరవై ఒక్క వేలు"), (1_00_000, "ఒక లక్ష"), (1_00_001, "ఒక లక్ష ఒకటి"), (2_00_000, "రెండు లక్షలు"),
      (2_50_000, "రెండు లక్షల యాభై వేలు"), (1_00_00_000, "ఒక కోటి"), (3_00_00_000, "మూడు కోట్లు"),
      (99_99_99_999, "తొంభై తొమ్మిది కోట్ల తొంభై తొమ్మిది లక్షల తొంభై తొమ్మిది వేల తొమ్మిది వందల తొంభై తొమ్మిది"),
    ])
  func telugu(number: Int, words: String) { #expect(FiguresInWords.telugu.words(number) == words) }

  @Test(
    "has a word for every number below a hundred in Hindi",
    arguments: [
      (0, "शून्य"), (1, "एक"), (19, "उन्नीस"), (29, "उनतीस"), (36, "छत्तीस"), (44, "चौवालीस"), (49, "उनचास"),
      (59, "उनसठ"), (67, "सड़सठ"), (79, "उनासी"), (89, "नवासी"), (99, "निन्यानवे"), (100, "एक सौ"), (101, "एक सौ एक"),
      (412, "चार सौ बारह"), (1000, "एक हज़ार"), (2345, "दो हज़ार तीन सौ पैंतालीस"), (21_000, "इक्कीस हज़ार"),
      (1_00_000, "एक लाख"), (4_05_012, "चार लाख पाँच हज़ार बारह"), (1_00_00_000, "एक करोड़"),
      (99_99_99_999, "निन्यानवे करोड़ निन्यानवे लाख निन्यानवे हज़ार नौ सौ निन्यानवे"), (1_00_00_00_000, "एक सौ करोड़"),
      (-3, "ऋण तीन"),
    ])
  func hindi(number: Int, words: String) { #expect(FiguresInWords.hindi.words(number) == words) }

  @Test("says in Hindi what Unicode's own rules say, one spelling apart")
  func hindiAsUnicode() throws {
    let speller = NumberFormatter()
    speller.locale = Locale(identifier: "hi_IN")
    speller.numberStyle = .spellOut
    // Both spellings are in use.
    let spellings = [
      ("पन्द्रह", "पंद्रह"), ("तिरेपन", "तिरपन"), ("तिरेसठ", "तिरसठ"), ("नबे", "नवे"),
    ]
    for number in Array(0...1100) + [12_345, 1_00_000, 4_05_012, 12_34_567, 99_99_999, 1_00_00_000, 99_99_99_999] {
      let spelt = try #require(speller.string(from: NSNumber(value: number)))
      let expected = spellings.reduce(spelt) { $0.replacing($1.0, with: $1.1) }
      #expect(FiguresInWords.hindi.words(number) == expected)
    }
  }

  @Test(
    "joins the hundreds to theirs in Marathi",
    arguments: [
      (0, "शून्य"), (2, "दोन"), (18, "अठरा"), (26, "सव्वीस"), (33, "तेहतीस"), (49, "एकोणपन्नास"), (54, "चोपन्न"),
      (66, "सहासष्ट"), (74, "चौऱ्याहत्तर"), (80, "ऐंशी"), (99, "नव्व्याण्णव"), (100, "शंभर"), (101, "एकशे एक"),
      (200, "दोनशे"), (412, "चारशे बारा"), (1000, "एक हजार"), (1100, "एक हजार एकशे"),
      (2345, "दोन हजार तीनशे पंचेचाळीस"), (21_000, "एकवीस हजार"), (1_00_000, "एक लाख"), (1_00_100, "एक लाख एकशे"),
      (4_05_012, "चार लाख पाच हजार बारा"), (1_00_00_000, "एक कोटी"), (1_00_00_00_000, "शंभर कोटी"),
      (99_99_99_999, "नव्व्याण्णव कोटी नव्व्याण्णव लाख नव्व्याण्णव हजार नऊशे नव्व्याण्णव"), (-3, "उणे तीन"),
    ])
  func marathi(number: Int, words: String) { #expect(FiguresInWords.marathi.words(number) == words) }

  /// The words are irregular, but how they end is not: those of a ten end alike, and the ninth takes one from the next.
  @Test("counts every ten of Marathi by its own ending")
  func marathiTens() {
    let endings = ["", "", "वीस", "तीस", "चाळीस", "न्न", "ष्ट", "हत्तर", "ऐंशी", "्याण्णव"]
    let contracted: Set = ["सव्वीस", "पस्तीस", "शहात्तर", "शहाण्णव"]
    for ten in 2...9 {
      for unit in 1...8 {
        let word = FiguresInWords.marathi.words(10 * ten + unit)
        // By scalars: a character may begin before the ending does.
        let isRegular = Array(word.unicodeScalars).suffix(endings[ten].unicodeScalars.count)
          .elementsEqual(endings[ten].unicodeScalars)
        #expect(isRegular || contracted.contains(word), "\(word)")
      }
      let next = FiguresInWords.marathi.words(10 * ten + 10)
      if ten < 9 { #expect(FiguresInWords.marathi.words(10 * ten + 9) == "एकोण" + next) }
    }
  }

  @Test("gives no two numbers the same words", arguments: FiguresInWords.allCases)
  func distinct(language: FiguresInWords) {
    let numbers = Array(0..<12_000) + stride(from: 12_000, to: 99_99_99_999, by: 9_99_983)
    #expect(Set(numbers.map(language.words)).count == numbers.count)
  }
}
