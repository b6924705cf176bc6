/// Schemas by index, in chunks that copies of the arena share until one of them is written to: copying a set of
/// thousands of schemas to add a few costs a chunk, not the whole.
struct SchemaArena: Sendable {
  private static let chunkSize = 64

  private var chunks: [[Schema]] = []
  private(set) var count = 0

  subscript(id: SchemaID) -> Schema {
    get { chunks[Int(id.rawValue) / Self.chunkSize][Int(id.rawValue) % Self.chunkSize] }
    set { chunks[Int(id.rawValue) / Self.chunkSize][Int(id.rawValue) % Self.chunkSize] = newValue }
  }

  /// The identifier that the next schema gets.
  var nextID: SchemaID { SchemaID(rawValue: Int32(count)) }

  /// Adds a schema, whose identifier must be ``nextID``.
  mutating func append(_ schema: Schema) {
    if count % Self.chunkSize == 0 { chunks.append([]) }
    chunks[chunks.count - 1].append(schema)
    count += 1
  }
}
