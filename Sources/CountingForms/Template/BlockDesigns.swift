/// A heading. Level 0 is a mark such as PROVISIONAL, 1 the form's name, 2 what it is, 3 a section.
package struct HeadingDesign: Hashable, Sendable {
  package var text: Wording
  package var level: Int

  package init(_ text: Wording, level: Int) {
    self.text = text
    self.level = level
  }
}

/// A sentence or more; languages stand side by side.
package struct ParagraphDesign: Hashable, Sendable {
  package var text: Wording
  package var style: Style

  package init(_ text: Wording, style: Style = .text) {
    self.text = text
    self.style = style
  }

  package enum Style: String, Sendable, CaseIterable {
    case text, note, centered
    /// Each line a row of its own, nothing wrapped or translated: what is hashed or run.
    case verbatim
  }
}

/// Labels and what stands beside them, so many pairs in a row.
package struct FieldsDesign: Hashable, Sendable {
  package var fields: [FieldDesign]
  package var pairs: Int
  /// Of a hundred parts of a pair, those of the label.
  package var labelShare: Int
  /// The code at the head of the first row.
  package var code: String?

  package init(_ fields: [FieldDesign], pairs: Int = 1, labelShare: Int = 40, code: String? = nil) {
    (self.fields, self.pairs, self.labelShare, self.code) = (fields, pairs, labelShare, code)
  }
}

package struct FieldDesign: Hashable, Sendable {
  package var label: Wording
  package var value: Value
  /// The defined name of the value's cell.
  package var name: String?
  package var condition: Condition
  /// Its share of the row, where the pairs are not alike.
  package var width = 1

  package init(_ label: Wording, _ value: Value, name: String? = nil, condition: Condition = Condition()) {
    (self.label, self.value, self.name, self.condition) = (label, value, name, condition)
  }

  package enum Value: Hashable, Sendable {
    case text(Wording)
    /// Letters read by fours, on a line of their own.
    case letters(Phrase)
    /// A number, live where it adds and subtracts other numbers of the form.
    case number(String, FormulaDesign, Figures)
    /// A line to write on.
    case line
    /// Nothing: the label is a remark, and has the room of both.
    case none
  }
}

/// What a live cell adds and subtracts: numbers of fields, columns of a row, or groups of rows.
package struct FormulaDesign: Hashable, Sendable {
  package var plus: [String]
  package var minus: [String]

  package init(plus: [String] = [], minus: [String] = []) {
    self.plus = plus
    self.minus = minus
  }

  package var isEmpty: Bool { plus.isEmpty && minus.isEmpty }
}

/// Blocks repeated for every row of a table of facts; what they say, they say of the row first.
package struct EachDesign: Hashable, Sendable {
  package var source: String
  package var blocks: [FormBlock]
  /// Rows a worksheet has before the next one begins, so that no card is cut by the edge of a page.
  package var perSheet: Int

  package init(_ source: String, _ blocks: [FormBlock], perSheet: Int) {
    (self.source, self.blocks, self.perSheet) = (source, blocks, perSheet)
  }
}

/// Where somebody signs.
package struct SignatureDesign: Hashable, Sendable {
  package var title: Wording
  package var name: Wording?
  /// The seal goes here instead of a hand.
  package var isSeal: Bool

  package init(title: Wording, name: Wording? = nil, isSeal: Bool = false) {
    (self.title, self.name, self.isSeal) = (title, name, isSeal)
  }
}
