/// Why there is no terminal to work on.
package enum TerminalFault: Error, Hashable, Sendable {
  case notATerminal
  /// It cannot place a cursor: `TERM` is dumb or not set.
  case dumb
  /// In the words of the system.
  case failed(String)
}
