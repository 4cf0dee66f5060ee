import CountingJournal
import CountingRules
import CountingTerminal

/// The page of an errand: draws the task at hand, keeps what was typed, and goes on to the next.
struct ErrandPage<Kind: Errand>: Page {
  enum Step: Hashable, Sendable {
    case opening
    case reading([String])
    case offered(Kind.Task, Draft)
    case keying(Kind.Task, EntryForm)
  }

  var errand: Kind
  let common: Words<EnterWord>
  let refusals: RefusalWords
  var standing: Standing?
  var step = Step.opening
  var said: [ScreenLine] = []
  /// The task that was given up: where it comes again at once there is nothing to go back to.
  private var givenUp: Kind.Task?
  /// How the act at hand is told from every other, so that it is not written twice after a crash.
  var id = ""

  init(_ errand: Kind, _ common: Words<EnterWord>, _ refusals: RefusalWords) {
    (self.errand, self.common, self.refusals) = (errand, common, refusals)
  }

  var count: WardCount? { standing?.ward(errand.ward) }

  var draft: Draft? {
    switch step {
    case .offered(_, let draft): return draft
    case .keying(let task, let form):
      guard form.isKeyed, let count, let paper = errand.paper(task, count) else { return nil }
      return Draft(
        officer: errand.officer, paper: paper.name,
        content: JSON.Members([("state", .string(paper.state)), ("id", .string(id)), ("lines", form.kept)]))
    default: return nil
    }
  }

  // Keys

  /// Where something is to be chosen, what others did meanwhile appears by itself; what stands in the line does not change
  /// under the hand.
  var heartbeat: Int32? { isChoosing ? 1000 : nil }

  private var isChoosing: Bool { if case .keying(let task, _) = step { errand.isDirect(task) } else { false } }

  mutating func press(_ key: Key) -> PageRequest? {
    if key == .tick { return isChoosing ? .reload : nil }
    said = []
    switch step {
    case .opening: return nil
    case .reading:
      if key == .escape { return .leave }
      guard key == .enter else { return nil }
      step = .opening
      return .reload
    case .offered(let task, let draft):
      if key == .enter || common.isYes(key) { takeUp(draft, of: task) } else if common.isNo(key) { beginAnew(task) }
      return nil
    case .keying(let task, let form): return press(key, task, form)
    }
  }

  private mutating func press(_ key: Key, _ task: Kind.Task, _ before: EntryForm) -> PageRequest? {
    if key == .escape {
      if errand.isDirect(task) { return .leave }
      if !before.isKeyed { return giveUp(task) }
      said = [ScreenLine(common(.leaving))]
    }
    var form = before
    let outcome = form.press(key)
    step = .keying(task, form)
    switch outcome {
    case .note(let note): said = [common.note(note)]
    case .nothing where form.isAsking && errand.isDirect(task): return write(task, form)
    case .write: return write(task, form)
    case .nothing: break
    }
    return nil
  }

  /// Nothing was typed: back to what may be chosen.
  private mutating func giveUp(_ task: Kind.Task) -> PageRequest {
    errand.letGo()
    (givenUp, step) = (task, .opening)
    return .reload
  }

  private mutating func write(_ task: Kind.Task, _ form: EntryForm) -> PageRequest? {
    guard let count, let standing else { return nil }
    switch errand.move(task, form, count, standing) {
    case .act(let name, let fields):
      var act = JSON.Members([
        ("do", .string(name)), ("by", .string(errand.officer)), ("ward", .int(errand.ward)), ("id", .string(id)),
      ])
      for (key, value) in fields.sorted(by: { $0.key < $1.key }) { act[key] = value }
      return .submit([act])
    case .open(let task): return open(task)
    case .again(let why):
      beginAnew(task)
      said = [ScreenLine(why, .warning)]
    case .reading(let lines): step = .reading(lines)
    }
    return nil
  }

  // Answers

