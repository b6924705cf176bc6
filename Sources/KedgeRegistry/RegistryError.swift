internal import KedgePolicy

/// Why the registry cannot answer. What can be said about a contract is a finding, never this.
public enum RegistryError: Error, Sendable, CustomStringConvertible {
  /// Git gave no answer.
  case git(GitError)
  /// A file cannot be read or written; why.
  case unreadable(path: String, reason: String)
  /// A file that should be followed is a symbolic link.
  case isLink(path: String, tree: String)
  /// A path inside another repository.
  case isOtherRepository(path: String)
  /// A merge is under way.
  case unmerged(path: String)
  /// A path that leaves the repository.
  case outside(path: String)
  /// There is no such file; another whose name differs in case, if there is one.
  case noSuchFile(path: String, tree: String, otherCase: String?)
  /// There is no such release.
  case noSuchRelease(module: String, version: String, known: [String])
  /// A file that Kedge wrote holds something else than it writes.
  case malformed(path: String, detail: String)
  /// A release that is there already.
  case releaseExists(module: String, version: String)
  /// A release of several contracts, where one is meant.
  case whichContract(release: String, contracts: [String])
  /// kedge.yaml, or a policy it names, cannot be used: place, reason and advice.
  case configuration(String)
  /// There is no kedge.yaml.
  case configurationMissing(tree: String)
  /// kedge.yaml names no module, and there is no release.
  case nothingToCheck(path: String)
  /// A pattern that matches no file; a file that it would match in another case.
  case deadPattern(place: String, pattern: String, otherCase: String?)
  /// A file that is matched by two modules.
  case matchedTwice(path: String, first: String, second: String)
  /// A module that is not there.
  case unknownModule(name: String, known: [String])
  /// A lane that is milder than the module's own.
  case laneRelaxed(module: String, own: String, asked: String)

  /// Whether the question was put wrongly, rather than impossible to answer.
  public var isUsage: Bool {
    switch self {
    case .unknownModule, .laneRelaxed: true
    default: false
    }
  }

  /// What hinders, and what to do.
  public var description: String {
    switch self {
    case .git(let error): return "\(error)"
    case .unreadable(let path, let reason): return "\(path): \(reason)"
    case .isLink(let path, let tree):
      return "\(path): is a symbolic link in \(tree), which is not followed; name the file itself"
    case .isOtherRepository(let path): return "\(path): is another repository; its files are not read"
    case .unmerged(let path): return "\(path): the merge is not finished; resolve it and stage the result"
    case .outside(let path): return "\(path): leaves the repository; only files inside it are read"
    case .noSuchFile(let path, let tree, nil): return "\(path): there is no such file in \(tree)"
    case .noSuchFile(let path, let tree, let other?):
      return "\(path): there is no such file in \(tree); `\(other)` differs only in case, write it so"
    case .noSuchRelease(let module, let version, let known):
      let list = known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"
      return "\(module)@\(version): there is no such release; \(list)"
    case .malformed(let path, let detail):
      return "\(path): \(detail); Kedge writes this file, restore it from git"
    case .releaseExists(let module, let version):
      return "\(module)@\(version) exists, and a release never changes; choose a greater version"
    case .whichContract(let release, let contracts):
      return
        "\(release) has \(contracts.count) contracts; name one as `\(release):\(contracts.first ?? "path")`"
    case .configuration(let text): return text
    case .configurationMissing(let tree):
      return "there is no kedge.yaml in \(tree); run `kedge init`, which finds contracts and writes one"
    case .nothingToCheck(let path):
      return "\(path): `modules` names no module, so there is nothing to check; run `kedge init`, or add one"
    case .deadPattern(let place, let pattern, nil):
      return "\(place): the pattern `\(pattern)` matches no file that git knows; correct it or take it out"
    case .deadPattern(let place, let pattern, let other?):
      return
        "\(place): the pattern `\(pattern)` matches no file; `\(other)` differs only in case, write it so"
    case .matchedTwice(let path, let first, let second):
      return
        "\(path): belongs to the modules `\(first)` and `\(second)`; a contract has one owner, narrow a pattern"
    case .unknownModule(let name, let known):
      if let near = Suggestion.nearest(to: name, in: known) {
        return "unknown module `\(name)`; did you mean `\(near)`?"
      }
      return "unknown module `\(name)`; one of \(known.joined(separator: ", "))"
    case .laneRelaxed(let module, let own, let asked):
      return "--lane \(asked) would relax `\(module)`, which is in lane \(own); an option may only tighten"
    }
  }
}
