import CXLSXWriter
import CountingForms

/// The library's format of a cell.
@safe struct Format {
  let pointer: UnsafeMutablePointer<lxw_format>

  init(_ pointer: UnsafeMutablePointer<lxw_format>) { unsafe self.pointer = unsafe pointer }

  func apply(_ style: CellStyle, font: String) {
    unsafe format_set_font_name(pointer, style.isMonospaced ? "DejaVu Sans Mono" : font)
    unsafe format_set_font_size(pointer, Double(style.points))
    if style.isBold { unsafe format_set_bold(pointer) }
    if style.isItalic { unsafe format_set_italic(pointer) }
    if style.isStruck { unsafe format_set_font_strikeout(pointer) }
    if style.isUpright { unsafe format_set_rotation(pointer, 90) }
    if style.isShaded { unsafe format_set_bg_color(pointer, 0xEDEDED) }
    if style.isWrapped { unsafe format_set_text_wrap(pointer) }
    // LibreOffice forgets the indent of a figure beside one that differs in its format only; room in the format stays.
    // A figure struck through would be struck with its room.
    let hasRoom = style.isIndented && style.align == .right && !style.isStruck
    unsafe format_set_num_format(pointer, style.figures.code(after: hasRoom ? "_0" : ""))
    unsafe format_set_align(pointer, style.align.code)
    unsafe format_set_align(pointer, style.vertical.code)
    if style.isIndented, !hasRoom { unsafe format_set_indent(pointer, 1) }
    apply(style.edges)
  }

  private func apply(_ edges: CellStyle.Edges) {
    switch edges {
    case .none: break
    case .box: unsafe format_set_border(pointer, LXW_BORDER_THIN.code)
    case .total:
      unsafe format_set_border(pointer, LXW_BORDER_THIN.code)
      unsafe format_set_top(pointer, LXW_BORDER_MEDIUM.code)
    case .below: unsafe format_set_bottom(pointer, LXW_BORDER_THIN.code)
    case .dottedBelow: unsafe format_set_bottom(pointer, LXW_BORDER_DOTTED.code)
    case .hairBelow:
      unsafe format_set_bottom(pointer, LXW_BORDER_THIN.code)
      unsafe format_set_bottom_color(pointer, 0xBFBFBF)
    case .dashedAbove: unsafe format_set_top(pointer, LXW_BORDER_DASHED.code)
    }
  }
}

/// Formats made so far: a workbook has one for each look, not one for each cell.
struct FormatShelf {
  let font: String
  private var formats: [CellStyle: Format] = [:]

  init(font: String) { self.font = font }

  mutating func format(_ style: CellStyle, in workbook: borrowing Workbook) throws(SpreadsheetFault) -> Format {
    if let format = formats[style] { return format }
    let format = try workbook.addFormat()
    format.apply(style, font: font)
    formats[style] = format
    return format
  }
}

extension Figures {
  /// Indian grouping: Excel knows thousands only, so lakhs and crores are conditions.
  ///
  /// - Parameter room: what every figure is followed by: `_0` leaves as much room as a figure is wide.
  fileprivate func code(after room: String) -> String {
    switch self {
    case .grouped: #"[>=10000000]##\,##\,##\,##0\#(room);[>=100000]##\,##\,##0\#(room);##,##0\#(room)"#
    case .plain: "0\(room)"
    case .signed: "+##,##0\(room);-##,##0\(room);0\(room)"
    }
  }
}

extension lxw_format_borders {
  fileprivate var code: UInt8 { UInt8(rawValue) }
}

extension CellStyle.Align {
  fileprivate var code: UInt8 {
    let align =
      switch self {
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    return UInt8(align.rawValue)
  }
}

extension CellStyle.Vertical {
  fileprivate var code: UInt8 {
    let align =
      switch self {
      case .top: LXW_ALIGN_VERTICAL_TOP
      case .center: LXW_ALIGN_VERTICAL_CENTER
      case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
      }
    return UInt8(align.rawValue)
  }
}
