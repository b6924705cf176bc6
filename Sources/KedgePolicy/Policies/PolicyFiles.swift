public import KedgeDocuments

/// Finds the file of a policy by the path that kedge.yaml gives it; nil, or an error whose description says why: not to
/// be had.
public typealias PolicyFiles = @Sendable (_ path: String) throws -> Document?
