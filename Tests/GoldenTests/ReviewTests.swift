import Testing

@testable import kedge

/// What each key of a review does, without a terminal.
@Suite struct ReviewTests {
  /// Presses keys; answers all that is to be done.
  private func press(_ keys: String, _ review: inout Review) -> [Review.Effect] {
    keys.flatMap { review.press($0) }
  }

  @Test func `each finding is shown once it is its turn, and the reason is asked once`() {
    var review = Review(isAdditive: [true, false, true])
    #expect(review.begin() == [.show(0)])
    #expect(review.press("a") == [.ask])
    #expect(review.phase == .reasoning([0]))
    #expect(review.answer("  agreed \n") == [.show(1)])
    #expect(review.reason == "agreed")
    #expect(press("sa", &review) == [.show(2)])
    #expect(review.phase == .closing)
    #expect(review.approved == [0, 2])
    #expect(press("\r", &review) == [])
    #expect(review.phase == .finished)
  }

  @Test func `a reason that was given is not asked for`() {
    var review = Review(isAdditive: [true], reason: "given")
    #expect(review.press("a") == [])
    #expect(review.phase == .closing)
    #expect(review.reason == "given")
  }

  @Test func `without a reason nothing is approved`() {
    for answer in [nil, "", "  "] {
      var review = Review(isAdditive: [true])
      _ = review.press("a")
      #expect(
        review.answer(answer) == [
          .say("nothing is approved: an approval without a reason helps nobody"), .show(0),
        ])
      #expect(review.phase == .deciding)
      #expect(review.approved == [])
    }
  }

  @Test func `A approves what is additive and undecided, and nothing else`() {
    var review = Review(isAdditive: [true, false, true, true], reason: "r")
    #expect(press("s", &review) == [.show(1)])
    #expect(press("A", &review) == [.show(1)])
    #expect(review.approved == [2, 3])
    #expect(review.decisions[1] == nil)
    #expect(
      review.press("A") == [.say("nothing additive is left; what breaks is decided one by one")])
  }

  @Test func `u takes the last step back, all of it`() {
    var review = Review(isAdditive: [false, true, true], reason: "r")
    #expect(review.press("u") == [.say("there is nothing to undo")])
    #expect(press("sA", &review) == [.show(1)])
    #expect(review.phase == .closing)
    #expect(review.press("u") == [.show(1)])
    #expect(review.approved == [])
    #expect(review.phase == .deciding)
    #expect(review.press("u") == [.show(0)])
    #expect(review.decisions == [:])
    #expect(press("aaa", &review) == [.show(1), .show(2)])
    #expect(review.approved == [0, 1, 2])
  }

  @Test func `w and e look and decide nothing; other keys say so`() {
    var review = Review(isAdditive: [true])
    #expect(press("we", &review) == [.witness(0), .explain(0)])
    #expect(press("x\u{1}", &review) == [.say("`x` is no key here"), .say("that is no key here")])
    #expect(review.decisions == [:])
    #expect(review.phase == .deciding)
  }

  @Test func `q keeps what was approved, an interruption nothing`() {
    var review = Review(isAdditive: [true, true], reason: "r")
    _ = press("aq", &review)
    #expect(review.phase == .finished)
    #expect(review.approved == [0])
    var other = Review(isAdditive: [true, true], reason: "r")
    _ = other.press("a")
    other.interrupt()
    #expect(other.phase == .abandoned)
    #expect(other.press("a") == [])
    #expect(other.answer("late") == [])
  }

  @Test func `nothing to review is over at once`() {
    let review = Review(isAdditive: [])
    #expect(review.phase == .finished)
    #expect(review.begin() == [])
  }

  /// Whatever is pressed, a finding is decided at most once, and only what was approved with a reason is approved.
  @Test func `any keys in any order keep the books`() {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &generator)
    var state = seed
    for _ in 0..<2_000 {
      var review = Review(isAdditive: [true, false, true, false], reason: nil)
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let keys = Array("aAswequ\r")
        if case .reasoning = review.phase {
          _ = review.answer(state >> 60 == 0 ? "" : "r")
        } else {
          _ = review.press(keys[Int(state >> 33) % keys.count])
        }
        let isSound =
          (0..<4).contains(review.place) && (review.approved.isEmpty || review.reason == "r")
          && (review.phase != .closing || review.decisions.count == 4)
        #expect(isSound, "seed \(seed)")
      }
    }
  }
}
