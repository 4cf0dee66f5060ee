package import CountingRules

/// What comes in from outside with an act: time, place and chance as values.
package struct Submission: Sendable {
  /// The machine's clock; a rehearsal book does not look at it.
  package var now: Instant
  package var terminal: String?
  package var uptime: Uptime?
  /// The secret of a lot: fresh for the entry that would commit it, kept for the one that did.
  package var secret: @Sendable (SecretWanted) -> [UInt8]?

  package enum SecretWanted: Hashable, Sendable {
    case fresh(ward: Int, seq: Int)
    case kept(ward: Int, seq: Int)
  }

  package init(
    now: Instant, terminal: String? = nil, uptime: Uptime? = nil,
    secret: @escaping @Sendable (SecretWanted) -> [UInt8]? = { _ in nil }
  ) {
    (self.now, self.terminal, self.uptime, self.secret) = (now, terminal, uptime, secret)
  }
}

/// What became of an act.
package enum Verdict: Sendable {
  /// It is to be entered; the line is what the book will hold.
  case accepted(JournalEntry, line: [UInt8])
  /// The same act under the same id was accepted before.
  case repeated(seq: Int, answer: JSON.Members)
  case refused(Refusal)
}

extension CountState {
  /// Judging reads what stands, answers or refuses, and changes nothing.
  package func judge(line: [UInt8], _ submission: Submission) -> Verdict {
    do throws(JSONReader.Fault) {
      guard let members = try JSONReader.read(line).object else {
        return .refused(Refusal(.malformedAct, "The line is JSON, but no object."))
      }
      return judge(members, submission)
    } catch {
      return .refused(
        Refusal(.malformedAct, "The line is no JSON object: \(error.message) (byte \(error.offset + 1))."))
    }
  }

  package func judge(_ members: JSON.Members, _ submission: Submission) -> Verdict {
    do throws(Refusal) { return try accepted(members, submission) } catch { return .refused(error) }
  }

  private func accepted(_ members: JSON.Members, _ submission: Submission) throws(Refusal) -> Verdict {
    let request = try read(members)
    let at = rehearsal ? request.at ?? last : submission.now
    do throws(ActRequest.Fault) { try request.checkFields(election.settings, at: at) } catch {
      throw Refusal(.malformedAct, error.message)
    }
    let body = request.id.map { _ in Digest256.of(JSON.object(members).canonical).hex }
    if let known = request.id.flatMap({ ids[$0] }) {
      guard known.body == body else {
        throw Refusal(.idReused, "Entry \(known.seq) was accepted under this id with another body.")
      }
      return .repeated(seq: known.seq, answer: known.answer)
    }
    let answer = try answer(request, at: at, submission, .first)
    return enter(request, at: at, answer: answer, body: body, submission)
  }

  private func read(_ members: JSON.Members) throws(Refusal) -> ActRequest {
    do throws(ActRequest.Fault) { return try ActRequest(members) } catch {
      switch error {
      case .malformed(let message): throw Refusal(.malformedAct, message)
      case .unknownAct: throw Refusal(.unknownAct, error.message)
      }
    }
  }

  /// The general tests and then the act's own, in the contract's order.
  func answer(
    _ request: ActRequest, at: Instant, _ submission: Submission, _ judgement: Circumstances.Judgement
  ) throws(Refusal) -> JSON.Members {
    try checkClock(request, at: at, judgement)
    guard let by = officers.active(request.by) else {
      throw Refusal(.unknownOfficer, "\(request.by) is no officer of this book, or relieved.")
    }
    var day = Circumstances(
      election: election, closing: closing, officers: officers, codes: codes, by: by, at: at, seq: tree.size,
      uptime: rehearsal ? nil : submission.uptime, terminal: submission.terminal, judgement: judgement, tree: tree)
    do throws(Refusal) {
      switch request.act {
      case .book(let act):
        try permit(by, type(of: act).roles, ward: nil)
        return try act.judge(self, day)
      case .ward(let act, let number):
        let fold = try known(number)
        try permit(by, type(of: act).roles, ward: number)
        do throws(Refusal) { try checkOpen(fold.count, type(of: act).traits) } catch {
          throw act is ResultDeclare ? blocked(error, fold.count, day) : error
        }
        day.secret = secret(act, fold.count, day, submission)
        return try act.judge(fold.count, day)
      case .strike(let strike, let number):
        let fold = try known(number)
        try permit(by, .anyone, ward: number)
        try checkMayStrike(strike, by: by, in: fold)
        try checkOpen(fold.count, [.strikable, .changesFigures])
        return try judge(strike, in: fold, day)
      }
    } catch {
      throw named(error, request.act)
    }
  }

