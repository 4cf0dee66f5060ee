import Glibc

/// What came from the keyboard, or from the terminal itself.
package enum Key: Hashable, Sendable {
  /// One scalar as it was sent: a Telugu letter and its vowel sign are two keys.
  case character(Character)
  case enter, backspace, delete, tab, backTab, escape
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// `ctrl-X` is `.control("x")`.
  case control(Character)
  /// All that was pasted at once, with its line ends.
  case paste(String)
  /// The window has another size, or the program was stopped and goes on: draw again.
  case resized
  /// Nothing was pressed in the time asked for.
  case tick
  /// No more keys will come.
  case ended(Ending)

  package enum Ending: Hashable, Sendable {
    /// The terminal was closed.
    case closed
    /// Somebody asked the program to end, by this signal.
    case signal(Int32)

    /// What `ctrl-C` asks for where a terminal is not raw.
    package static let interrupt = Ending.signal(SIGINT)
  }

  /// 0 to 9, in whichever digits it was written: 7, ౭ or ७.
  package var digit: Int? {
    guard case .character(let character) = self else { return nil }
    return character.decimalDigit
  }
}

extension Character {
  /// 0 to 9 for a decimal digit of any script; nil for everything else that has a number, such as ² or 四.
  package var decimalDigit: Int? {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1, scalar.properties.numericType == .decimal
    else { return nil }
    return wholeNumberValue
  }
}
