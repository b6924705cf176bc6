public import KedgeDocuments

/// One file of a tree.
public struct TreeEntry: Hashable, Sendable {
  /// What kind of file it is.
  public enum Kind: Hashable, Sendable {
    /// A file with bytes.
    case file
    /// A symbolic link: never followed.
    case link
    /// Another repository inside this one.
    case submodule
  }

  /// The path from the top level.
  public let path: Text
  /// What it is.
  public let kind: Kind
  /// The git object that holds its bytes; nil for a file of the work tree that git has not seen as it is.
  public let object: ObjectID?

  init(path: Text, kind: Kind, object: ObjectID?) {
    self.path = path
    self.kind = kind
    self.object = object
  }

  init(path: Text, mode: some Collection<UInt8>, object: ObjectID?) {
    let kind: Kind =
      if mode.starts(with: "120".utf8) {
        .link
      } else if mode.starts(with: "160".utf8) {
        .submodule
      } else {
        .file
      }
    self.init(path: path, kind: kind, object: object)
  }
}
