import KedgeDocuments

/// The policies that need no file. Each is a YAML text over another, and again as `-transitive`: against all releases.
public enum BuiltInPolicies {
  /// Their names, the default first.
  public static let names = texts.map(\.name).flatMap { [$0, $0 + transitive] }

  /// The default.
  public static let matriz = read(matrizText, name: "matriz", over: Policy(name: "matriz"))

  /// The policy with a name; nil for one that is not built in.
  public static func policy(_ name: String) -> Policy? { policies[name] }

  private static let transitive = "-transitive"

  private static let texts: [(name: String, extends: String?, text: String)] = [
    ("matriz", nil, matrizText),
    // What the wire sees: effect and flow, and nobody sends what nobody declared.
    ("wire", "matriz", "{ classes: [], assume: { undeclared: unused } }"),
    // What generated code sees besides.
    ("generated-code", "wire", "{ assume: { view: generated-code } }"),
    // Whoever reads refuses the names that it does not know.
    ("strict", "wire", strictText),
    // Pure logic, one direction each.
    ("backward", "wire", "{ flow: accepted, assume: { undeclared: possible } }"),
    ("forward", "wire", "{ flow: produced, assume: { undeclared: possible } }"),
    ("full", "wire", "{ flow: exchanged, assume: { undeclared: possible } }"),
  ]

  private static let strictText = """
    rules:
      property-added: { produced: breaking, exchanged: breaking }
      property-removed: { accepted: breaking, exchanged: breaking }
    """

  private static let policies: [String: Policy] = {
    var policies: [String: Policy] = [:]
    for (name, extends, text) in texts {
      let policy = extends.flatMap { policies[$0] }.map { read(text, name: name, over: $0) } ?? matriz
      policies[name] = policy
      policies[name + transitive] = read("{ against: all }", name: name + transitive, over: policy)
    }
    return policies
  }()

  private static func read(_ text: String, name: String, over extended: Policy) -> Policy {
    do {
      let document = try Document.read(Array(text.utf8), name: "\(name).yaml", format: .yaml)
      let fields = try Fields(Field(node: document.root, path: ""), "a policy", known: PolicyReader.keys)
      return try PolicyReader.read(fields, name: name, over: extended)
    } catch {
      // The texts are part of the program, and a test reads each.
      preconditionFailure("\(error)")
    }
  }
}
