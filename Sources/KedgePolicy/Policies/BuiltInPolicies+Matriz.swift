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
      - event: default changed or invalid
        rules: [default-changed, default-invalid, default-removed]
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
      - event: personal data
        rules: [personal-data-added]
        effects: [none]
        accepted: approve
        produced: approve
        exchanged: approve
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

    # What each lane demands. An advisory lane never blocks a change; a strict one takes no ignores and no waivers.
    lanes:
      candidate:                  # experimental, relaxed
        enforcement: advisory
        undecided: warn
        additive: allow
        fails_closed: false
        kill_switch: none
        validation: [basic contract validation]
      integration:                # stable interface, objectives enforced, shadow traffic
        enforcement: enforced
        undecided: block
        additive: allow
        approvals: { additive: 1, breaking: forbidden }
        fails_closed: true
        kill_switch: emergency
        validation: [comprehensive contract validation, chaos tests]
      production:                 # live traffic, canary, automatic rollback
        enforcement: strict
        undecided: block
        additive: approve
        approvals: { additive: 1, breaking: forbidden }
        signed: true
        fails_closed: true
        kill_switch: immediate
        validation: [full contract validation, continuous chaos tests, audit log]

    # Which lane may use contracts of which: from the lane that uses, to the lane that is used.
    imports:
      candidate:   { candidate: allow, integration: block, production: block }
      integration: { candidate: warn, integration: allow, production: block }
      production:  { candidate: warn, integration: warn, production: allow }
      waivers: []

    # Limits that gates measure by: milliseconds at the 95th percentile, per cent of requests.
    budgets:
      candidate:
        tick_p95_ms: 200
        reflect_p95_ms: 20
        decide_p95_ms: 100
        end_to_end_p95_ms: 500
        success_rate_percent: 95.0
      integration:
        tick_p95_ms: 100
        reflect_p95_ms: 10
        decide_p95_ms: 50
        end_to_end_p95_ms: 250
        success_rate_percent: 99.5
        fail_closed_ms: 250
        erasure_ms: 500
      production:
        tick_p95_ms: 100
        reflect_p95_ms: 10
        decide_p95_ms: 50
        end_to_end_p95_ms: 250
        success_rate_percent: 99.9
        fail_closed_ms: 100
        erasure_ms: 500

    # Where evidence lies, by what other names it goes, how many days it counts.
    evidence:
      folder: artifacts
      file: "{module}_{artefact}.json"
      max_age_days: 30
      aliases:
        e2e_performance_bootstrap: [perf_e2e_bootstrap]
        chaos_resilience_validation: [resilience_validation]
        guardian_enforcement_validation: [guardian_validation]
        telemetry_contracts_validation: [telemetry_contracts]
        gdpr_compliance_validation: [gdpr_validation]

    # What must be shown before a module moves into a lane, or into one above it. A gate passes on content alone.
    gates:
      unit-tests:
        lane: integration
        evidence: unit_test_results
        checks:
          - { field: /tests/total, at_least: 1 }
          - { field: /tests/failed, at_most: 0 }
          - { percent: [/coverage/covered_lines, /coverage/lines], above: 90 }
      integration-tests:
        lane: integration
        evidence: integration_test_results
        checks:
          - { field: /tests/total, at_least: 1 }
          - { field: /tests/failed, at_most: 0 }
      import-hygiene:
        lane: integration
        built_in: lane-imports
      security-scan:
        lane: integration
        evidence: security_scan_results
        checks:
          - { field: /bandit/files, at_least: 1 }
          - { field: /bandit/high, at_most: 0 }
          - { field: /semgrep/files, at_least: 1 }
          - { field: /semgrep/errors, at_most: 0 }
          - { field: /secrets/files, at_least: 1 }
          - { field: /secrets/found, at_most: 0 }
      dependency-audit:
        lane: integration
        evidence: security_scan_results
        checks:
          - { field: /dependency_audit/strict, equals: true }
          - { field: /dependency_audit/vulnerable, at_most: 0 }
      performance-baseline:
        lane: integration
        evidence: performance_baseline
        checks:
          - { field: /requests, at_least: 1 }
          - { field: /tick_p95_ms, at_most: { budget: tick_p95_ms } }
          - { field: /reflect_p95_ms, at_most: { budget: reflect_p95_ms } }
          - { field: /decide_p95_ms, at_most: { budget: decide_p95_ms } }
          - { field: /end_to_end_p95_ms, at_most: { budget: end_to_end_p95_ms } }
          - { percent: [/successes, /requests], at_least: { budget: success_rate_percent } }
      signed-commits:
        lane: integration
        built_in: signed-commits
      pinned-actions:
        lane: integration
        built_in: pinned-actions
      ledger:
        lane: integration
        built_in: ledger
      e2e-performance:
        lane: production
        evidence: e2e_performance_bootstrap
        checks:
          - { field: /requests, at_least: 1 }
          - { field: /tick_p95_ms, at_most: { budget: tick_p95_ms } }
          - { field: /reflect_p95_ms, at_most: { budget: reflect_p95_ms } }
          - { field: /decide_p95_ms, at_most: { budget: decide_p95_ms } }
          - { field: /end_to_end_p95_ms, at_most: { budget: end_to_end_p95_ms } }
          - { percent: [/successes, /requests], at_least: { budget: success_rate_percent } }
      schema-evolution:
        lane: production
        built_in: schema-evolution
        evidence: schema_evolution_validation
        checks:
          - { field: /schema_protection/evolution_guard_active, equals: true }
          - { field: /schema_protection/violation_detection, equals: true }
          - { field: /schema_protection/breaking_change_prevention, equals: true }
          - { field: /breaking_changes, at_most: 0 }
          - { field: /validation_passed, equals: true }
      chaos-resilience:
        lane: production
        evidence: chaos_resilience_validation
        checks:
          - { field: /experiments, at_least: 1 }
          - { field: /failed_open, at_most: 0 }
          - { field: /fail_closed_max_ms, at_most: { budget: fail_closed_ms } }
      guardian-enforcement:
        lane: production
        evidence: guardian_enforcement_validation
        checks:
          - { field: /violations_injected, at_least: 1 }
          - { percent: [/violations_blocked, /violations_injected], at_least: 100 }
      telemetry-contracts:
        lane: production
        built_in: telemetry-contracts
        evidence: telemetry_contracts_validation
        checks:
          - { field: /metrics, at_least: 1 }
          - { field: /undeclared, at_most: 0 }
          - { field: /forbidden_labels, at_most: 0 }
          - { field: /unbounded_values, at_most: 0 }
          - { field: /breaking_changes, at_most: 0 }
      load-test:
        lane: production
        evidence: load_test_results
        checks:
          - { field: /sustained_requests_per_second, at_least: { times: 2, of: /expected_requests_per_second } }
          - { field: /requests, at_least: 1 }
          - { field: /tick_p95_ms, at_most: { budget: tick_p95_ms } }
          - { field: /reflect_p95_ms, at_most: { budget: reflect_p95_ms } }
          - { field: /decide_p95_ms, at_most: { budget: decide_p95_ms } }
          - { field: /end_to_end_p95_ms, at_most: { budget: end_to_end_p95_ms } }
          - { percent: [/successes, /requests], at_least: { budget: success_rate_percent } }
      gdpr-compliance:
        lane: production
        evidence: gdpr_compliance_validation
        checks:
          - { field: /access_logged, equals: true }
          - { field: /erasure_by_tombstone, equals: true }
          - { field: /erasure_p95_ms, at_most: { budget: erasure_ms } }
          - { field: /data_minimised, equals: true }
          - { field: /consent_tracked, equals: true }
          - { field: /consent_withdrawable, equals: true }
          - { field: /unapproved_fields, at_most: 0 }
      shadow-traffic:
        lane: production
        evidence: shadow_traffic_validation
        checks:
          - { hours: [/started_at, /ended_at], at_least: 12 }
          - { field: /requests, at_least: 1 }
          - { percent: [/mismatches, /requests], at_most: 0.1 }
      canary-simulation:
        lane: production
        built_in: canary-simulation
        evidence: canary_simulation_results
        checks:
          - { field: /samples, at_least: 1 }
          - { field: /decision, equals: complete }
          - { percent: [/stages_passed, /stages], at_least: 100 }
      signatures:
        lane: production
        built_in: signatures

    # How traffic moves to a release, and what takes it back.
    canary:
      ramp:
        - { percent: 5, hours: 4 }
        - { percent: 10, hours: 4 }
        - { percent: 15, hours: 4 }
        - { percent: 25, hours: 8 }
        - { percent: 50, hours: 12 }
        - { percent: 100 }
      rollback:
        error_rate_above_baseline_percent: 0.2
        p95_times_baseline: 1.2
        success_rate_below_percent: 99.8
        burn_rates:
          - { times: 4, hours: 1 }
          - { times: 2, hours: 6 }
        least_baseline_percent: 0.01    # a baseline without errors counts as this for burn rates
        within_seconds: 30
      window_minutes: 5           # over which error rate, latency and success are measured
      min_requests: 100           # with fewer in a window nothing is judged and the step is held
      max_gap_minutes: 10         # a longer silence does not count towards a step
      overrides: { force-rollback: production-lead, kill-switch: security-officer, pause: sre }

    # What labels of metrics may be: few values, never a person or a request.
    telemetry:
      labels:
        lane: [candidate, integration, production]
        component: [guardian, memory, consciousness, identity, orchestrator]
        operation: [tick, reflect, decide, validate, rollback]
        status: [success, error, timeout]
        error_type: [validation, network, timeout, guardian]
      forbidden_labels: [correlation_id, user_id, timestamp, request_id, session_id, trace_id, span_id]
      forbidden_values:
        uuid: "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
        long run of digits: "[0-9]{13,}"
        prefixed id: "^(req|user|usr|sess|trace|span|tx)[-_][0-9A-Za-z]+"
      added_label: breaking       # for those who sum over metrics; or additive

    # What counts as personal data in a contract, and where it takes an approval.
    personal_data:
      keyword: x-personal-data
      names:
        - email
        - e_mail
        - email_address
        - phone
        - phone_number
        - first_name
        - last_name
        - full_name
        - surname
        - birth_date
        - date_of_birth
        - birthday
        - ssn
        - social_security_number
        - passport_number
        - national_id
        - street_address
        - postal_address
        - home_address
        - ip_address
        - iban
        - credit_card
        - card_number
      lanes: [integration, production]

    # What is demanded beside, of a lane and those above it: the gate that sees to it, or what does.
    compliance:
      - { demand: static analysis by bandit and semgrep, lane: candidate, gate: security-scan }
      - { demand: dependency audit in strict mode, lane: candidate, gate: dependency-audit }
      - { demand: CI actions pinned by SHA, lane: candidate, gate: pinned-actions }
      - { demand: signed commits, lane: candidate, gate: signed-commits }
      - { demand: no secrets in code, lane: candidate, gate: security-scan }
      - { demand: access to personal data logged, lane: integration, gate: gdpr-compliance }
      - { demand: erasure by tombstone within 500 ms, lane: integration, gate: gdpr-compliance }
      - { demand: data minimisation, lane: integration, gate: gdpr-compliance }
      - { demand: consent tracked and withdrawable, lane: integration, gate: gdpr-compliance }
      - { demand: every state change logged with correlation id and time, lane: production, by: the ledger }
      - { demand: state before and after logged, lane: production, by: the ledger }
      - { demand: activations and overrides recorded, lane: production, by: the ledger }
      - { demand: evidence kept 5 years, lane: production, by: retention }

    # What happens in an emergency.
    emergency:
      automatic: [detect, fail closed, roll back, check health before resuming]
      rollback_within_ms: 1000
      manual: [two people approve, all lanes stop at once, stakeholders are told, coordinated restart with full validation]
      response_minutes: { P0: 5, P1: 15, P2: 60, P3: planned }

    # Who is what, as git names people: production-lead: [ann@example.com]
    roles:
      production-lead: []
      sre: []
      security-officer: []

    # Who may pull the emergency brake: any of these sets, each role by another person. Who is told: commands.
    freeze:
      by: [[production-lead, sre], [security-officer]]
      released_by: [[production-lead, sre]]
      notify: []

    # How many people retire a contract that another one replaces.
    retire: { approvals: 2 }

    # How long records are kept, and how fast a person is forgotten.
    retention:
      evidence_years: 5
      erasure_within_ms: 500

    """
}
