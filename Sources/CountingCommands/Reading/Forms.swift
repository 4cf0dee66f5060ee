import ArgumentParser

/// `lekka forms`: the official papers.
struct Forms: BenchCommand {
  static let configuration = CommandConfiguration(abstract: "Write the official papers.")

  func perform(_ context: CommandContext) throws {}
}

/// `lekka demo`: the whole day on a sample.
struct Demo: BenchCommand {
  static let configuration = CommandConfiguration(abstract: "The whole day on a sample municipality.")

  func perform(_ context: CommandContext) throws {}
}
