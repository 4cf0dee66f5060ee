package import CountingForms
import Foundation

/// Reads `Templates/forms`: every form's layout and `shared.toml`, checked whole before anything is printed.
package enum TemplateReader {
  /// All templates of the folder by id; what is wrong with any of them is thrown together.
  package static func templates(in folder: String) throws -> [String: FormTemplate] {
    let sharedFile = "shared.toml"
    let shared = try SharedTemplate(section(of: sharedFile, in: folder))
    var templates: [String: FormTemplate] = [:]
    var faults: [TemplateFault] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where file.hasSuffix(".toml") && file != sharedFile {
      do {
        let template = try template(section(of: file, in: folder), shared)
        faults += template.problems.map { TemplateFault(file: file, place: $0.place, message: $0.message) }
        if file != template.id + ".toml" {
          faults.append(TemplateFault(file: file, place: "id", message: "is “\(template.id)”, not the file's name"))
        }
        templates[template.id] = template
      } catch let fault as TemplateFault {
        faults.append(fault)
      }
    }
    guard faults.isEmpty else { throw TemplateFaults(faults: faults) }
    return templates
  }

  private static func section(of file: String, in folder: String) throws -> TemplateSection {
    let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
    return TemplateSection(try TemplateValue.parse(text, file: file), file: file, place: "")
  }

  private static func template(_ section: TemplateSection, _ shared: SharedTemplate) throws -> FormTemplate {
    let template = FormTemplate(
      id: try section.required(section.string("id"), "id"),
      languages: try section.strings("languages"),
      sheet: try section.required(section.string("sheet"), "sheet"),
      title: try section.required(section.wording("title"), "title"),
      page: try section.section("page").map { try $0.page(from: shared.page) } ?? shared.page,
      blocks: try section.sections("block").flatMap { try $0.blocks(shared) },
      terms: shared.terms)
    try section.refuseOthers()
    return template
  }
}

/// What every form has in common: the page, words, groups of blocks.
struct SharedTemplate {
  let page: PageDesign
  let terms: [String: Wording]
  let groups: [String: [FormBlock]]

  init(_ section: TemplateSection) throws {
    page = try section.section("page").map { try $0.page(from: PageDesign()) } ?? PageDesign()
    var terms: [String: Wording] = [:]
    if let words = try section.section("terms") {
      for key in words.keys { terms[key] = try words.required(words.wording(key), key) }
    }
    var groups: [String: [FormBlock]] = [:]
    if let blocks = try section.section("blocks") {
      for key in blocks.keys { groups[key] = try blocks.sections(key).flatMap { try $0.blocks(nil) } }
    }
    (self.terms, self.groups) = (terms, groups)
    try section.refuseOthers()
  }
}
