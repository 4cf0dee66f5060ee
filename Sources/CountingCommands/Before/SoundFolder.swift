import ArgumentParser
import CountingDesk
import CountingRules

/// An election folder without problems, for the commands that work before the book is opened.
enum SoundFolder {
  static func election(at folder: String, _ templates: TemplatesOption, _ context: CommandContext) throws -> Election {
    let reading = try ElectionFolder.read(
      at: folder, rulebooks: templates.folder(context).rulebooks, context.surroundings.onlooker)
    guard let election = reading.election else {
      for problem in reading.problems { context.complain(problem.text(on: context.errors)) }
      throw CommandFailure(
        "\(folder) has \(counted(reading.problems.count, "problem")). Mend them and try again.", .badData)
    }
    return election
  }
}
