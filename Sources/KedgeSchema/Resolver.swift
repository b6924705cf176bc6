public import KedgeDocuments

/// Finds the document at an address: an absolute URI without its fragment, or a path relative to the root that
/// the addresses of the loaded documents are relative to (it may start with `../`, which leaves that root: refuse
/// it). Nil, or an error whose description says why: not to be had, and the reference is unresolved.
public typealias Resolver = @Sendable (_ address: String) throws -> Document?
