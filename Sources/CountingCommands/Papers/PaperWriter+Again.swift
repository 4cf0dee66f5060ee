import CountingDesk
import CountingForms

extension PaperWriter {
  /// Makes one paper again; answers whether the book makes it.
  func write(_ origin: PaperOrigin, as path: String, of book: String, _ onlooker: Onlooker) throws -> Bool {
    let reading = try read(book, at: origin.journalSize, asked: [origin.form], onlooker)
    let ward = reading.wards().first { $0.folder == origin.folder }
    let due = try ward.map { origin.isBlank ? $0.blankPapers() : $0.papersDue() } ?? ofElection(reading.electionOnPaper)
    guard let paper = due.first(where: { $0.name == origin.name }),
      let document = try document(paper, in: origin.folder)
    else { return false }
    try makeFolder(".")
    try write(document, as: path)
    return true
  }
}
