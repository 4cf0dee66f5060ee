package import CountingDesk
import CountingRules

/// From a task to the page of the night it is done on.
package struct DrillSeat {
  private let language: String
  private let templates: TemplateFolder

  package init(in language: String, _ templates: TemplateFolder) {
    (self.language, self.templates) = (language, templates)
  }

  /// - Parameter book: how the book is named in a command to type elsewhere.
  package func page(_ task: DrillTask, book: String, _ standing: Standing) throws -> any Page {
    let entering = try EnteringPage(
      by: task.trainee.id, in: language, templates, drilled: Words(language, in: templates))
    switch task.exercise.page {
    case .sheet:
      return try entering.sheet(at: .init(ward: task.ward, table: task.exercise.table, asksCode: false))
    case .box:
      let mayWaive = Set<Role>.returningOfficers.contains(task.trainee.role)
      return try entering.box(ward: task.ward, table: task.exercise.table, mayWaive: mayWaive)
    case .postal: return try entering.postal(ward: task.ward, standing)
    case .desk:
      let officer = Officer(
        id: task.trainee.id, name: task.trainee.name, role: task.trainee.role, wards: nil, table: nil)
      return DeskPage(officer, ward: task.ward, book: book, standing, try DeskWords(language, in: templates))
    }
  }
}
