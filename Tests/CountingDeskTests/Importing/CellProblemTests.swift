import Testing

@testable import CountingDesk

/// Contract §2: what can be wrong with one cell, one row, one header.
@Suite("Checking the cells of an election folder")
struct CellProblemTests {
  @Test("names the file, row, column and code of a wrong value", arguments: Self.values)
  func value(_ fault: FolderFault) throws { try fault.check() }

  @Test("names the row of a broken line and nothing that follows from it", arguments: Self.lines)
  func line(_ fault: FolderFault) throws { try fault.check() }

  @Test("names each column that is missing", arguments: Self.headers)
  func header(_ fault: FolderFault) throws { try fault.check() }

  static let values: [FolderFault] = [
    FolderFault("wards.csv", 2, "one,Kotha Peta,,OC,1200,contested", .notANumber, at: "ward"),
    FolderFault("wards.csv", 2, "1,Kotha Peta,,OC,\"1,200\",contested", .notANumber, at: "electors"),
    FolderFault("wards.csv", 2, "1,Kotha Peta,,OC,12.0,contested", .notANumber, at: "electors"),
    FolderFault("wards.csv", 2, "1,Kotha Peta,,OC,+12,contested", .notANumber, at: "electors"),
    FolderFault("wards.csv", 2, "1,Kotha Peta,,OC,-,contested", .notANumber, at: "electors"),
    FolderFault("wards.csv", 2, "1,Kotha Peta,,OC,౧౨,contested", .notANumber, at: "electors"),
    FolderFault("wards.csv", 2, "1,Kotha Peta,,OC,-1,contested", .outOfRange, at: "electors"),
    FolderFault("wards.csv", 2, "1,Kotha Peta,,OC,10000000,contested", .outOfRange, at: "electors"),
    FolderFault("wards.csv", 2, "1,Kotha Peta,,OC,99999999999999999999,contested", .outOfRange, at: "electors"),
    FolderFault("wards.csv", 2, "1,Kotha Peta,,OC,,contested", .emptyValue, at: "electors"),
    FolderFault("wards.csv", 2, "1,  ,,OC,1200,contested", .emptyValue, at: "name"),
    FolderFault("wards.csv", 2, "1,Kotha Peta,,,1200,contested", .emptyValue, at: "reservation"),
    FolderFault("wards.csv", 2, "1,Kotha Peta,,OC,1200,open", .unknownValue, at: "poll"),
    FolderFault("wards.csv", 5, "1,Tank Bund,,ST,700,none", .duplicate, at: "ward"),
    FolderFault("candidates.csv", 4, "1,2,B. Rao,,Independent,Kite,", .duplicate, at: "candidate"),
    FolderFault("boxes.csv", 3, "1, 12,12/1 ,PS 101", .duplicate, at: "box"),
    FolderFault("tables.csv", 3, "1,02,", .duplicate, at: "table"),
    FolderFault("officers.csv", 4, "sup-01,O. Server,observer,,", .duplicate, at: "id"),
    FolderFault("postal.csv", 3, "1,P001,post", .duplicate, at: "serial"),
    FolderFault("candidates.csv", 3, "1,2,,,Independent,Bicycle,", .emptyValue, at: "name"),
    FolderFault("candidates.csv", 3, "1,2,B. Rao,,,Bicycle,", .emptyValue, at: "party"),
    FolderFault("candidates.csv", 3, "1,2,B. Rao,,Independent,,", .emptyValue, at: "symbol"),
    FolderFault("candidates.csv", 3, "1,two,B. Rao,,Independent,Bicycle,", .notANumber, at: "candidate"),
    FolderFault("candidates.csv", 3, ",2,B. Rao,,Independent,Bicycle,", .emptyValue, at: "ward"),
    FolderFault("stations.csv", 4, "2,14,Library,many,,,,,,,,,,", .notANumber, at: "electors"),
    FolderFault("stations.csv", 4, "2,14,Library,900,x,,,,,,,,,", .notANumber, at: "edc"),
    FolderFault("stations.csv", 4, "2,14,Library,900,,-5,,,,,,,,", .outOfRange, at: "reported"),
    FolderFault("stations.csv", 4, "2, ,Library,900,,,,,,,,,,", .emptyValue, at: "station"),
    FolderFault("stations.csv", 2, "1,12,School,600,2,420,500,1001,1500,x,60,3,0,2", .notANumber, at: "unused_signed"),
    FolderFault("boxes.csv", 3, "1,12,12/2,", .emptyValue, at: "paper_seal"),
    FolderFault("boxes.csv", 3, "1,12,,PS 101", .emptyValue, at: "box"),
    FolderFault("tables.csv", 2, "1,A,", .notANumber, at: "table"),
    FolderFault("officers.csv", 2, "ro-01,R. Officer,boss,,", .unknownValue, at: "role"),
    FolderFault("officers.csv", 2, ",R. Officer,ro,,", .emptyValue, at: "id"),
    FolderFault("officers.csv", 3, "sup-01,S. Visor,supervisor,1-3;,2", .unknownValue, at: "wards"),
    FolderFault("officers.csv", 3, "sup-01,S. Visor,supervisor,3-1,2", .unknownValue, at: "wards"),
    FolderFault("officers.csv", 3, "sup-01,S. Visor,supervisor,\"1,2\",2", .unknownValue, at: "wards"),
    FolderFault("officers.csv", 3, "sup-01,S. Visor,supervisor,1-2-3,2", .unknownValue, at: "wards"),
    FolderFault("officers.csv", 3, "sup-01,S. Visor,supervisor,1,two", .notANumber, at: "table"),
    FolderFault("postal.csv", 3, "1,P002,fax", .unknownValue, at: "kind"),
    FolderFault("postal.csv", 3, "1,,etpbs", .emptyValue, at: "serial"),
    FolderFault("agents.csv", 3, "1,2,,", .emptyValue, at: "name"),
  ]

