import ArgumentParser
import CountingDesk
import CountingJournal
import CountingStore
import Foundation

/// A command of the bench: one call to the desk, one rendering.
protocol BenchCommand: ParsableCommand {
  var telling: TellingOptions { get }
  func perform(_ context: CommandContext) throws
}

extension BenchCommand {
  func run() throws { try attend(telling.loudness, perform) }
}

extension ParsableCommand {
  /// Whatever is thrown becomes a message that says what, where and the next move, and the exit code of the contract.
  func attend(_ loudness: Surroundings.Loudness, _ perform: (CommandContext) throws -> Void) throws {
    let context = CommandContext.current.speaking(loudness)
    defer { context.line?.clear() }
    if context.heedsRequests { Interruption.heed { context.line?.end() } }
    do {
      try perform(context)
    } catch let usage as ValidationError {
      context.refuse(usage.message)
      throw ExitCode.validationFailure
    } catch {
      if error is ExitCode || error is CleanExit { throw error }
      let failure = Failure(error)
      context.refuse(failure.message)
      throw failure.code
    }
  }
}

extension ExitCode {
  static let ruleRefused = ExitCode(1)
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let ourFault = ExitCode(70)
  static let cannotCreate = ExitCode(73)
  static let inputOutput = ExitCode(74)
  static let busy = ExitCode(75)
}

/// What went wrong, in words, with its exit code (contract §1).
struct Failure {
  let message: String
  let code: ExitCode

  init(message: String, code: ExitCode) { (self.message, self.code) = (message, code) }

  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure.failure
    case BookFault.missing(let path):
      self.init(message: BookFault.missing(path).message + Likeness.path(path), code: .noInput)
    case let fault as BookFault: self.init(message: fault.message, code: Self.code(of: fault))
    case let damage as DamagedEntry:
      self.init(message: "The book is damaged: \(damage.message). \(BookFault.wayOutOfDamage)", code: .badData)
    case let missing as FolderMissing:
      self.init(message: missing.description + Likeness.path(missing.path), code: .noInput)
    case let size as BookReading.NoSuchSize: self.init(message: size.message, code: .noInput)
    case let missing as TemplateFolder.Missing: self.init(message: missing.message, code: .noInput)
    case let fault as RulebookFault: self.init(message: "\(fault) Mend the rulebook.", code: .badData)
    case let fault as DiaryWording.Fault: self.init(message: "\(fault). Mend the diary's wording.", code: .badData)
    case let fault as ScreenWordsFault:
      self.init(message: "\(fault.message)\nMend the words of the screens.", code: .badData)
    case let fault as TemplateFault: self.init(message: "\(fault). Mend the template.", code: .badData)
    case let faults as TemplateFaults: self.init(message: "\(faults)\nMend the templates.", code: .badData)
    case let fault as DrillBook.Fault: self.init(message: fault.message, code: .badData)
    case let secret as LotSecretFault: self.init(message: secret.message, code: .inputOutput)
    case let output as OutputFault: self.init(message: output.message, code: .inputOutput)
    default: self.init(Failure.foundation(error))
    }
  }

  private init(_ pair: (String, ExitCode)) { self.init(message: pair.0, code: pair.1) }

  private static func foundation(_ error: any Error) -> (String, ExitCode) {
    let error = error as NSError
    guard error.domain == NSCocoaErrorDomain || error.domain == NSPOSIXErrorDomain else {
      return ("\(error)", .ourFault)
    }
    return (error.localizedDescription, .inputOutput)
  }

  private static func code(of fault: BookFault) -> ExitCode {
    switch fault {
    case .missing: .noInput
    case .exists, .cannotCreate: .cannotCreate
    case .notABook, .later, .damaged: .badData
    case .busy: .busy
    case .readOnly, .logUnread, .full, .notDurable, .failed, .unsure: .inputOutput
    }
  }
}

/// A failure that a command words itself.
struct CommandFailure: Error {
  let failure: Failure

  init(_ message: String, _ code: ExitCode) { failure = Failure(message: message, code: code) }
}

/// The book: the argument, or `LEKKA_BOOK`.
struct BookArgument: ParsableArguments {
  @Argument(help: "The count book. LEKKA_BOOK saves typing it.", completion: .file())
  var book: String?

  func path(_ context: CommandContext) throws -> String {
    guard let path = book ?? context.knownBook else {
      throw ValidationError("Name the count book, or set LEKKA_BOOK.")
    }
    return path
  }
}
