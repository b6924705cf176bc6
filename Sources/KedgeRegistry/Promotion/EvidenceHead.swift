internal import KedgeDocuments
internal import KedgePolicy

/// What every artefact that Kedge writes says first.
struct EvidenceHead {
  let module: String
  let time: Timestamp
  let commit: String
  let toolVersion: String

  /// The head with what was measured after it, in the order of the text.
  func value(_ facts: EvidenceFacts, times: [(path: [Text], value: JSONValue)] = []) -> JSONObject {
    var object: JSONObject = [
      "component": JSONValue(text: module), "validation_timestamp": JSONValue(text: time.description),
      "commit": JSONValue(text: commit),
      "tool": .object(["name": JSONValue(text: "kedge"), "version": JSONValue(text: toolVersion)]),
    ]
    for (path, value) in facts.values + times {
      guard let name = path.first else { continue }
      guard let inner = path.dropFirst().first else {
        object[name] = value
        continue
      }
      var group = JSONObject()
      if case .object(let known)? = object[name] { group = known }
      group[inner] = value
      object[name] = .object(group)
    }
    return object
  }
}
