import Testing

@testable import KedgePolicy

struct RolesTests {
  static let roles: Roles = {
    var roles = Roles()
    roles.people = ["production-lead": ["ann", "bob"], "sre": ["bob", "cid"], "security-officer": ["dan"]]
    return roles
  }()

  @Test(arguments: [
    ([], false), (["ann"], false), (["bob"], false), (["cid"], false), (["ann", "cid"], true),
    (["ann", "bob"], true), (["bob", "cid"], true), (["dan"], true), (["eve"], false),
    (["ann", "eve"], false),
  ])
  func `two people of two roles, or the security officer alone, pull the brake`(
    _ people: [String], _ may: Bool
  ) {
    #expect(BuiltInPolicies.matriz.freeze.mayFreeze(Set(people), roles: Self.roles) == may)
  }

  @Test func `the security officer alone does not release it`() {
    let freeze = BuiltInPolicies.matriz.freeze
    #expect(!freeze.mayUnfreeze(["dan"], roles: Self.roles))
    #expect(freeze.mayUnfreeze(["ann", "cid"], roles: Self.roles))
    #expect(freeze.description == "production-lead and sre, or security-officer")
  }

  @Test func `nobody has a role that the policy fills with nobody`() {
    let policy = BuiltInPolicies.matriz
    #expect(!policy.freeze.mayFreeze(["ann", "bob", "dan"], roles: policy.roles))
  }
}
