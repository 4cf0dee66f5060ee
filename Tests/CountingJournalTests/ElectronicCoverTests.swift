import CountingJournal
import CountingTestSupport
import Testing

@Suite("Scanning electronic covers")
struct ElectronicCoverTests {
  private func receive(_ cover: String, ward: Int = 1) -> String {
    #"{"do":"postal.receive","ward":\#(ward),"cover":"\#(cover)","kind":"etpbs"}"#
  }

  private func scan(_ cover: String, _ code: String, _ step: String = "13C", ward: Int = 1) -> String {
    #"{"do":"postal.scan","ward":\#(ward),"cover":"\#(cover)","step":"\#(step)","code":"\#(code)"}"#
  }

  private func open(_ cover: String, found: Bool = true, inner: Bool = true, ward: Int = 1) -> String {
    #"{"do":"postal.scrutinise","ward":\#(ward),"cover":"\#(cover)","declarationFound":\#(found),"signed":true,"#
      + #""attested":true,"innerFound":\#(inner),"declarationSerial":"ignored","innerSerial":"too"}"#
  }

  private func whole(_ cover: String, _ code: String, _ number: String, ward: Int = 1) -> [String] {
    [
      receive(cover, ward: ward), scan(cover, code, ward: ward), scan(cover, number, "13A", ward: ward),
      scan(cover, number, "13B", ward: ward), open(cover, ward: ward),
    ]
  }

  @Test("gives each valid 13C a running number of the book; the same code again is harmless (P-12)")
  func serials() throws {
    var hall = try Hall()
    try hall.does(receive("E1"), receive("E2", ward: 2))
    #expect(try hall.does(scan("E1", "C1")).at("serial") == 1)
    #expect(try hall.does(scan("E2", "C2", ward: 2)).at("serial") == 2)
    let again = try hall.does(scan("E1", "C1"))
    #expect(again.at("serial") == 1 && again.at("duplicates") == [])
  }

  @Test("compares the codes of 13A and 13B in place of the serials (P-12)")
  func numbers() throws {
    var hall = try Hall()
    #expect(try hall.does(whole("E1", "C1", "S1")).at("outcome") == "admitted")
    #expect(try hall.does(whole("E2", "C2", "S1")).at("ground") == "serial-duplicate")
    #expect(try hall.does(whole("E3", "C3", "X")).at("ground") == "serial-not-issued")
    try hall.does(receive("E4"), scan("E4", "C4"), scan("E4", "S2", "13A"), scan("E4", "S3", "13B"))
    #expect(try hall.does(open("E4")).at("ground") == "serial-differs")
    try hall.does(receive("E5"), scan("E5", "C5"))
    #expect(try hall.does(open("E5", found: false)).at("ground") == "not-found")
    try hall.does(receive("E6"), scan("E6", "C6"), scan("E6", "S6", "13A"))
    #expect(try hall.does(open("E6", inner: false)).at("ground") == "inner-missing")
  }

  @Test("rejects all covers with one code, in whatever wards, and a duplicate needs no other scan (P-12)")
  func duplicates() throws {
    var hall = try Hall()
    try hall.does(whole("E1", "C1", "S1"))
    try hall.does(receive("E2", ward: 2))
    let answer = try hall.does(scan("E2", "C1", ward: 2))
    #expect(answer.at("duplicates") == [["ward": 1, "cover": "E1"]] && answer.at("serial") == 2)
    #expect(hall.says("postal.admitted") == 0 && hall.says("postal.rejectedUnopened") == ["duplicate": 1])
    #expect(try hall.does(open("E2", ward: 2)).at("ground") == "duplicate")
    // A cover rejected already keeps its ground.
    try hall.does(receive("E3"), scan("E3", "C9"), open("E3", found: false), receive("E4"), scan("E4", "C9"))
    #expect(hall.says("postal.rejectedUnopened") == ["duplicate": 1, "not-found": 1])
  }

