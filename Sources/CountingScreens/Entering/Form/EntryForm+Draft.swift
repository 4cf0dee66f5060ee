import CountingJournal

extension EntryForm {
  /// What was typed, line by line.
  var kept: JSON {
    .object(JSON.Members(fields.filter { $0.isOpen && $0.isTouched }.map { ($0.key, .string($0.typed)) }))
  }

  /// The form with what was typed before, the hand at the first line that was not reached.
  func takingUp(_ kept: JSON?) -> EntryForm {
    var fields = fields
    // A line that waits for another's answer is not open before that answer stands.
    for place in fields.indices where fields[place].isOpen || fields[place].condition != nil {
      guard let typed = kept?[fields[place].key]?.string else { continue }
      fields[place].typed = typed
      fields[place].isTouched = true
    }
    var form = EntryForm(fields)
    let lines = form.fields
    form.resume(at: lines.firstIndex { $0.isOpen && !$0.isTouched } ?? lines.lastIndex { $0.isOpen } ?? 0)
    return form
  }
}