  mutating func receive(_ answer: PageAnswer) -> PageRequest? {
    switch answer {
    case .standing(let standing):
      self.standing = standing
      return step == .opening ? goOn() : nil
    case .recalled(let draft):
      guard case .keying(let task, _) = step, let draft, let count, let paper = errand.paper(task, count),
        draft.content["state"]?.string == paper.state
      else { return nil }
      step = .offered(task, draft)
    case .verdicts(let verdicts, let standing):
      self.standing = standing
      return verdicts.first.flatMap { hear($0) }
    case .paper, .refused: break
    case .failed(let message):
      said = common.failure(message)
      if step == .opening { step = .reading([]) }
    }
    return nil
  }

  private mutating func hear(_ verdict: Verdict) -> PageRequest? {
    guard case .keying(let task, _) = step, let count else { return nil }
    let (number, answer): (String, JSON.Members)
    switch verdict {
    case .accepted(let entry, _): (number, answer) = (common(.written, ["seq": grouped(entry.seq)]), entry.answer)
    case .repeated(let seq, let before): (number, answer) = (common(.repeated, ["seq": grouped(seq)]), before)
    case .refused(let refusal):
      if errand.isDirect(task) { beginAnew(task) }
      said = common.refusal(refusal, refusals)
      return nil
    }
    let told = errand.told(task, answer, count)
    let request = goOn()
    said = [ScreenLine(number, .good)] + told
    return request
  }

  // Tasks

  private mutating func goOn() -> PageRequest? {
    guard let count, let standing else { return nil }
    defer { givenUp = nil }
    switch errand.next(count, standing) {
    case .task(let task): return task == givenUp ? .leave : open(task)
    case .reading(let lines):
      step = .reading(lines)
      return nil
    }
  }

  /// The task is taken in hand; what was typed of it before is asked for.
  private mutating func open(_ task: Kind.Task) -> PageRequest? {
    beginAnew(task)
    guard let count, let paper = errand.paper(task, count) else { return nil }
    return .recall(officer: errand.officer, paper: paper.name)
  }

  private mutating func beginAnew(_ task: Kind.Task) {
    guard let count, let standing else { return }
    step = .keying(task, errand.form(task, count, standing))
    let name = errand.paper(task, count)?.name ?? "\(task)"
    id = "\(errand.officer) \(name) \(standing.state.tree.size)"
  }

  private mutating func takeUp(_ draft: Draft, of task: Kind.Task) {
    beginAnew(task)
    guard case .keying(_, let form) = step else { return }
    step = .keying(task, form.takingUp(draft.content["lines"]))
    id = draft.content["id"]?.string ?? id
  }

  // Picture

  func frame(_ size: ScreenSize) -> Frame {
    let officer = [errand.officer] + [standing?.state.officers.known(errand.officer)?.name].compactMap(\.self)
    var picture = EntryPicture(
      title: errand.title(task), officer: officer, facts: count.map { errand.facts(task, $0) } ?? [], said: said,
      help: common(.helpNext))
    switch step {
    case .opening: picture.reading = [ScreenLine(common(.opening))]
    case .reading(let lines): picture.reading = lines.map { ScreenLine($0) }
    case .offered(_, let draft):
      picture.reading = [
        ScreenLine(common(.draft, ["count": "\(draft.content["lines"]?.object?.pairs.count ?? 0)"]), .bold)
      ]
      picture.help = common(.helpDraft)
    case .keying(let task, let form): show(task, form, in: &picture)
    }
    return picture.frame(size)
  }

  private var task: Kind.Task? {
    switch step {
    case .offered(let task, _), .keying(let task, _): task
    default: nil
    }
  }

  private func show(_ task: Kind.Task, _ form: EntryForm, in picture: inout EntryPicture) {
    picture.form = form
    picture.help = common(
      errand.isDirect(task) ? .helpAnswer : form.isAsking ? .helpWrite : form.isKeyed ? .helpLine : .helpFresh)
    picture.keys = common.keys(at: form)
    guard let count else { return }
    picture.reading = errand.reading(task, count)
    picture.sum = errand.sum(task, form, count)
    if form.isAsking, said.isEmpty { picture.said = [ScreenLine(common(.write), .bold)] }
  }
}
