import CountingRules

/// The wards as the files describe them, once nothing is wrong with them.
extension FolderTables {
  func assembleWards() -> [Ward] {
    let ballots = Dictionary(grouping: candidates.rows.map(\.entry), by: \.wardNumber)
    let stations = Dictionary(grouping: stations.rows.map(\.entry), by: \.wardNumber)
    let boxes = Dictionary(grouping: boxes.rows.map(\.entry)) { InWard(ward: $0.wardNumber, name: $0.station) }
    let tables = Dictionary(grouping: tables.rows.map(\.entry), by: \.wardNumber)
    let agents = Dictionary(grouping: agents.rows.map(\.entry), by: \.wardNumber)
    let postal = Dictionary(grouping: postal.rows.map(\.entry), by: \.wardNumber)
    return wards.rows.map(\.entry).sorted { $0.number < $1.number }.map { entry in
      let number = entry.number
      return Ward(
        number: number, name: entry.name, localName: entry.localName, reservation: entry.reservation,
        electors: entry.electors, poll: entry.poll ?? .contested,
        candidates: (ballots[number] ?? []).map(\.candidate).sorted { $0.place < $1.place },
        stations: (stations[number] ?? []).map { station in
          var station = station.station
          station.boxes = (boxes[InWard(ward: number, name: station.id)] ?? []).map(\.box)
          return station
        },
        tables: (tables[number] ?? []).map(\.table).sorted { $0.number < $1.number },
        agents: (agents[number] ?? []).map(\.agent),
        postalSerials: (postal[number] ?? []).map(\.serial))
    }
  }

  func assembleOfficers() -> [Officer] {
    let numbers = wards.rows.map(\.entry.number).sorted()
    return officers.rows.map(\.entry).map { entry in
      Officer(
        id: entry.id, name: entry.name, role: entry.role,
        wards: entry.wards.map { list in numbers.filter(list.contains) }, table: entry.table)
    }
  }
}