  static let lines: [FolderFault] = [
    FolderFault("wards.csv", 2, "1,Kotha Peta,OC,1200,contested", .badCsv, at: nil),
    FolderFault("wards.csv", 2, "1,Kotha Peta,,OC,1200,contested,", .badCsv, at: nil),
    FolderFault("wards.csv", 2, "1", .badCsv, at: nil),
    FolderFault("wards.csv", 2, "1,Kotha \"Peta\",,OC,1200,contested", .badCsv, at: "name"),
    FolderFault("wards.csv", 2, "1,\"Kotha\" Peta,,OC,1200,contested", .badCsv, at: "name"),
    FolderFault("wards.csv", 2, "1, \"Kotha Peta\",,OC,1200,contested", .badCsv, at: "name"),
    FolderFault("wards.csv", 4, "3,\"Rama Nagar,,SC,800,uncontested", .badCsv, at: "name"),
    FolderFault("wards.csv", 3, "2,\"=1+1,,BC (W),900,", .badCsv, at: "name"),
    FolderFault("wards.csv", 2, "1,Kotha\rPeta,,OC,1200,contested", .badCsv, at: "name"),
    FolderFault("stations.csv", 2, "1,12,School,600", .badCsv, at: nil),
    FolderFault("candidates.csv", 2, "\"1,1,A. Lakshmi,,Independent,Ceiling fan,", .badCsv, at: "ward"),
    FolderFault("officers.csv", 2, "ro-01,R. Officer,ro", .badCsv, at: nil),
    FolderFault("wards.csv", 1, "ward,name,name,reservation,electors,poll", .badCsv, at: "name"),
  ]

  static let headers: [FolderFault] = [
    FolderFault("wards.csv", 1, "Ward,name,name_local,reservation,electors,poll", .missingColumn, at: "ward"),
    FolderFault("wards.csv", 1, "ward,name,name_local,category,electors,poll", .missingColumn, at: "reservation"),
    FolderFault(
      "candidates.csv", 1, "ward,place,name,name_local,party,symbol,address", .missingColumn, at: "candidate"),
    FolderFault("boxes.csv", 1, "ward,station,box,seal", .missingColumn, at: "paper_seal"),
    FolderFault("tables.csv", 1, "ward,number,hall", .missingColumn, at: "table"),
    FolderFault("officers.csv", 1, "id,name,post,wards,table", .missingColumn, at: "role"),
    FolderFault("postal.csv", 1, "ward,serial,sort", .missingColumn, at: "kind"),
    FolderFault("agents.csv", 1, "ward,place,table,name", .missingColumn, at: "candidate"),
  ]
}
