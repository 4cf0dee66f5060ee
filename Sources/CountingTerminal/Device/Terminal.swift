import Glibc

/// The terminal, taken for a full screen and given back whatever happens: at the end of its life, at an error, at a
/// signal, in a crash; and for as long as the program is stopped.
package struct Terminal: ~Copyable {
  private var decoder = KeyDecoder()
  private var keys: [Key] = []
  private var screen: Screen
  /// The handlers write here, the loop reads.
  private let signals: Int32
  private let isTold: Int32
  private var isClosed = false

  /// Whether standard input and output are a terminal that can show a full screen.
  @discardableResult
  package static func check(_ environment: [String: String]) throws(TerminalFault) -> Dress {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let dress = Dress(environment: environment)
    guard dress != .none else { throw .dumb }
    return dress
  }

  /// Takes the terminal on standard input and output.
  package init(environment: [String: String]) throws(TerminalFault) {
    let dress = try Self.check(environment)
    Rescue.prepare()
    guard tcgetattr(STDIN_FILENO, &shared.pointee.found) == 0 else { throw .failed(String(cString: strerror(errno))) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .failed(String(cString: strerror(errno))) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    shared.pointee.pipe = ends[1]
    (signals, isTold, screen) = (ends[0], ends[1], Screen(dress: dress))
    Rescue.install()
    take()
  }

  deinit {
    Rescue.restore()
    Rescue.uninstall()
    close(signals)
    close(isTold)
  }

  package var size: ScreenSize { ScreenSize(of: STDOUT_FILENO) }

  /// Shows the picture; only the lines that changed are written.
  package mutating func draw(_ frame: Frame) {
    var rest = Array(screen.write(frame, size).utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        isClosed = true
        return
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Waits for the next key.
  ///
  /// - Parameter milliseconds: after so long without one it is a `tick`; nil waits for ever.
  package mutating func next(within milliseconds: Int32? = nil) -> Key {
    while true {
      if !keys.isEmpty { return keys.removeFirst() }
      if isClosed { return .ended(.closed) }
      listen(milliseconds)
    }
  }

  /// A sequence's bytes come together; a lone Esc is alone for this long.
  private static let escapeTime: Int32 = 40

  private mutating func listen(_ milliseconds: Int32?) {
    let wait = decoder.isWaiting ? Self.escapeTime : milliseconds ?? -1
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&sources, 2, wait)
    if ready == 0 {
      keys += decoder.isWaiting ? decoder.timeOut() : [.tick]
    } else if ready > 0 {
      if sources[1].revents != 0 { heed() }
      if sources[0].revents != 0 { read() }
    } else if errno != EINTR {
      isClosed = true
    }
  }

  private mutating func read() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      keys += decoder.feed(bytes[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isClosed = true
    }
  }

  private mutating func heed() {
    var told = [UInt8](repeating: 0, count: 64)
    let count = Glibc.read(signals, &told, told.count)
    for signal in told.prefix(max(0, count)).map(Int32.init) {
      switch signal {
      case SIGTSTP: suspend()
      case SIGCONT, SIGWINCH: drawAgain()
      default: keys.append(.ended(.signal(signal)))
      }
    }
  }

  /// Gives the terminal back and stops, as `ctrl-Z` does; takes it again when the program goes on.
  package mutating func suspend() {
    Rescue.restore()
    signal(SIGTSTP, SIG_DFL)
    kill(0, SIGTSTP)
    Rescue.install()
    drawAgain()
  }

  /// The next picture is written whole: something else wrote on the window.
  package mutating func redraw() { screen.forget() }

  private mutating func drawAgain() {
    take()
    screen.forget()
    keys.append(.resized)
  }

  /// Raw: every key comes as it is, `ctrl-C` and `ctrl-Z` too.
  private func take() {
    var raw = shared.pointee.found
    cfmakeraw(&raw)
    let wasRaw = shared.pointee.isRaw
    shared.pointee.isRaw = true
    _ = tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    guard !wasRaw else { return }
    let enter = Array(EscapeCode.enter.utf8)
    _ = write(STDOUT_FILENO, enter, enter.count)
  }
}

extension ScreenSize {
  /// Of the terminal on this stream, or as an old one has it where it does not say.
  init(of descriptor: Int32) {
    var window = winsize()
    let isSaid = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0 && window.ws_row > 0
    self =
      isSaid
      ? ScreenSize(columns: Int(window.ws_col), rows: Int(window.ws_row)) : ScreenSize(columns: 80, rows: 24)
  }
}
