package import CountingForms
import Foundation

/// Reads `Templates/forms`: every form's layout and `shared.toml`, checked whole before anything is printed.
package enum TemplateReader {
  /// All templates of the folder by id; what is wrong with any of them is thrown together, each thing once.
  package static func templates(in folder: String) throws -> [String: FormTemplate] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".toml") }.sorted()
    let texts = try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) })
    var faults: [TemplateFault] = []
    var templates: [String: FormTemplate] = [:]
    do {
      let shared = try SharedTemplate(section(sharedFile, of: texts))
      for file in names where file != sharedFile {
        do {
          let template = try template(section(file, of: texts), shared)
          faults += Self.faults(of: template, in: file, texts)
          templates[template.id] = template
        } catch let fault as TemplateFault {
          faults.append(fault)
        }
      }
    } catch let fault as TemplateFault {
      faults = [fault]
    }
    guard faults.isEmpty else { throw TemplateFaults(faults: located(faults, in: texts)) }
    return templates
  }

  /// One template that lies outside `forms` and shares what forms share.
  static func template(_ id: String, under folder: String, in templates: TemplateFolder) throws -> FormTemplate {
    let file = "\(id).toml"
    let texts = try [file: "\(templates.path)/\(folder)/\(file)", sharedFile: "\(templates.forms)/\(sharedFile)"]
      .mapValues { try String(contentsOfFile: $0, encoding: .utf8) }
    let template = try template(section(file, of: texts), SharedTemplate(section(sharedFile, of: texts)))
    let faults = faults(of: template, in: file, texts)
    guard faults.isEmpty else { throw TemplateFaults(faults: located(faults, in: texts)) }
    return template
  }

  private static let sharedFile = "shared.toml"

  /// What is wrong with a template, in the file where it is to be mended.
  private static func faults(of template: FormTemplate, in file: String, _ texts: [String: String]) -> [TemplateFault] {
    let own = TemplateLines(texts[file] ?? "")
    var faults = template.problems.map { problem in
      let isOwn = own.has(problem.place)
      return TemplateFault(
        file: problem.file ?? (isOwn ? file : sharedFile), place: problem.place, message: problem.message)
    }
    if file != template.id + ".toml" {
      faults.append(TemplateFault(file: file, place: "id", message: "is “\(template.id)”, not the file's name"))
    }
    return faults
  }

  private static func located(_ faults: [TemplateFault], in texts: [String: String]) -> [TemplateFault] {
    let lines = texts.mapValues(TemplateLines.init)
    return faults.reduce(into: []) { located, fault in
      var fault = fault
      fault.line = lines[fault.file]?.line(of: fault.place)
      if !located.contains(fault) { located.append(fault) }
    }
  }

  private static func section(_ file: String, of texts: [String: String]) throws -> TemplateSection {
    guard let text = texts[file] else { throw TemplateFault(file: file, place: "the file", message: "is missing") }
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
