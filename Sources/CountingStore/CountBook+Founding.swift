extension CountBook {
  /// What a book begins with: its opening entry, the seed of its signing key, and the checkpoint that binds the two.
  package struct Founding: Sendable {
    let opening: [UInt8]
    let seed: [UInt8]
    let checkpoint: String?

    package init(opening: [UInt8], seed: [UInt8], checkpoint: String?) {
      (self.opening, self.seed, self.checkpoint) = (opening, seed, checkpoint)
    }
  }
}
