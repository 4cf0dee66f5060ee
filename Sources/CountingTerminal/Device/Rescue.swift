import Glibc

/// What the signal handlers may touch, in plain memory set before they are: how to give the terminal back, and where to
/// say that a signal came. Handlers call nothing but `write`, `tcsetattr`, `sigaction` and `raise` (async-signal-safe).
struct Rescue {
  var isRaw = false
  var found = termios()
  /// The writing end of the pipe the loop listens to.
  var pipe: Int32 = -1
  var hasBeenAsked = false
  let leave: UnsafeMutablePointer<UInt8>
  let leaveCount: Int

  /// Polite ones: the loop ends, stops or draws again. A second request to end is not waited for.
  static let asking = [SIGINT, SIGTERM, SIGHUP]
  static let telling = [SIGTSTP, SIGCONT, SIGWINCH]
  /// Nothing can be gone on with; the terminal is given back first.
  static let fatal = [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT]

  static func prepare() {
    _ = (shared, before)
    shared.pointee.hasBeenAsked = false
  }

  static func install() {
    for signal in asking { set(signal) { Rescue.asked($0) } }
    for signal in telling { set(signal) { Rescue.tell($0) } }
    for signal in fatal { set(signal) { Rescue.fall($0) } }
  }

  static func uninstall() {
    for signal in asking + telling + fatal { sigaction(signal, &before[Int(signal)], nil) }
  }

  /// The terminal as it was found. Nothing happens when it is that already.
  static func restore() {
    guard shared.pointee.isRaw else { return }
    shared.pointee.isRaw = false
    _ = write(STDOUT_FILENO, shared.pointee.leave, shared.pointee.leaveCount)
    _ = tcsetattr(STDIN_FILENO, TCSADRAIN, &shared.pointee.found)
  }

  private static func set(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART
    sigaction(signal, &action, &before[Int(signal)])
  }

  private static func tell(_ signal: Int32) {
    let kept = errno
    var byte = UInt8(signal)
    _ = write(shared.pointee.pipe, &byte, 1)
    errno = kept
  }

  private static func asked(_ signal: Int32) {
    if shared.pointee.hasBeenAsked { return fall(signal) }
    shared.pointee.hasBeenAsked = true
    tell(signal)
  }

  /// Whatever handled it before, the system or the backtracer, has it next.
  private static func fall(_ signal: Int32) {
    restore()
    sigaction(signal, &before[Int(signal)], nil)
    raise(signal)
  }
}

nonisolated(unsafe) let shared: UnsafeMutablePointer<Rescue> = {
  let bytes = Array(EscapeCode.leave.utf8)
  let leave = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
  leave.initialize(from: bytes, count: bytes.count)
  let rescue = UnsafeMutablePointer<Rescue>.allocate(capacity: 1)
  rescue.initialize(to: Rescue(leave: leave, leaveCount: bytes.count))
  return rescue
}()

/// What each signal did before, by its number.
nonisolated(unsafe) private let before: UnsafeMutablePointer<sigaction> = {
  let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
  actions.initialize(repeating: sigaction(), count: 65)
  return actions
}()
