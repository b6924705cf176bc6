extension Catalogue {
  /// The version that a contract gives itself does not say what changed.
  public static let versionBehind = Rule(
    id: "version-behind", topic: .contract, title: "Contract's own version does not say what changed",
    why: """
      A contract gives itself a version, as `info.version`, `version`, in its `$id` or in its name, and what changed since
      the release calls for a greater one. Who looks at that version alone believes that nothing new is there, or that
      nothing breaks.
      """,
    instead: """
      Raise the version. Where the name says it, as in `orders@v1`, what breaks belongs in `orders@v2` beside it: leave
      `orders@v1` as it was, move the clients over, and end it with `kedge retire`.
      """,
    except: """
      A version of one number, `v1`, can only say that something breaks, and one of two numbers nothing of patches.
      Contracts that give themselves no version are held to the number of their release alone.
      """,
    example: RuleExample(
      old: #"{"info": {"version": "1.2.0"}, ...}, and `status` with three values"#,
      new: #"{"info": {"version": "1.2.0"}, ...}, and `status` with four"#, witness: nil),
    source: "Semantic Versioning 2.0.0, section 6 to 8", mirror: "version-behind")
}
