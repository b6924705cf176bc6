internal import KedgeDocuments

/// A list of files as git writes it with `-z`: three words, a tab, a path and a zero byte for each.
struct FileList {
  /// One file of it.
  struct Record {
    let first: ArraySlice<UInt8>
    let second: ArraySlice<UInt8>
    let third: ArraySlice<UInt8>
    let path: Text
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Hands on each record, in order; what is none is left out.
  func forEach<Failure: Error>(_ body: (Record) throws(Failure) -> Void) throws(Failure) {
    var start = 0
    while start < bytes.count {
      var marks = (0, 0, 0)
      var found = 0
      var end = start
      while end < bytes.count, bytes[end] != 0 {
        switch (found, bytes[end]) {
        case (0, 0x20): (marks.0, found) = (end, 1)
        case (1, 0x20): (marks.1, found) = (end, 2)
        case (2, 0x09): (marks.2, found) = (end, 3)
        default: break
        }
        end += 1
      }
      if found == 3 {
        try body(
          Record(
            first: bytes[start..<marks.0], second: bytes[marks.0 + 1..<marks.1],
            third: bytes[marks.1 + 1..<marks.2],
            path: Text(String(decoding: bytes[marks.2 + 1..<end], as: UTF8.self))))
      }
      start = end + 1
    }
  }
}
