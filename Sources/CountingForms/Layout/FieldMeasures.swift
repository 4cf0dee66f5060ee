/// How wide the labels and figures of a block of fields are, in pixels: measured once for all the shares that are tried.
struct FieldMeasures {
  struct Label {
    let pair: Int
    let words: [Int]
  }

  struct Figure {
    let pair: Int
    let width: Int
  }

  /// What a cell of a label keeps free.
  let margin: Int
  /// Between words.
  let space: Int
  var labels: [Label] = []
  var figures: [Figure] = []

  init(margin: Int, space: Int) { (self.margin, self.space) = (margin, space) }

  /// How much of its field a label gets: more than the design says where a word of a label would be broken, or one would
  /// be a column of words; less where a figure would have no room, for a spreadsheet shows ### in its place.
  ///
  /// - Parameter widths: pixels of labels and values by their weights.
  func labelShare(of design: FieldsDesign, _ widths: ([Int]) -> [Int]) -> Int {
    var (unbroken, shown): (Int?, Int?)
    for more in Self.tried {
      let share = max(5, min(80, design.labelShare + more))
      let widths = widths(design.weights(share))
      guard doFiguresFit(in: widths) else { continue }
      shown = shown ?? share
      guard let lines = mostLines(in: widths) else { continue }
      if lines <= 2 { return share }
      unbroken = unbroken ?? share
    }
    return unbroken ?? shown ?? design.labelShare
  }

  private static let tried = Array(stride(from: 0, through: 30, by: 5)) + stride(from: -5, through: -30, by: -5)

  private func doFiguresFit(in widths: [Int]) -> Bool {
    figures.allSatisfy { $0.width <= widths[2 * $0.pair + 1] }
  }

  /// Lines of the label that has most; nil where a word would be broken.
  private func mostLines(in widths: [Int]) -> Int? {
    var most = 0
    for label in labels {
      let room = widths[2 * label.pair] - margin
      guard label.words.allSatisfy({ $0 <= room }), room >= 0 else { return nil }
      most = max(most, TextMeasure.lines(of: label.words, space: space, within: room))
    }
    return most
  }
}
