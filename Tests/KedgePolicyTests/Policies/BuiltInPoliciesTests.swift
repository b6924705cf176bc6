import KedgeChanges
import KedgeContracts
import Testing

@testable import KedgePolicy

struct BuiltInPoliciesTests {
  @Test func `each policy is there, and again against all releases`() throws {
    let names = ["matriz", "wire", "generated-code", "strict", "backward", "forward", "full"]
    #expect(Set(BuiltInPolicies.names) == Set(names + names.map { $0 + "-transitive" }))
    for name in names {
      let policy = try #require(Policy.named(name))
      let transitive = try #require(Policy.named(name + "-transitive"))
      #expect(policy.name == name)
      #expect(policy.against == .latest)
      #expect(transitive.name == name + "-transitive")
      #expect(transitive.against == .all)
      #expect(transitive.assumptions == policy.assumptions)
      #expect(transitive.flow == policy.flow)
    }
  }

  @Test(arguments: [
    ("matriz", true, Flow?.none), ("wire", true, nil), ("backward", false, .accepted),
    ("forward", false, .produced), ("full", false, .exchanged),
  ])
  func `a policy assumes what its name says`(_ name: String, _ isUnused: Bool, _ flow: Flow?) throws {
    let policy = try #require(Policy.named(name))
    #expect(policy.assumptions == Assumptions(undeclaredUnused: isUnused))
    #expect(policy.flow == flow)
    #expect(policy.flow(declared: .produced) == flow ?? .produced)
    #expect(policy.flow(declared: nil) == flow ?? .exchanged)
  }

  @Test(arguments: ["wire", "backward", "forward", "full"], Flow.allCases)
  func `all but matriz classify by effect and flow alone`(_ name: String, _ flow: Flow) throws {
    let policy = try #require(Policy.named(name))
    let effects: [Effect] = [.narrows, .widens, .both, .none, .undecided]
    for topic in Topic.allCases where topic != .contract {
      for effect in effects {
        let assessment = policy.assess(Changes.change("some-rule", topic, effect, flow))
        #expect(assessment.classification == Classification(effect, flow: flow))
        #expect(assessment.computed == assessment.classification)
      }
    }
  }

  @Test func `the lanes are those of the lane policy`() {
    let matriz = BuiltInPolicies.matriz
    var candidate = LaneSettings(
      enforcement: .advisory, undecided: .warn, additive: .allow, failsClosed: false, killSwitch: .none)
    candidate.validation = ["basic contract validation"]
    var integration = LaneSettings(enforcement: .enforced, undecided: .block, additive: .allow)
    integration.validation = ["comprehensive contract validation", "chaos tests"]
    var production = LaneSettings(
      enforcement: .strict, undecided: .block, additive: .approve, signed: true, killSwitch: .immediate)
    production.validation = ["full contract validation", "continuous chaos tests", "audit log"]
    #expect(matriz[.candidate] == candidate)
    #expect(matriz[.integration] == integration)
    #expect(matriz[.production] == production)
  }
}
