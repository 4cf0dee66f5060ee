import CountingCommands

@main
enum Main {
  static func main() { Lekka.runBench() }
}
