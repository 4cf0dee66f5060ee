/// The 13C codes scanned in the book: covers with the same code are duplicates, whatever their wards (P-12).
package struct CodeRegister: Sendable {
  package struct Holder: Hashable, Sendable {
    package let ward: Int
    package let cover: String
    /// The entry of the scan.
    package let scan: Int
    /// The entry that struck it.
    var struckBy: Int?

    init(ward: Int, cover: String, scan: Int) { (self.ward, self.cover, self.scan) = (ward, cover, scan) }
  }

  private var holders: [String: [Holder]] = [:]
  /// Serials given so far.
  package private(set) var serials = 0

  package init() {}

  mutating func add(_ code: String, _ holder: Holder, serial: Int) {
    holders[code, default: []].append(holder)
    serials = max(serials, serial)
  }

  mutating func strike(scan: Int, by entry: Int) {
    for (code, known) in holders {
      for place in known.indices where known[place].scan == scan { holders[code]?[place].struckBy = entry }
    }
  }

  /// Other covers with this code, in the order of their scans, as it stood before `entry`: scans of other wards count
  /// if they stood then, those of the own ward if they stand now and are not about to be struck.
  package func others(_ code: String, than cover: String, in ward: Int, before entry: Int, without striking: Set<Int>)
    -> [Holder]
  {
    var seen: Set<[String]> = []
    return (holders[code] ?? []).filter { holder in
      let own = holder.ward == ward
      let stands = own ? holder.struckBy == nil && !striking.contains(holder.scan) : holder.struckBy ?? .max > entry
      return stands && holder.scan < entry && !(own && holder.cover == cover)
        && seen.insert([String(holder.ward), holder.cover]).inserted
    }
  }
}
