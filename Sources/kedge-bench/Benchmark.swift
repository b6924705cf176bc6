internal import Glibc
internal import KedgeDocuments
internal import KedgeSchema

/// What is timed.
enum Benchmark {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Reading a document with its places.
  static func read(_ path: String, _ runs: Int) throws -> Double {
    let bytes = try contents(path)
    var nodes = 0
    let best = try best(of: runs) { nodes = try Document.read(bytes, name: path).nodeCount }
    guard nodes > 0 else { throw Failure(description: "\(path) is empty") }
    return best
  }

  /// Loading schemas from read documents, a set each.
  static func load(_ paths: [String], _ runs: Int) throws -> Double {
    let texts = try paths.map { try Document.read(try contents($0), name: $0) }
    return try best(of: runs) {
      for document in texts { _ = try schema(document) }
    }
  }

  /// Validating the elements of an array, which has been read.
  static func validate(_ schemaPath: String, _ instancesPath: String, _ runs: Int) throws -> String {
    let (set, root) = try schema(try Document.read(try contents(schemaPath), name: schemaPath))
    let instances = try Document.read(try contents(instancesPath), name: instancesPath).root
    let validator = Validator(set)
    var valid = 0
    let best = try best(of: runs) {
      valid = 0
      for instance in instances.elements where validator.isValid(instance, root) == true { valid += 1 }
    }
    return "\(best) \(valid)"
  }

  private static func schema(_ document: Document) throws -> (SchemaSet, SchemaID) {
    var set = SchemaSet()
    let root = try set.load(
      document, address: document.name, dialect: .draft2020, universe: Universe(0)
    ) { _ in nil }
    return (set, root)
  }

  private static func best(of runs: Int, _ work: () throws -> Void) throws -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let began = nanoseconds()
      try work()
      best = min(best, Double(nanoseconds() - began) / 1000)
    }
    return best
  }

  private static func nanoseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private static func contents(_ path: String) throws -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Failure(description: "\(path) cannot be opened") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while true {
      let count = unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { chunk in
        let count = unsafe Glibc.read(descriptor, chunk.baseAddress, chunk.count)
        if count > 0 { unsafe bytes.append(contentsOf: chunk[..<count]) }
        return count
      }
      if count <= 0 { return bytes }
    }
  }
}
