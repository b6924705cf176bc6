internal import KedgeDocuments
internal import KedgePolicy

/// The artefact `canary_simulation_results`: what the canary would have done on samples that are kept in the repository.
struct CanaryEvidence {
  /// The artefact.
  ///
  /// - Parameters:
  ///   - metrics: The samples' path from the top level, and their bytes.
  ///   - baseline: The same for the baseline, where it is in another file.
  static func value(
    module: String, time: Moment, commit: String, toolVersion: String, rules: CanaryRules, run: CanaryRun,
    samples: CanaryMetrics, inputs: [(path: String, bytes: [UInt8])]
  ) -> JSONObject {
    let first = samples.samples.first?.time.seconds ?? 0
    let last = samples.samples.last?.time.seconds ?? first
    return [
      "component": JSONValue(text: module), "validation_timestamp": JSONValue(text: time.description),
      "commit": JSONValue(text: commit),
      "tool": .object(["name": JSONValue(text: "kedge"), "version": JSONValue(text: toolVersion)]),
      "inputs": .array(
        inputs.map {
          .object([
            "path": JSONValue(text: $0.path), "sha256": JSONValue(text: Digest.sha256(of: $0.bytes).hex),
          ])
        }),
      "samples": .number(ExactNumber(samples.samples.count)),
      "hours": .number(ExactNumber((last - first) / 3600)),
      "stages_passed": .number(ExactNumber(run.stagesPassed)),
      "stages": .number(ExactNumber(rules.ramp.count)),
      "decision": JSONValue(text: run.decision.name), "reason": JSONValue(text: run.reason),
    ]
  }

  /// Whether the samples that evidence names give what it says.
  static func recompute(_ document: Document, _ rules: CanaryRules, _ tree: Tree) throws -> GateFact {
    var inputs: [[UInt8]] = []
    for input in document.root["inputs"]?.elements.map({ $0 }) ?? [] {
      guard let path = input["path"]?.string, let bytes = try tree.read(path) else {
        return GateFact(passes: false, text: "an input is not there", node: input)
      }
      guard input["sha256"]?.string == Digest.sha256(of: bytes).hex else {
        return GateFact(passes: false, text: "`\(path)` is not what was measured", node: input)
      }
      inputs.append(bytes)
    }
    guard let metrics = inputs.first else {
      return GateFact(passes: false, text: "it names no samples", node: document.root)
    }
    let run = try rules.run(
      try CanaryMetrics.read(metrics, name: "the samples", baseline: inputs.count > 1 ? inputs[1] : nil))
    guard document.root["decision"]?.string == run.decision.name,
      document.root["stages_passed"]?.number == ExactNumber(run.stagesPassed)
    else {
      return GateFact(
        passes: false, text: "the samples give `\(run.decision.name)` after \(run.stagesPassed) stages",
        node: document.root)
    }
    return GateFact(
      passes: true, text: "the samples give `\(run.decision.name)` after \(run.stagesPassed) stages")
  }
}
