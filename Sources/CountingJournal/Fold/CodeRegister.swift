/// The 13C codes scanned in the book: covers with the same code are duplicates, whatever their wards (P-12).
package struct CodeRegister: Sendable {
  package struct Holder: Hashable, Sendable {
    package let ward: Int
    package let cover: String
    /// The entry of the scan.
    package let scan: Int
  }

  private var holders: [String: [Holder]] = [:]
  /// Serials given so far.
  package private(set) var serials = 0

  package init() {}

  package mutating func add(_ code: String, _ holder: Holder, serial: Int) {
    holders[code, default: []].append(holder)
    serials = max(serials, serial)
  }

  package mutating func remove(scan: Int) {
    for code in holders.keys { holders[code]?.removeAll { $0.scan == scan } }
  }

  /// Other covers with this code, scanned before `entry`, in the order of the scans.
  package func others(_ code: String, than cover: String, in ward: Int, before entry: Int, without struck: Set<Int>)
    -> [Holder]
  {
    var seen: Set<[String]> = []
    return (holders[code] ?? []).filter {
      !($0.cover == cover && $0.ward == ward) && $0.scan < entry && !struck.contains($0.scan)
        && seen.insert([String($0.ward), $0.cover]).inserted
    }
  }
}