  private func checkClock(_ request: ActRequest, at: Instant, _ judgement: Circumstances.Judgement) throws(Refusal) {
    if !rehearsal, request.at != nil, case .first = judgement {
      throw Refusal(.atNotAllowed, "This is no rehearsal: the time is the machine's.")
    }
    if case .book(let act) = request.act, type(of: act).mendsTheClock { return }
    guard at >= last else {
      throw Refusal(.clockBackwards, "The act would be at \(written(at)), before the last entry at \(written(last)).")
    }
  }

  private func known(_ ward: Int) throws(Refusal) -> WardFold {
    guard let fold = self.ward(ward) else { throw Refusal(.unknownWard, "The election has no ward \(ward).") }
    return fold
  }

  private func permit(_ by: Officer, _ roles: Set<Role>, ward: Int?) throws(Refusal) {
    guard roles.contains(by.role) else {
      let allowed = Role.allCases.filter(roles.contains).map(\.rawValue)
      throw Refusal(.notPermitted, "\(by.id) is \(by.role.rawValue); this is for \(listed(allowed)).")
    }
    if let ward, !by.acts(in: ward) { throw Refusal(.notPermitted, "\(by.id) does not act in ward \(ward).") }
  }

  /// Frozen, held, suspended; and after a lot no act changes a figure (L-2).
  private func checkOpen(_ count: WardCount, _ traits: ActTraits) throws(Refusal) {
    if count.isFrozen, !traits.contains(.afterDeclaration) {
      throw Refusal(.wardFrozen, "Ward \(count.ward.number) is \(count.isVoid ? "void" : "declared").")
    }
    if !traits.contains(.duringStops) {
      if let hold = count.hold, hold.kind.stopsTheCount {
        throw Refusal(.wardHeld, "Ward \(count.ward.number) is held (\(hold.kind.rawValue)): \(hold.reason).")
      }
      if let reason = count.suspension {
        throw Refusal(.suspended, "The count of ward \(count.ward.number) is suspended: \(reason).")
      }
    }
    if traits.contains(.changesFigures), count.drawnForTie != nil {
      throw Refusal(.lotDrawn, "The lot of ward \(count.ward.number) is drawn.")
    }
  }

  /// A declaration that a hold or a suspension refuses names everything that stands before it (X-3).
  private func blocked(_ refusal: Refusal, _ count: WardCount, _ day: Circumstances) -> Refusal {
    var refusal = refusal
    refusal.blockers = count.blockers(at: day.windowTime(count))
    return refusal
  }

  private func secret(
    _ act: any WardAct, _ count: WardCount, _ day: Circumstances, _ submission: Submission
  ) -> [UInt8]? {
    if act is LotCommit { return submission.secret(.fresh(ward: count.ward.number, seq: day.seq)) }
    guard act is LotDraw, let committed = count.commitmentForTie else { return nil }
    return submission.secret(.kept(ward: count.ward.number, seq: committed.entry))
  }

  /// Where a rule is shared by many acts, the act's own requirement speaks.
  private func named(_ refusal: Refusal, _ act: JournalEntry.EnteredAct) -> Refusal {
    let shared: Set<Rule> = [.reasonMissing, .confirmationMissing, .orderMissing, .candidateCount, .witnessesMissing]
    guard shared.contains(refusal.rule) else { return refusal }
    var refusal = refusal
    refusal.requirement =
      switch act {
      case .ward(let act, _): type(of: act).requirement
      case .book(let act): type(of: act).requirement
      case .strike: Strike.requirement
      }
    return refusal
  }

  /// The line the book will hold.
  private func enter(
    _ request: ActRequest, at: Instant, answer: JSON.Members, body: String?, _ submission: Submission
  ) -> Verdict {
    var members = request.members
    members["seq"] = .int(tree.size)
    members["at"] = .string(written(at))
    members["answer"] = .object(answer)
    members["body"] = body.map(JSON.string)
    members["terminal"] = submission.terminal.map(JSON.string)
    if !rehearsal, let uptime = submission.uptime {
      members["boot"] = .string(uptime.boot)
      members["up"] = .int(uptime.milliseconds)
    }
    let entry = JournalEntry(
      seq: tree.size, at: at, by: request.by, act: request.act, answer: answer, terminal: submission.terminal,
      uptime: rehearsal ? nil : submission.uptime, id: request.id, body: body, note: request.note, members: members)
    return .accepted(entry, line: JSON.object(members).canonical)
  }
}
