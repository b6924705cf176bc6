internal import KedgeDocuments
internal import KedgePolicy

/// The artefact `canary_simulation_results`: what the canary would have done on samples that are kept in the repository.
struct CanaryEvidence {
  let rules: CanaryRules
  let samples: CanaryMetrics
  let run: CanaryRun
  /// The files of the samples, and of the baseline where that is another.
  let inputs: [(path: String, digest: Digest)]

  static let artefact = "canary_simulation_results"

  /// Goes through samples.
  ///
  /// - Parameter inputs: The path and the bytes of the samples, then those of the baseline where that is another file.
  init(_ rules: CanaryRules, _ inputs: [(path: String, bytes: [UInt8])]) throws(CanaryError) {
    guard let first = inputs.first else { throw .missing("samples") }
    self.rules = rules
    samples = try CanaryMetrics.read(
      first.bytes, name: first.path, baseline: inputs.count > 1 ? inputs[1].bytes : nil)
    run = try rules.run(samples)
    self.inputs = inputs.map { ($0.path, Digest.sha256(of: $0.bytes)) }
  }

  /// What can be computed again: all of it.
  var facts: EvidenceFacts {
    let first = samples.samples.first?.time.seconds ?? 0
    let last = samples.samples.last?.time.seconds ?? first
    return EvidenceFacts(values: [
      EvidenceFacts.inputs(inputs), (["samples"], .number(ExactNumber(samples.samples.count))),
      (["hours"], .number(ExactNumber((last - first) / 3600))),
      (["stages_passed"], .number(ExactNumber(run.stagesPassed))),
      (["stages"], .number(ExactNumber(rules.ramp.count))),
      (["decision"], JSONValue(text: run.decision.name)), (["reason"], JSONValue(text: run.reason)),
    ])
  }

  /// What is wrong with an artefact, in words; nil when the samples that it names give what it says.
  static func fault(in document: Document, _ rules: CanaryRules, _ tree: Tree) throws -> String? {
    var inputs: [(path: String, bytes: [UInt8])] = []
    for input in document.root["inputs"]?.elements.map({ $0 }) ?? [] {
      let path = input["path"]?.string ?? ""
      guard let bytes = try tree.read(path) else { return "the samples `\(path)` are not there" }
      guard input["sha256"]?.string == Digest.sha256(of: bytes).hex else {
        return "`\(path)` is not what was measured"
      }
      inputs.append((path, bytes))
    }
    guard !inputs.isEmpty else { return "it names no samples" }
    return try CanaryEvidence(rules, inputs).facts.difference(from: document)
  }
}
