/// How a cell looks, in terms any mouth can render.
package struct CellStyle: Hashable, Sendable {
  package var points: Int
  package var isBold = false
  package var isItalic = false
  /// A figure that no longer stands: struck through, still legible.
  package var isStruck = false
  package var isShaded = false
  /// Text that runs upwards.
  package var isUpright = false
  package var isMonospaced = false
  /// Every other four letters heavier: a root is compared four by four, and copied whole.
  package var isInFours = false
  /// Whether text keeps away from its neighbour on the left.
  package var isInset = false
  package var isWrapped = true
  package var align = Align.left
  package var vertical = Vertical.center
  package var edges = Edges.none
  package var figures = Figures.grouped

  package init(points: Int) { self.points = points }

  /// Whether text stands off the edge, so that figures do not touch the lines.
  package var isIndented: Bool { isInset || (edges == .box || edges == .total) && align != .center && !isUpright }

  /// Whether an empty cell of this look is seen.
  package var isDrawn: Bool { edges != .none || isShaded }

  /// Pixels that a line of upright text has; a longer one is wrapped. With these a statement of three tables, its names
  /// upright, goes on one page in one language.
  static let uprightRoom = 238

  /// Pixels that text does not have.
  var margin: Int { isIndented ? 17 : 8 }

  /// How every other four letters look, where they are read by fours.
  package var heavyFours: CellStyle? {
    guard isInFours else { return nil }
    var style = self
    style.isBold = true
    return style
  }

  package enum Align: Sendable { case left, center, right }
  package enum Vertical: Sendable { case top, center, bottom }
  package enum Edges: Sendable {
    case none
    case box
    /// A total's box: heavier above.
    case total
    case below
    case dottedBelow
    case hairBelow
    case dashedAbove
  }
}

/// The looks a paper uses, from its size of type.
extension CellStyle {
  static func heading(_ level: Int, _ points: Int) -> CellStyle {
    var style = CellStyle(points: points)
    style.isBold = level != 2
    style.align = level == 3 ? .left : .center
    switch level {
    case 0: (style.points, style.edges, style.isShaded) = (points + 2, .box, true)
    case 1: style.points = points + 5
    case 2: style.points = points + 1
    default: (style.points, style.vertical) = (points + 1, .bottom)
    }
    return style
  }

  static func paragraph(_ design: ParagraphDesign.Style, _ points: Int) -> CellStyle {
    var style = CellStyle(points: points)
    style.vertical = .top
    switch design {
    case .text: break
    case .note: style.isItalic = true
    case .centered: style.align = .center
    case .verbatim: (style.points, style.isMonospaced) = (points - 1, true)
    }
    return style
  }

  static func label(_ points: Int) -> CellStyle {
    var style = CellStyle(points: points)
    style.edges = .hairBelow
    return style
  }

  static func value(_ points: Int, figures: Figures = .grouped) -> CellStyle {
    var style = label(points)
    style.isBold = true
    style.figures = figures
    return style
  }

  static var code: CellStyle { CellStyle(points: 8) }

  static func columnHeading(_ points: Int, isUpright: Bool) -> CellStyle {
    var style = CellStyle(points: points)
    (style.isBold, style.isShaded, style.isUpright) = (true, true, isUpright)
    (style.edges, style.align) = (.box, .center)
    if isUpright { style.vertical = .bottom }
    return style
  }

  static func cell(_ points: Int, align: Align, figures: Figures = .grouped) -> CellStyle {
    var style = CellStyle(points: points)
    (style.edges, style.align, style.figures) = (.box, align, figures)
    style.isWrapped = align != .right
    return style
  }

  /// The same cell in a row of totals, or one that no longer stands.
  func inRow(isTotal: Bool, isStruck: Bool) -> CellStyle {
    var style = self
    if isTotal { (style.isBold, style.edges) = (true, .total) }
    if isStruck { style.isStruck = true }
    return style
  }
}
