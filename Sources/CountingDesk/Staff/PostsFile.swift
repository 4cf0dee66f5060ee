package import CountingRules
import Foundation

/// The posts to be filled: a CSV file with the columns ward, table, role, one post a row; a table of one supervisor and
/// three assistants takes four rows. The table is empty where the role belongs to the whole ward.
package enum PostsFile {
  package static func read(_ path: String, of election: Election) throws(StaffFault) -> [StaffPost] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw StaffFault(.missing, "\(path) cannot be read. Name a CSV file with the columns ward, table, role.")
    }
    if let fault = EncodingFault(in: [UInt8](data)) { throw StaffFault(.badData, "\(path): \(fault.message)") }
    var reader = CSVReader([UInt8](data))
    let names = (reader.next()?.fields ?? []).map(trimmed)
    guard let ward = names.firstIndex(of: "ward"), let table = names.firstIndex(of: "table"),
      let role = names.firstIndex(of: "role")
    else { throw StaffFault(.badData, "\(path): the first line must name the columns ward, table and role.") }
    var posts: [StaffPost] = []
    while let record = reader.next() {
      guard record.fault == nil, record.fields.count == names.count else {
        throw StaffFault(.badData, "\(path), row \(record.line): the row does not have the fields of the first line.")
      }
      let cells = record.fields.map(trimmed)
      posts.append(try post(cells[ward], cells[table], cells[role], of: election, at: "\(path), row \(record.line)"))
    }
    if posts.isEmpty { throw StaffFault(.badData, "\(path) names no post.") }
    return posts
  }

  private static func post(
    _ ward: String, _ table: String, _ role: String, of election: Election, at place: String
  ) throws(StaffFault) -> StaffPost {
    guard let known = election.wards.first(where: { "\($0.number)" == ward }) else {
      throw StaffFault(.badData, "\(place): there is no ward “\(ward)”.")
    }
    guard let role = Role(rawValue: role) else {
      let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw StaffFault(.badData, "\(place): “\(role)” is not one of \(roles).")
    }
    if table.isEmpty { return StaffPost(ward: known.number, table: nil, role: role) }
    guard let number = known.tables.first(where: { "\($0.number)" == table })?.number else {
      throw StaffFault(.badData, "\(place): ward \(ward) has no table “\(table)”.")
    }
    return StaffPost(ward: known.number, table: number, role: role)
  }
}