  @Test("after the declarations are sealed rejects only the new one (P-12)")
  func afterSealing() throws {
    var hall = try Hall()
    try hall.does(whole("E1", "C1", "S1"))
    try hall.does(receive("E2", ward: 2))
    hall.clock = "08:00"
    try hall.does(#"{"do":"postal.close"}"#, #"{"do":"postal.seal"}"#, scan("E2", "C1", ward: 2))
    #expect(hall.says("postal.admitted") == 1 && hall.says("postal.rejectedUnopened") == [:])
    #expect(try hall.does(open("E2", ward: 2)).at("ground") == "duplicate")
  }

  @Test("lets a cover stand again when the scan that alone had turned it is struck (R-10)")
  func turnedBack() throws {
    var hall = try Hall()
    try hall.does(whole("E1", "C1", "S1"))
    try hall.does(receive("E2", ward: 2), scan("E2", "C1", ward: 2))
    let struck = hall.last
    try hall.does(receive("E3", ward: 2), scan("E3", "C1", ward: 2))
    let other = hall.last
    try hall.does(#"{"do":"strike","ward":2,"entries":[\#(struck)],"reason":"Misread","confirmedBy":"aro"}"#)
    #expect(hall.says("postal.admitted") == 0)
    try hall.does(#"{"do":"strike","ward":2,"entries":[\#(other)],"reason":"Misread","confirmedBy":"aro"}"#)
    #expect(hall.says("postal.admitted") == 1)
  }

  @Test("leaves it turned when its ward was sealed meanwhile (R-10)")
  func sealedMeanwhile() throws {
    var hall = try Hall()
    try hall.does(whole("E1", "C1", "S1"))
    try hall.does(receive("E2", ward: 2), scan("E2", "C1", ward: 2))
    let struck = hall.last
    hall.clock = "08:00"
    try hall.does(
      #"{"do":"postal.close"}"#, #"{"do":"postal.seal"}"#,
      #"{"do":"strike","ward":2,"entries":[\#(struck)],"reason":"Misread","confirmedBy":"aro"}"#)
    #expect(hall.says("postal.admitted") == 0 && hall.says("postal.rejectedUnopened") == ["duplicate": 1])
  }

  @Test("makes a scrutiny rest on a scan that changed its outcome (R-10)")
  func resting() throws {
    var hall = try Hall()
    try hall.does(whole("E1", "C1", "S1"))
    try hall.does(receive("E2"), scan("E2", "C1"), open("E2"))
    let answer = hall.enter(#"{"do":"strike","entries":[2],"reason":"Misread","confirmedBy":"aro"}"#)
    #expect(answer.at("code") == "others-rest-on-it" && answer.at("resting") == [3, 4, 5, 8])
    try hall.does(#"{"do":"strike","entries":[2,3,4,5,8],"reason":"Misread","confirmedBy":"aro"}"#)
    #expect(hall.says("postal.rejectedUnopened") == [:] && hall.says("struck") == [2, 3, 4, 5, 8])
  }

  @Test("leaves a cover rejected beside a scan struck in another ward, and nothing rests on it (R-10)")
  func standsRejected() throws {
    var hall = try Hall()
    try hall.does(receive("E1"), scan("E1", "C1"), receive("E2", ward: 2), scan("E2", "C1", ward: 2))
    try hall.does(
      open("E2", ward: 2), #"{"do":"strike","entries":[2],"reason":"Misread","confirmedBy":"aro"}"#,
      #"{"do":"agent.add","ward":2,"candidate":1,"name":"A"}"#)
    #expect(hall.says("postal.rejectedUnopened", ward: 2) == ["duplicate": 1])
    try hall.does(#"{"do":"strike","ward":2,"entries":[7],"reason":"Twice"}"#)
    #expect(hall.says("postal.rejectedUnopened", ward: 2) == ["duplicate": 1])
  }
}
