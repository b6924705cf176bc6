import Testing

@testable import KedgePolicy

struct LaneSettingsTests {
  @Test func `each lane of matriz tightens the one before it`() {
    let matriz = BuiltInPolicies.matriz
    for (lane, next) in zip(Lane.allCases, Lane.allCases.dropFirst()) {
      #expect(matriz[next].relaxations(from: matriz[lane]).isEmpty)
      #expect(!matriz[lane].relaxations(from: matriz[next]).isEmpty)
    }
  }

  @Test func `every field that is milder is named`() {
    let strict = LaneSettings(
      enforcement: .strict, undecided: .block, additive: .approve, additiveApprovals: 2, signed: true)
    let mild = LaneSettings(
      enforcement: .advisory, undecided: .warn, additive: .allow, additiveApprovals: 1, breakingApprovals: 1)
    #expect(
      mild.relaxations(from: strict)
        == ["enforcement", "undecided", "additive", "approvals.additive", "approvals.breaking", "signed"])
    #expect(strict.relaxations(from: mild).isEmpty)
    #expect(strict.relaxations(from: strict).isEmpty)
  }

  @Test(arguments: [
    (Int?.some(2), Int?.some(1), false), (1, 2, true), (1, nil, true), (nil, 1, false), (2, 2, false),
  ])
  func `fewer people for a break is milder`(_ new: Int?, _ old: Int?, _ isMilder: Bool) {
    let settings = LaneSettings(breakingApprovals: new)
    #expect(settings.relaxations(from: LaneSettings(breakingApprovals: old)).isEmpty != isMilder)
  }
}
