package import CountingForms
package import CountingJournal
package import CountingRules

/// A paper as it will stand once an act is entered: what the RO reads out is what will be printed.
package enum PaperPreview {
  package enum Answer: Sendable {
    case paper(FormDocument)
    /// The act would be refused; nothing was entered either way.
    case refused(Refusal)
  }

  /// - Parameters:
  ///   - name: the paper's own: `form-31`, `round-statement-r02`.
  ///   - act: as it will be sent, for the ward it names.
  package static func paper(
    _ name: String, once act: JSON.Members, in book: String, templates: TemplateFolder, languages: [String],
    _ surroundings: Surroundings
  ) throws -> Answer? {
    try paper(
      name, once: act, in: PaperReading.read(book, telling: []), templates: templates, languages: languages,
      surroundings)
  }

  /// The same from a book that is read already.
  package static func paper(
    _ name: String, once act: JSON.Members, in read: PaperReading, templates: TemplateFolder, languages: [String],
    _ surroundings: Surroundings
  ) throws -> Answer? {
    var reading = read
    guard let state = reading.state else { return nil }
    let submission = Submission(
      now: surroundings.now(), terminal: surroundings.terminal, uptime: surroundings.uptime())
    switch state.judge(act, submission) {
    case .refused(let refusal): return .refused(refusal)
    case .repeated: break
    case .accepted(let entry, let line): try reading.take(entry.seq, line)
    }
    let ward = reading.wards().first { $0.now.count.ward.number == act["ward"]?.int }
    guard let paper = ward?.papersDue().first(where: { $0.name == name }),
      let template = try TemplateReader.templates(in: templates.forms)[paper.form]
    else { return nil }
    return .paper(try template.laidOut(with: paper.facts, in: languages))
  }
}
