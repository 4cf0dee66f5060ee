import ArgumentParser

/// In what a paper is written.
enum PaperMouth: String, ExpressibleByArgument, CaseIterable {
  case xlsx, html, text

  var ending: String { self == .text ? "txt" : rawValue }
}
