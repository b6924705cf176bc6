extension BuiltInPolicies {
  /// The policy `matriz`, as `kedge init --policy` writes it.
  public static let matrizText = """
    # The lane policy. Every value may be edited; what a policy that extends this one leaves out stays as it is here.
    version: 1

    # What is taken for granted beyond pure logic.
    assume:
      undeclared: unused          # a writer does not use a name that its schema never mentions
      defaults: ignored           # readers do not fill in defaults
      format: annotation          # `format` rejects nothing
      draft4-integer: lexical     # 1.0 is no integer in draft 4

    against: latest               # or all: compare with every release

    # What a change means, by who writes the documents: others (accepted), we (produced), both or not said (exchanged).
    # The first row that applies stands; without one, effect and flow decide.
    # breaking | warn | noted (additive, but strict readers may refuse) | additive | neutral | computed
    classes:
      - event: endpoint, parameter, media type or status removed or changed incompatibly
        topics: [structure]
        effects: [narrows]
        accepted: breaking
        produced: breaking
        exchanged: breaking
      - event: narrows
        effects: [narrows]
        accepted: breaking
        produced: noted
        exchanged: breaking
      - event: required field removed
        topics: [requirement-removed]
        effects: [widens]
        accepted: breaking
        produced: breaking
        exchanged: breaking
      - event: optional field removed or renamed
        topics: [property-removed]
        effects: [widens, none]
        accepted: warn
        produced: warn
        exchanged: warn
      - event: default changed
        topics: [default]
        effects: [widens, none]
        accepted: warn
        produced: warn
        exchanged: warn
      - event: optional field added without a default
        topics: [property-added]
        traits: [without-default]
        effects: [widens, none]
        accepted: warn
        produced: warn
        exchanged: warn
      - event: enum value added
        topics: [value-added]
        effects: [widens]
        accepted: additive
        produced: noted
        exchanged: noted
      - event: optional field added
        topics: [property-added]
        effects: [widens, none]
        accepted: additive
        produced: noted
        exchanged: noted
      - event: constraint relaxed
        topics: [constraint]
        effects: [widens]
        accepted: additive
        produced: breaking
        exchanged: noted
      - event: widens
        effects: [widens]
        accepted: additive
        produced: breaking
        exchanged: breaking

    # What each lane demands. An advisory lane never blocks; a strict one takes no ignores and no waivers.
    lanes:
      candidate:
        enforcement: advisory
        undecided: warn
        additive: allow
      integration:
        enforcement: enforced
        undecided: block
        additive: allow
        approvals: { additive: 1, breaking: forbidden }
      production:
        enforcement: strict
        undecided: block
        additive: approve
        approvals: { additive: 1, breaking: forbidden }
        signed: true

    """
}
