import CountingForms
import Testing

@Suite("Telling a script by its letters")
struct ScriptTests {
  @Test(
    "knows the languages written in it",
    arguments: [
      ("పవర్‌పేట", ["te"]), ("रामनगर", ["hi", "mr"]), ("Powerpet", ["en"]), ("Powerpet పవర్‌పేట", ["te"]),
      ("12/1 – 3", []), ("ಬೆಂಗಳೂರು", []),
    ])
  func languages(text: String, languages: [String]) { #expect(Script(of: text)?.languages ?? [] == languages) }

  @Test("lets no Telugu name stand on a Hindi paper, and a name in no known script anywhere")
  func suiting() {
    #expect(Script.suits("పవర్‌పేట", "te") && !Script.suits("పవర్‌పేట", "hi"))
    #expect(Script.suits("रामनगर", "hi") && Script.suits("रामनगर", "mr") && !Script.suits("रामनगर", "te"))
    #expect(Script.suits("Powerpet", "te") && Script.suits("ಬೆಂಗಳೂರು", "kn") && Script.suits("12/1", "mr"))
  }
}
