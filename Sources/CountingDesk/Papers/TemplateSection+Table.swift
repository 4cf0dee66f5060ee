import CountingForms

extension TemplateSection {
  func table() throws -> TableDesign {
    TableDesign(
      columns: try sections("column").map { try $0.column() }, groups: try sections("row").map { try $0.group() },
      split: try positive("split"), blankRows: try positive("blank_rows") ?? 0)
  }

  private func column() throws -> ColumnDesign {
    let content: ColumnDesign.Content
    if let number = try string("number") {
      content = .number(try phrase(number, "number"), try formula())
    } else if let text = try wording("text") {
      content = .text(text)
    } else if try bool("line") == true {
      content = .line
    } else {
      throw fault("text", "a column has a text, a number or a line")
    }
    var column = ColumnDesign(
      id: try required(string("id"), "id"), heading: try required(wording("heading"), "heading"), content: content,
      width: try required(positive("width"), "width"))
    column.narrow = try wording("narrow")
    column.each = try string("each")
    column.figures = try choice("figures", Figures.self) ?? .grouped
    column.name = try string("name").map { try phrase($0, "name") }
    column.isTotalled = try bool("totalled") ?? true
    column.total = try string("total")
    column.condition = try condition()
    try refuseOthers()
    return column
  }

  private func group() throws -> RowGroupDesign {
    let source = try string("source")
    var group = RowGroupDesign(id: try required(string("id") ?? source, "id"), source: source)
    group.formula = try formula()
    group.checks = try string("checks")
    group.label = try wording("label")
    group.name = try string("name").map { try phrase($0, "name") }
    group.isStruck = try bool("struck") ?? false
    group.isTotal = try bool("total") ?? false
    group.condition = try condition()
    try refuseOthers()
    return group
  }
}
