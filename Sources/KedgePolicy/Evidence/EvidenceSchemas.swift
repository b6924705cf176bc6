public import KedgeDocuments
import KedgeSchema

/// The forms of all artefacts that the lane policy names.
public enum EvidenceSchemas {
  /// By the gates that ask for them: first those on the way to integration, then those to production.
  public static let all: [EvidenceArtefact] = [
    unitTestResults, integrationTestResults, securityScanResults, performanceBaseline, endToEndPerformance,
    schemaEvolution, chaosResilience, guardianEnforcement, telemetryContracts, loadTestResults,
    gdprCompliance, shadowTraffic, canarySimulation,
  ]

  /// The artefact with a name.
  public static subscript(name: String) -> EvidenceArtefact? { all.first { Text($0.name) == Text(name) } }

  /// What is wrong with the form of evidence: fields that are missing, unknown, or of another kind. None for artefacts
  /// that a house policy made up, whose checks alone count.
  public static func faults(of evidence: Document, artefact name: String) -> [GateFact] {
    guard let artefact = Self[name] else { return [] }
    var set = SchemaSet()
    let schema: SchemaID
    do {
      schema = try set.load(
        Document(value: artefact.schema), address: "\(name).schema.json", dialect: .draft2020,
        universe: .new, resolver: { _ in nil })
    } catch {
      return [GateFact(passes: false, text: "its form cannot be judged: \(error)")]
    }
    let result = Validator(set).validate(evidence.root, schema)
    if result.isValid == true { return [] }
    let errors = result.errors.map {
      GateFact(passes: false, text: "\(name): \($0.message)", node: $0.instance)
    }
    return errors.isEmpty
      ? [GateFact(passes: false, text: "\(name): its form is wrong", node: evidence.root)] : errors
  }
}
