import CountingTestSupport

private func seal(_ packet: String, _ papers: Int? = nil) -> String {
  #"{"do":"packet.seal","packet":"\#(packet)","seals":["RO"]\#(papers.map { #","papers":\#($0)"# } ?? "")}"#
}

private let acknowledged = #"{"do":"certificate.acknowledge","receivedBy":"C","identifiedBy":"D"}"#

extension RefusedAct {
  static let results: [RefusedAct] =
    [
      .init("not-declared", acknowledged, at: .over),
      .init("already-acknowledged", acknowledged, at: .declared, after: [acknowledged]),
      .init("unknown-packet", over: "packet-early", seal("candidate-4")),
      .init("unknown-packet", over: "packet-early", seal("tendered-99")),
      .init("unknown-packet", seal("candidate-01", 32), at: .totals),
      .init("unknown-packet", seal("unused-99")),
      .init("unknown-packet", seal("letters")),
      .init("packet-early", over: "packet-mismatch", seal("declarations"), at: .sealed),
      .init("packet-early", over: "packet-mismatch", seal("candidate-1"), at: .rounds),
      .init("packet-sealed", over: "packet-mismatch", seal("nota", 9), at: .totals, after: [seal("nota", 4)]),
      .init("packet-sealed", seal("outer"), after: [seal("outer")]),
      .init("packet-mismatch", seal("nota", 5), at: .totals),
      .init("packet-mismatch", seal("nota"), at: .totals),
      .init("not-declared", #"{"do":"packet.handOver","to":"Treasury","receipt":"T 4"}"#, at: .over),
      .init("unknown-form", attachment("99")),
      .init("not-declared", over: "order-missing", #"{"do":"result.amend","candidate":2}"#, at: .over),
      .init("order-missing", over: "reason-missing", #"{"do":"result.amend","candidate":4}"#, at: .declared),
      .init(
        "reason-missing", over: "unknown-candidate", #"{"do":"result.amend","candidate":4,"order":"O-8"}"#,
        at: .declared),
      .init(
        "unknown-candidate", #"{"do":"result.amend","candidate":4,"order":"O-8","reason":"Court"}"#, at: .declared),
    ] + afterLot

  private static func attachment(_ form: String) -> String {
    #"{"do":"attachment.add","form":"\#(form)","name":"a.pdf","sha256":"\#(String(repeating: "0a", count: 32))","bytes":9}"#
  }

  /// After the lot no act changes a figure of the ward, whatever else is wrong with it (L-2).
  private static let afterLot: [RefusedAct] =
    [
      #"{"do":"strike","entries":[99]}"#,
      #"{"do":"held.release","source":"postal","votes":[],"nota":0,"rejected":0}"#,
      #"{"do":"recount.decide","request":1,"decision":"whole"}"#, #"{"do":"drum.amend","change":-1}"#,
      #"{"do":"issue.return","round":9,"table":1,"papers":1}"#, #"{"do":"issue.move","round":9,"table":1,"to":2}"#,
      #"{"do":"issue.amend","round":9,"table":1,"papers":1}"#,
      #"{"do":"sheet.enter","round":9,"table":1,"votes":[],"nota":0,"rejected":0,"held":0}"#,
      #"{"do":"sheet.reenter","round":9,"table":1,"values":{"nota":1}}"#, #"{"do":"sheet.blank","round":9,"table":1}"#,
      #"{"do":"doubtful.decide","round":9,"table":1,"decisions":[{"paper":1,"outcome":"nota"}]}"#,
      #"{"do":"box.give","station":"9","box":"9","table":1}"#,
      #"{"do":"box.verify","station":"9","box":"9","sealIntact":true,"paperSeal":""}"#,
      #"{"do":"box.decide","station":"9","box":"9","count":true}"#, #"{"do":"box.exclude","station":"9","box":"9"}"#,
      #"{"do":"box.count","station":"9","box":"9","bundles":0,"leftover":9}"#,
    ].map { act in
      RefusedAct(
        "lot-drawn", over: "unknown-issue", act, at: .over,
        after: [#"{"do":"lot.record","slip":"C001-1","drawnBy":"A child","witnesses":["A","B"]}"#], story: .tied)
    }
}
