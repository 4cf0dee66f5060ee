/// How a printed page looks; every look of a cell is a class.
enum PrintStyle {
  /// A browser draws half of a table's outer line outside it: at the page's full width that half is cut off.
  static func sheet(font: String) -> String {
    let family = "font-family:\"\(font)\",\"Noto Sans\",\"Noto Sans Telugu\",\"Noto Sans Devanagari\",sans-serif"
    return """
      @page{size:A4;margin:14mm 12mm;font-size:9pt;white-space:pre;\(family)}
      *{box-sizing:border-box}
      body{margin:0;\(family);line-height:1.4;color:#000}
      section{break-after:page}section:last-child{break-after:auto}
      table{border-collapse:collapse;width:calc(100% - 1px);table-layout:fixed}
      thead{display:table-header-group}tr,.foot{break-inside:avoid}.h{break-after:avoid}
      td{padding:1pt 3pt;vertical-align:middle;overflow-wrap:anywhere}
      .b{font-weight:bold}.i{font-style:italic}.s{text-decoration:line-through}.g{background:#ededed;print-color-adjust:exact}
      .m{font-family:"DejaVu Sans Mono",monospace;white-space:pre-wrap}.n{white-space:nowrap}
      .in{padding-left:12pt}
      .l{text-align:left}.c{text-align:center}.r{text-align:right}.t{vertical-align:top}.f{vertical-align:bottom}
      .box{border:0.5pt solid #000}.total{border:0.5pt solid #000;border-top-width:1.5pt}.below{border-bottom:0.5pt solid #000}
      .dots{border-bottom:1pt dotted #000}.hair{border-bottom:0.5pt solid #bfbfbf}.cut{border-top:1pt dashed #000}
      .u div{writing-mode:vertical-rl;transform:rotate(180deg);margin:auto;text-align:start;max-height:\(CellStyle.uprightRoom)px}
      .p7{font-size:7pt}.p8{font-size:8pt}.p9{font-size:9pt}.p10{font-size:10pt}.p11{font-size:11pt}
      .p12{font-size:12pt}.p13{font-size:13pt}.p14{font-size:14pt}.p15{font-size:15pt}.p16{font-size:16pt}
      @media screen{body{background:#ddd}section{width:186mm;margin:8mm auto;padding:8mm;background:#fff}section.wide{width:273mm}}
      """
  }
}

extension CellStyle {
  var classes: String {
    var classes = ["p\(min(max(points, 7), 16))"]
    for (name, isSo) in [
      ("b", isBold), ("i", isItalic), ("s", isStruck), ("g", isShaded), ("u", isUpright), ("m", isMonospaced),
      ("n", !isWrapped), ("in", isInset),
    ] where isSo { classes.append(name) }
    switch align {
    case .left: classes.append("l")
    case .center: classes.append("c")
    case .right: classes.append("r")
    }
    switch vertical {
    case .top: classes.append("t")
    case .center: break
    case .bottom: classes.append("f")
    }
    switch edges {
    case .none: break
    case .box: classes.append("box")
    case .total: classes.append("total")
    case .below: classes.append("below")
    case .dottedBelow: classes.append("dots")
    case .hairBelow: classes.append("hair")
    case .dashedAbove: classes.append("cut")
    }
    return classes.joined(separator: " ")
  }
}
