import CountingDesk
import CountingJournal
import CountingRules

/// The transcript of a draw of staff: enough for a stranger to do it again.
enum StaffText {
  static func committed(_ statement: String, digest: String, path: String) -> String {
    """
    \(statement)
    SHA-256 of this statement: \(digest)

    The statement is in \(path), its secret in \(path).secret, which nobody may read before the draw.
    Print both lines above and have them signed. Only then throw the digits, twenty or more in all.

    """
  }

  /// - Parameter verifier: the program of `Templates/lot` that draws again.
  static func text(_ drawn: StaffDraw, _ election: Election, path: String, verifier: String) -> String {
    let officers = Dictionary(election.officers.map { ($0.id, $0) }) { first, _ in first }
    let posts = Dictionary(drawn.assignment.filled.map { ($0.officer, $0.post) }) { first, _ in first }
    var order = TextTable(["Place", "Officer", "Name", "Role", "Post", "Position"])
    for (place, item) in drawn.draw.order.enumerated() {
      let officer = officers[item.label]
      order.add([
        "\(place + 1)", item.label, officer?.name ?? "", officer?.role.rawValue ?? "",
        posts[item.label].map(named) ?? "reserve", hexadecimal(item.position),
      ])
    }
    return [
      "\(election.name): draw of the counting staff, stafflot/1", drawn.statement, order.text(right: [0]),
      reserve(drawn, election.rulebook), proof(drawn, path: path, verifier: verifier),
    ].joined(separator: "\n")
  }

  private static func named(_ post: StaffPost) -> String {
    post.table.map { "ward \(post.ward), table \($0)" } ?? "ward \(post.ward)"
  }

  private static func reserve(_ drawn: StaffDraw, _ rulebook: Rulebook) -> String {
    let (posts, reserve) = (drawn.assignment.filled.count, drawn.assignment.reserve.count)
    let wanted = rulebook.quotas["reserve_percent"].map { " (\($0) % is the custom: \((posts * $0 + 99) / 100))" } ?? ""
    return "\(counted(posts, "post")) filled; reserve \(grouped(reserve))\(wanted), called in the order above.\n"
  }

  private static func proof(_ drawn: StaffDraw, path: String, verifier: String) -> String {
    """
    statement, SHA-256: \(drawn.digest)
    entropy:            \(drawn.entropy)
    one-time code:      \(drawn.oneTimeCode)   its SHA-256 is the otp-commitment
    PRK:                \(hexadecimal(drawn.draw.prk))   HMAC-SHA256(one-time code, "statement/entropy")

    To do it again: position = HMAC-SHA256(PRK, officer's id and the byte 01); officers by position, ascending; each
    post of the statement takes the first of its role not yet placed. With Python alone:

      python3 \(verifier) \(path) \(drawn.entropy) \(drawn.oneTimeCode)

    """
  }

  static func json(_ drawn: StaffDraw) -> JSON {
    [
      "statement": .string(drawn.statement), "digest": .string(drawn.digest), "entropy": .string(drawn.entropy),
      "otp": .string(drawn.oneTimeCode), "prk": .string(hexadecimal(drawn.draw.prk)),
      "order": .array(
        drawn.draw.order.map { ["officer": .string($0.label), "position": .string(hexadecimal($0.position))] }),
      "posts": .array(
        drawn.assignment.filled.map { filled in
          [
            "ward": .int(filled.post.ward), "table": filled.post.table.map(JSON.int) ?? .null,
            "role": .string(filled.post.role.rawValue), "officer": .string(filled.officer),
          ]
        }),
      "reserve": .array(drawn.assignment.reserve.map(JSON.string)),
    ]
  }
}
