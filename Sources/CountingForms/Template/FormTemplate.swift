/// The layout of one statutory paper as data: `Templates/forms/NAME.toml`.
package struct FormTemplate: Hashable, Sendable {
  /// `form-30`.
  package var id: String
  package var languages: [String]
  /// What the worksheet is called: `Form 30`.
  package var sheet: String
  package var title: Wording
  package var page: PageDesign
  package var blocks: [FormBlock]
  /// Words that facts and layout use by name: `nil`, `not_counted`, `carried_over`.
  package var terms: [String: Wording]

  package init(
    id: String, languages: [String], sheet: String, title: Wording, page: PageDesign, blocks: [FormBlock],
    terms: [String: Wording]
  ) {
    (self.id, self.languages, self.sheet, self.title) = (id, languages, sheet, title)
    (self.page, self.blocks, self.terms) = (page, blocks, terms)
  }
}

/// A4, one page wide: how it is turned, and what runs along its edges.
package struct PageDesign: Hashable, Sendable {
  package var orientation = Orientation.auto
  /// Rows of the candidates' table from which an `auto` page is turned.
  package var landscapeFrom = 9
  /// Those from which their names stand upright.
  package var uprightFrom = 5
  package var points = 10
  package var font = "Noto Sans"
  package var header = Edge()
  package var footer = Edge()

  package init() {}

  package enum Orientation: String, Sendable, CaseIterable { case auto, portrait, landscape }

  /// Left, centre, right.
  package struct Edge: Hashable, Sendable {
    package var left: Wording?
    package var center: Wording?
    package var right: Wording?

    package init(left: Wording? = nil, center: Wording? = nil, right: Wording? = nil) {
      (self.left, self.center, self.right) = (left, center, right)
    }

    package var all: [Wording] { [left, center, right].compactMap(\.self) }
  }
}

/// A piece of a paper, and when it is there.
package struct FormBlock: Hashable, Sendable {
  package var kind: Kind
  package var condition: Condition
  /// Where it was read, for whoever has to mend it.
  package var origin: Origin?

  package init(_ kind: Kind, condition: Condition = Condition(), origin: Origin? = nil) {
    (self.kind, self.condition, self.origin) = (kind, condition, origin)
  }

  package struct Origin: Hashable, Sendable {
    package let file: String
    /// `block 3`, or `blocks, record 2` of what forms share.
    package let place: String

    package init(file: String, place: String) { (self.file, self.place) = (file, place) }
  }

  package enum Kind: Hashable, Sendable {
    case heading(HeadingDesign)
    case paragraph(ParagraphDesign)
    case fields(FieldsDesign)
    case table(TableDesign)
    case signatures([SignatureDesign])
    /// The same blocks for every row of a table: labels, cards.
    case each(EachDesign)
    /// Empty lines to write on.
    case lines(Int)
    /// Where a counterfoil is cut off.
    case cut(Wording)
    /// What follows is a worksheet of this name: a counterfoil, an acknowledgement.
    case sheet(String)
  }
}

/// Flags, tables with rows, numbers or texts that must, or must not, be there.
package struct Condition: Hashable, Sendable {
  package var when: [String]
  package var unless: [String]

  package init(when: [String] = [], unless: [String] = []) {
    self.when = when
    self.unless = unless
  }
}
