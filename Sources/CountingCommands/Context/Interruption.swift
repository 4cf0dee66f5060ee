import CountingStore
import Foundation

/// A request to end while a command works: ctrl-C, the system, a window that is closed. Files are whole or not there, the
/// line of long work is wiped, and the process ends by the signal itself, so that whoever started it sees why.
enum Interruption {
  private static let requests = [SIGINT, SIGTERM, SIGHUP]
  /// Files are written on it, several at a time; the end waits for all of them, and then none is begun.
  private static let writing = DispatchQueue(label: "files", attributes: .concurrent)
  /// Where a handler says which signal came.
  private nonisolated(unsafe) static var bell: Int32 = -1

  /// Work too short to be broken off: a request to end waits until it is done.
  static func finishing<Answer>(_ work: () throws -> Answer) rethrows -> Answer {
    try writing.sync(execute: work)
  }

  /// Heeds requests from now on. A second one is not waited for; one that was ignored when the program started stays so.
  /// - Parameter last: what is to be done before the end.
  static func heed(_ last: @escaping @Sendable () -> Void) {
    var ends: [Int32] = [-1, -1]
    guard bell < 0, pipe(&ends) == 0 else { return }
    bell = ends[1]
    let heard = ends[0]
    Thread.detachNewThread {
      var number: UInt8 = 0
      while read(heard, &number, 1) != 1 { guard errno == EINTR else { return } }
      writing.sync(flags: .barrier) {
        CountBook.abandonDrafts()
        last()
        raise(Int32(number))
        // The first process of a container is not ended by a signal.
        _exit(128 + Int32(number))
      }
    }
    requests.forEach(listen)
  }

  /// A handler may do next to nothing, so it only rings; with it the signal is the system's again.
  private static func listen(_ number: Int32) {
    var before = sigaction()
    guard sigaction(number, nil, &before) == 0, unsafeBitCast(before.__sigaction_handler, to: Int.self) == 0 else {
      return
    }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let kept = errno
      var byte = UInt8(number)
      _ = write(Interruption.bell, &byte, 1)
      errno = kept
    }
    action.sa_flags = SA_RESTART | Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(number, &action, nil)
  }
}
