internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeRegistry

/// A language server: what a check finds, at the places that are open in an editor.
///
/// - SeeAlso: Language Server Protocol 3.17.
struct LanguageServer {
  private var channel = MessageChannel()
  private var root = Session.workingFolder
  /// Texts that are open, by path from the top level.
  private var open: [Text: [UInt8]] = [:]
  private var findings: [Finding] = []
  private var results: [CheckResult] = []
  private var shown: Set<String> = []
  private var isShutDown = false

  /// Serves until the client says so or goes away; answers the exit status that the protocol asks for.
  mutating func run() -> Int32 {
    while let message = channel.next() {
      let root = message.root
      guard let method = root["method"]?.string else { continue }
      if method == "exit" { return isShutDown ? 0 : 1 }
      let id = root["id"]
      if let answer = handle(method, root["params"], isRequest: id != nil), let id {
        MessageChannel.send(["jsonrpc": .string("2.0"), "id": id.value, "result": answer])
      } else if let id {
        MessageChannel.send([
          "jsonrpc": .string("2.0"), "id": id.value,
          "error": .object([
            "code": .number(ExactNumber(-32601)), "message": .string(Text("no method `\(method)`")),
          ]),
        ])
      }
    }
    return 1
  }

  /// The result of a request; nil for a notification, and for a request that is not known.
  private mutating func handle(_ method: String, _ parameters: Node?, isRequest: Bool) -> JSONValue? {
    switch method {
    case "initialize":
      if let path = (parameters?["rootUri"]?.string).flatMap(FileAddress.path) { root = path }
      return Self.capabilities
    case "shutdown":
      isShutDown = true
      return .null
    case "textDocument/didOpen": edit(parameters, parameters?["textDocument"]?["text"])
    case "textDocument/didChange":
      edit(parameters, parameters?["contentChanges"]?.elements.map { $0 }.last?["text"])
    case "textDocument/didSave": check()
    case "textDocument/didClose":
      if let path = path(parameters) { open[Text(path)] = nil }
      check()
    case "textDocument/hover": return hover(parameters)
    case "textDocument/codeAction": return actions(parameters)
    case "workspace/executeCommand": return execute(parameters)
    default: break
    }
    return nil
  }

  private static let capabilities = JSONValue.object([
    "capabilities": .object([
      "textDocumentSync": .object([
        "openClose": .boolean(true), "change": .number(ExactNumber(1)), "save": .boolean(true),
      ]), "hoverProvider": .boolean(true), "codeActionProvider": .boolean(true),
      "executeCommandProvider": .object(["commands": .array([.string(Text(EditorFinding.approve))])]),
    ]), "serverInfo": .object(["name": .string("kedge"), "version": .string(Text(Kedge.version))]),
  ])

  /// The path from the root of what a message speaks of; nil for what lies elsewhere.
  private func path(_ parameters: Node?) -> String? {
    guard let path = (parameters?["textDocument"]?["uri"]?.string).flatMap(FileAddress.path),
      path.hasPrefix(root + "/")
    else { return nil }
    return String(path.dropFirst(root.count + 1))
  }

  private mutating func edit(_ parameters: Node?, _ text: Node?) {
    guard let path = path(parameters), let text = text?.string else { return }
    open[Text(path)] = Array(text.utf8)
    check()
  }

  /// Checks the work tree as the editor has it, and publishes what was found.
  private mutating func check() {
    do {
      let repository = try Repository(around: root)
      let request = CheckRequest(today: try .today(), unsaved: open)
      let result = try Check(request, repository: repository, workingFolder: root).run()
      results = [result]
      findings = result.findings
    } catch {
      (results, findings) = ([], [])
      log("\(error)")
    }
    publish()
  }

  private mutating func publish() {
    var files: [String: [JSONValue]] = [:]
    for path in open.keys { files[path.string] = [] }
    for path in shown where files[path] == nil { files[path] = [] }
    for finding in findings {
      files[finding.change.new.node.document.name, default: []].append(
        EditorFinding(finding, root: root).diagnostic)
    }
    shown = Set(files.filter { !$0.value.isEmpty }.keys)
    for (path, diagnostics) in files.sorted(by: { Text($0.key) < Text($1.key) }) {
      MessageChannel.send([
        "jsonrpc": .string("2.0"), "method": .string("textDocument/publishDiagnostics"),
        "params": .object([
          "uri": .string(Text(FileAddress.address(root + "/" + path))), "diagnostics": .array(diagnostics),
        ]),
      ])
    }
  }

  private func log(_ message: String) {
    MessageChannel.send([
      "jsonrpc": .string("2.0"), "method": .string("window/logMessage"),
      "params": .object(["type": .number(ExactNumber(1)), "message": .string(Text(message))]),
    ])
  }

  /// The findings whose mark holds a place.
  private func findings(at position: Node?, in path: String) -> [Finding] {
    findings.filter { finding in
      let place = finding.change.new
      guard Text(place.node.document.name) == Text(path),
        let offset = EditorPosition.offset(position, in: place.node.document)
      else { return false }
      return place.range.lowerBound <= offset && offset <= place.range.upperBound
    }
  }

  private func hover(_ parameters: Node?) -> JSONValue {
    guard let path = path(parameters) else { return .null }
    let found = findings(at: parameters?["position"], in: path)
    guard !found.isEmpty else { return .null }
    let text = found.map { EditorFinding($0, root: root).markdown }.joined(separator: "\n\n---\n\n")
    return .object(["contents": .object(["kind": .string("markdown"), "value": .string(Text(text))])])
  }

  private func actions(_ parameters: Node?) -> JSONValue {
    guard let path = path(parameters) else { return .array([]) }
    let awaiting = Set(results.flatMap(\.awaiting).map(\.fingerprint))
    let found = findings(at: parameters?["range"]?["start"], in: path)
    return .array(
      found.filter { awaiting.contains($0.fingerprint) }.map { EditorFinding($0, root: root).approval })
  }

  /// Approves a finding: the only command there is.
  private mutating func execute(_ parameters: Node?) -> JSONValue? {
    guard parameters?["command"]?.string == EditorFinding.approve,
      let fingerprint = parameters?["arguments"]?[0]?.string
    else { return nil }
    let reason = parameters?["arguments"]?[1]?.string ?? "approved in the editor"
    do {
      let repository = try Repository(around: root)
      let tree = try repository.workTree()
      let file = try ConfigurationFile.find(
        named: nil, workingFolder: root, topLevel: repository.topLevel, in: [tree])
      guard let standpoint = try Standpoint(tree: tree, path: file) else { return .null }
      let outcome = try ApprovalWriter(Registrar(repository: repository, standpoint: standpoint)).approve(
        [fingerprint], additive: false, in: results, ApprovalWriter.Statement(reason: reason))
      if case .refused(let reasons) = outcome { log(reasons.joined(separator: "\n")) }
    } catch {
      log("\(error)")
    }
    check()
    return .null
  }
}
