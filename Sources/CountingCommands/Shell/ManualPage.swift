import ArgumentParser
import CountingJournal

/// The manual page in the man macros, from what ArgumentParser says of the commands.
enum ManualPage {
  static var text: String {
    guard let root = try? JSONReader.read(Lekka._dumpHelp())["command"] else { return "" }
    return head + description(root) + ".SH COMMANDS\n" + commands(root, "lekka") + foot
  }

  private static let head = """
    .TH LEKKA 1 "" "lekka \(Lekka.configuration.version)" "Counting of votes"
    .SH NAME
    lekka \\- the workbench on which a municipality counts its paper ballots
    .SH SYNOPSIS
    .B lekka
    .I command
    .RI [ book ]
    .RI [ options ]

    """

  private static let foot = """
    .SH OPTIONS OF EVERY COMMAND
    .TP
    .B \\-\\-quiet
    Nothing on standard error but refusals and errors: no progress of long work, no summary.
    .TP
    .B \\-\\-verbose
    Tell on standard error what is done, and in how many milliseconds.
    .TP
    .B \\-\\-help
    What the command does, its options, and an example.
    .SH ENVIRONMENT
    .TP
    .B LEKKA_BOOK
    The count book, where the line names none.
    .TP
    .B LEKKA_BY
    Who does the act, where the line does not say.
    .TP
    .B LEKKA_TEMPLATES
    The folder of rulebooks and form layouts.
    .TP
    .B LEKKA_LOG
    How much is told on standard error of the machine's own work: debug (as with \\-\\-verbose), info, notice, warning.
    .TP
    .B NO_COLOR
    No colour, whatever its value.
    .SH EXIT STATUS
    0 done; 1 a rule refused at least one act; 64 usage; 65 bad data; 66 no such input; 70 our own fault; 73 cannot
    create; 74 input or output failed; 75 busy, try again.

    """

  private static func description(_ root: JSON) -> String {
    ".SH DESCRIPTION\n" + paragraphs(root["discussion"]?.string ?? "")
      + "The acts of the day are commands as well, each with its own options: "
      + "an act is judged by the rules, and either refused, when nothing changes, or entered.\n"
  }

  /// Every command that does something, in the order of the day.
  private static func commands(_ command: JSON, _ said: String) -> String {
    (command["subcommands"]?.array ?? []).filter { $0["commandName"]?.string != "help" }.map { each in
      let name = "\(said) \(each["commandName"]?.string ?? "")"
      let inner = each["subcommands"]?.array?.isEmpty ?? true
      return inner ? section(each, name) : commands(each, name)
    }.joined()
  }

  private static let ofEveryCommand = ["help", "version", "quiet", "verbose"]

  private static func section(_ command: JSON, _ name: String) -> String {
    let arguments = (command["arguments"]?.array ?? []).filter { $0["shouldDisplay"]?.bool ?? true }
    let own = arguments.filter { !ofEveryCommand.contains($0["valueName"]?.string ?? "") }
    return ".SS \(escaped(name))\n\(escaped(command["abstract"]?.string ?? ""))\n"
      + paragraphs(command["discussion"]?.string ?? "") + own.map(option).joined()
  }

  private static func option(_ argument: JSON) -> String {
    let value = argument["valueName"]?.string ?? ""
    let names = (argument["names"]?.array ?? []).map { name in
      (name["kind"]?.string == "long" ? "--" : "-") + (name["name"]?.string ?? "")
    }
    let takes = argument["kind"]?.string == "flag" ? "" : " \\fI\(escaped(value))\\fR"
    let head = names.isEmpty ? "\\fI\(escaped(value))\\fR" : "\\fB\(escaped(names.joined(separator: ", ")))\\fR" + takes
    return ".TP\n\(head)\n\(escaped(argument["abstract"]?.string ?? ""))\n"
  }

  /// As it stands, a line a line.
  private static func paragraphs(_ text: String) -> String {
    text.isEmpty
      ? "" : ".sp\n.nf\n" + text.split(separator: "\n").map { escaped(String($0)) + "\n" }.joined() + ".fi\n.sp\n"
  }

  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
