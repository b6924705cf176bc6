import KedgeContracts
import KedgeDocuments
import KedgeSchema

/// Two API descriptions, read and brought together.
struct APIPairing {
  let old: Contract
  let new: Contract
  let pairing: ContractPairing

  init(_ old: String, _ new: String, files: [String: String] = [:]) throws {
    var set = SchemaSet()
    self.old = try OpenAPIReader.read(try Self.source(old, .old, files), into: &set)
    self.new = try OpenAPIReader.read(try Self.source(new, .new, files), into: &set)
    pairing = OpenAPIReader.pair(self.old, self.new, in: &set)
  }

  /// `rule effect`, with the surfaces.
  var events: [String] {
    pairing.events.map { "\($0.rule) \($0.effect): \($0.surfaces.joined(separator: ", "))" }
  }

  private static func source(
    _ text: String, _ universe: Universe, _ files: [String: String]
  ) throws -> ContractSource {
    ContractSource(
      document: try Document.read(Array(text.utf8), name: "api.yaml"), address: "api.yaml", universe: universe
    ) { address in
      try files[address].map { try Document.read(Array($0.utf8), name: address) }
    }
  }
}
