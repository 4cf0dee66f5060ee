/// A place to be filled by the draw: a role at a table of a ward (S-1).
package struct StaffPost: Hashable, Sendable {
  package let ward: Int
  /// Nil where the role belongs to the whole ward: the drum, data entry.
  package let table: Int?
  package let role: Role

  package init(ward: Int, table: Int?, role: Role) { (self.ward, self.table, self.role) = (ward, table, role) }

  /// As it stands in the statement: `5 2 supervisor`, `5 - drum`.
  package var text: String { "\(ward) \(table.map(String.init) ?? "-") \(role.rawValue)" }
}

/// Officers in the order of the draw put to their posts.
package struct StaffAssignment: Hashable, Sendable {
  package let filled: [(post: StaffPost, officer: String)]
  /// In the order in which they are called.
  package let reserve: [String]

  package static func == (a: StaffAssignment, b: StaffAssignment) -> Bool {
    a.reserve == b.reserve && a.filled.map(\.officer) == b.filled.map(\.officer)
      && a.filled.map(\.post) == b.filled.map(\.post)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(reserve) }
}

extension [StaffPost] {
  /// Officers of the roles the posts ask for, by id: theirs are the labels of the draw.
  package func drawn(among officers: [Officer]) -> [Officer] {
    let roles = Set(map(\.role))
    return officers.filter { roles.contains($0.role) }.sorted { $0.id < $1.id }
  }

  /// A role of which there are fewer officers than posts; nil when all can be filled.
  ///
  /// - Rule: S-1
  package func shortage(among officers: [Officer]) -> (role: Role, posts: Int, officers: Int)? {
    for role in Role.allCases {
      let (posts, known) = (count { $0.role == role }, officers.count { $0.role == role })
      if posts > known { return (role, posts, known) }
    }
    return nil
  }

  /// Each post, as they stand in the statement, takes the first officer of its role in the order; the next ones are
  /// the reserve.
  ///
  /// - Rule: S-1
  package func filled(from order: [String], officers: [Officer]) -> StaffAssignment {
    let roles = Dictionary(officers.map { ($0.id, $0.role) }) { first, _ in first }
    var free = order
    var filled: [(StaffPost, String)] = []
    for post in self {
      guard let place = free.firstIndex(where: { roles[$0] == post.role }) else { continue }
      filled.append((post, free.remove(at: place)))
    }
    return StaffAssignment(filled: filled, reserve: free)
  }
}
