import Foundation

/// The sample municipality's book after its whole day, made once for all the suites that only read it.
enum SampleBook {
  static let folder = CommandRun.root + "/SampleData/kolleru-nagar"

  private static let place = NSTemporaryDirectory() + "lekka-sample-\(UUID().uuidString)"

  static let path: String = {
    let path = place + "/sample.book"
    try? FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: SampleBook.place) }
    let opened = CommandRun("open", path, "--from", folder, "--rehearsal")
    let fed = CommandRun("record", path, folder + "/day.ndjson")
    precondition(opened.code == 0 && fed.code == 0, opened.complaints + fed.complaints)
    return path
  }()
}
