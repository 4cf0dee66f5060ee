import CountingJournal
import Testing

@Suite("Mending an act")
struct ActMendingTests {
  @Test("is told for every act, with its end (R-10)")
  func everyAct() {
    #expect(Set(ActMending.all.map(\.act)) == Set(ActCatalogue.names).union(ActCatalogue.bookActs.map { $0.name }))
    for act in ActMending.all { #expect(!act.mended.isEmpty && !act.until.isEmpty, "\(act.act)") }
  }
}
