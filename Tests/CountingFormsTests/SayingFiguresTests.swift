import CountingForms
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

  @Test("gives no two numbers the same words", arguments: FiguresInWords.allCases)
  func distinct(language: FiguresInWords) {
    let numbers = Array(0..<12_000) + stride(from: 12_000, to: 99_99_99_999, by: 9_99_983)
    #expect(Set(numbers.map(language.words)).count == numbers.count)
  }
}
