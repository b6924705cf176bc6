import KedgeDocuments
import KedgeSchema
import Synchronization

/// The documents of one version, each read once: whoever asks for an address gets the same document.
final class ReferencedFiles: Sendable {
  private struct State {
    var documents: [String: Document?] = [:]
    var addresses: [ObjectIdentifier: String] = [:]
  }

  private let state = Mutex(State())
  private let resolver: Resolver

  init(_ source: ContractSource) {
    resolver = source.resolver
    let address = URIReference(address: source.address).address
    state.withLock { state in
      state.documents[address] = .some(source.document)
      // Since 3.2 a description may say its own address, by which parts refer to it.
      if let own = source.document.root["$self"]?.string {
        let base = URIReference(address: source.address)
        state.documents[URIReference(own).resolved(against: base).address] = .some(source.document)
      }
      state.addresses[ObjectIdentifier(source.document)] = source.address
    }
  }

  /// Where a document is kept.
  func address(of document: Document) -> String {
    state.withLock { $0.addresses[ObjectIdentifier(document)] } ?? document.name
  }

  /// The document at an address; nil or an error when it is not to be had.
  func document(at address: String) throws -> Document? {
    if let known = state.withLock({ $0.documents[address] }) { return known }
    let found = try resolver(address)
    return state.withLock { state in
      if let known = state.documents[address] { return known }
      state.documents[address] = .some(found)
      if let found { state.addresses[ObjectIdentifier(found)] = address }
      return found
    }
  }

  /// What a reference in a document leads to.
  func target(of reference: String, in document: Document) -> Node? {
    let text = URIReference(reference)
    guard let pointer = text.pointer else { return nil }
    if reference.utf8.first == UInt8(ascii: "#") { return document.node(at: pointer) }
    let address = text.resolved(against: URIReference(address: address(of: document))).address
    guard let found = try? self.document(at: address) else { return nil }
    return found.node(at: pointer)
  }
}
