/// The numbered requirements of the count (COUNT.md), in the order of the day.
enum Requirements {
  static let all: [String] = [
    "P-0", "P-1", "P-2", "P-3", "P-4", "P-5", "P-6", "P-7", "P-8", "P-9", "P-10", "P-11", "P-12", "P-13", "P-14",
    "B-1", "B-1a", "B-2", "B-3", "B-4", "B-5", "B-6", "B-7", "B-8", "B-9", "B-10", "B-11", "B-12", "B-13", "R-1",
    "R-1a", "R-2", "R-3", "R-4", "R-5", "R-6", "R-6a", "R-7", "R-8", "R-9", "R-10", "R-11", "R-12", "R-13", "D-1",
    "D-2", "D-3", "D-4", "D-5", "D-6", "D-7", "D-8", "D-9", "T-1", "T-2", "T-3", "T-4", "T-5", "T-6", "T-7", "T-8",
    "L-1", "L-2", "L-3", "L-4", "L-5", "X-1", "X-2", "X-3", "X-4", "X-5", "X-6", "X-7", "X-8", "X-9", "S-1", "S-2",
    "S-3",
  ]

  /// What hands do in the hall and no program sees: papers are taken out gently, the fold kept.
  static let ofTheHall: Set<String> = ["B-4"]
}
