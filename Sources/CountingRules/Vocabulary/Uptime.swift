/// Milliseconds since the machine started, and which start that was: the second clock of the hall, which nobody sets.
package struct Uptime: Hashable, Sendable {
  package let boot: String
  package let milliseconds: Int

  package init(boot: String, milliseconds: Int) { (self.boot, self.milliseconds) = (boot, milliseconds) }

  /// Milliseconds that passed since `earlier`; nil when the machine was started anew between.
  package func since(_ earlier: Uptime) -> Int? {
    boot == earlier.boot ? milliseconds - earlier.milliseconds : nil
  }
}
