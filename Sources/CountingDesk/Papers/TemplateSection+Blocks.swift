import CountingForms

extension TemplateSection {
  func page(from given: PageDesign) throws -> PageDesign {
    var page = given
    page.orientation = try choice("orientation", PageDesign.Orientation.self) ?? page.orientation
    page.landscapeFrom = try int("landscape_from") ?? page.landscapeFrom
    page.uprightFrom = try int("upright_from") ?? page.uprightFrom
    page.points = try int("points") ?? page.points
    page.font = try string("font") ?? page.font
    page.header = try section("header")?.edge() ?? page.header
    page.footer = try section("footer")?.edge() ?? page.footer
    try refuseOthers()
    return page
  }

  private func edge() throws -> PageDesign.Edge {
    let edge = PageDesign.Edge(left: try wording("left"), center: try wording("center"), right: try wording("right"))
    try refuseOthers()
    return edge
  }

  func condition() throws -> Condition { Condition(when: try strings("when"), unless: try strings("unless")) }

  /// A block, or the shared ones that `use` names.
  func blocks(_ shared: SharedTemplate?) throws -> [FormBlock] {
    if let name = try string("use") {
      guard let group = shared?.groups[name] else { throw fault("use", "there is no shared group “\(name)”") }
      try refuseOthers()
      return group
    }
    let origin = FormBlock.Origin(file: file, place: place)
    let block = FormBlock(try kind(shared), condition: try condition(), origin: origin)
    try refuseOthers()
    return [block]
  }

  private func kind(_ shared: SharedTemplate?) throws -> FormBlock.Kind {
    switch try required(string("kind"), "kind") {
    case "heading":
      return .heading(HeadingDesign(try required(wording("text"), "text"), level: try int("level") ?? 3))
    case "paragraph":
      let style = try choice("style", ParagraphDesign.Style.self) ?? .text
      return .paragraph(ParagraphDesign(try required(wording("text"), "text"), style: style))
    case "fields":
      return .fields(
        FieldsDesign(
          try sections("field").map { try $0.field() }, pairs: try positive("pairs") ?? 1,
          labelShare: try positive("label_share") ?? 40, code: try string("code")))
    case "table": return .table(try table())
    case "signatures": return .signatures(try sections("signature").map { try $0.signature() })
    case "each":
      let source = try required(string("source"), "source")
      let blocks = try sections("block").flatMap { try $0.blocks(shared) }
      return .each(EachDesign(source, blocks, perSheet: try positive("per_sheet") ?? 1))
    case "lines": return .lines(try positive("count") ?? 3)
    case "cut": return .cut(try required(wording("text"), "text"))
    case "sheet": return .sheet(try required(string("name"), "name"))
    case let other: throw fault("kind", "“\(other)” is no kind of block")
    }
  }

  func positive(_ key: String) throws -> Int? {
    guard let number = try int(key) else { return nil }
    guard (1...999).contains(number) else { throw fault(key, "is to be from 1 to 999") }
    return number
  }

  func formula() throws -> FormulaDesign { FormulaDesign(plus: try strings("plus"), minus: try strings("minus")) }

  private func field() throws -> FieldDesign {
    let value: FieldDesign.Value
    if let remark = try wording("remark") {
      var field = FieldDesign(remark, .none, condition: try condition())
      field.width = try positive("width") ?? 1
      try refuseOthers()
      return field
    }
    if let number = try string("number") {
      value = .number(number, try formula(), try choice("figures", Figures.self) ?? .grouped)
    } else if let text = try wording("text") {
      value = .text(text)
    } else if let letters = try string("letters") {
      value = .letters(try phrase(letters, "letters"))
    } else if try bool("line") == true {
      value = .line
    } else {
      throw fault("text", "a field has a text, a number, letters or a line")
    }
    var field = FieldDesign(
      try required(wording("label"), "label"), value, name: try string("name"), condition: try condition())
    field.width = try positive("width") ?? 1
    try refuseOthers()
    return field
  }

  private func signature() throws -> SignatureDesign {
    let signature = SignatureDesign(
      title: try required(wording("title"), "title"), name: try wording("name"), isSeal: try bool("seal") ?? false)
    try refuseOthers()
    return signature
  }
}
