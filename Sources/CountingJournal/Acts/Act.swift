package import CountingRules

/// What an officer asks for, and how it is asked: the one description every mouth makes its screens and options from.
package protocol Act: Sendable {
  /// `box.give`: a name once given is for ever.
  static var name: String { get }
  /// The requirement of COUNT.md that speaks where a shared rule refuses.
  static var requirement: String { get }
  static var roles: Set<Role> { get }
  static var takesWard: Bool { get }
  /// What it does, as one would tell the officer.
  static var purpose: String { get }
  /// The fields as they may be keyed: every one of them, those that may be absent too.
  static var example: JSON.Members { get }

  init(from fields: inout Fields) throws(Malformed)
}

extension Act {
  package static var takesWard: Bool { true }

  /// The fields in the order in which they are read, learnt from reading the example.
  package static var fields: [ActField] {
    let register = FieldRegister()
    var fields = Fields(example, register: register)
    _ = try? Self(from: &fields)
    return register.fields
  }
}
