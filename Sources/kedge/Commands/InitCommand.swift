internal import ArgumentParser
internal import KedgePolicy
internal import KedgeRegistry

/// `kedge init`: finds contracts and writes kedge.yaml.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Finds contracts and writes kedge.yaml; with --hook, the commit hook.",
    discussion: "Ends with 1 when it refuses: a module that has a release is never started again.")

  @Flag(help: "Write the commit hook, which runs kedge check --staged.") var hook = false
  @Flag(help: "Write the built-in policy to policies/matriz.yaml, to be edited.") var policy = false
  @OptionGroup var session: Session

  func run() throws {
    let repository = try session.repository()
    let files = LocalFileSystem()
    let path = repository.topLevel + "/" + ConfigurationFile.name
    if files.exists(path) {
      if !hook, !policy { throw ExitStatus.refused("\(ConfigurationFile.name) is there already; edit it") }
    } else {
      try writeConfiguration(repository, files, path)
    }
    if policy { try writePolicy(repository, files) }
    if hook {
      let program = CommandLine.arguments.first ?? "kedge"
      let said = try session.answering { () throws(RegistryError) in
        try Hook(repository).install(program: Program.path ?? program)
      }
      StandardOutput.write(said)
    }
  }

  private func writeConfiguration(_ repository: Repository, _ files: LocalFileSystem, _ path: String) throws {
    let modules = try session.answering { () throws(RegistryError) in
      let initializer = try Initializer(repository)
      let released = initializer.released()
      return (found: initializer.find(), released: released)
    }
    if let name = modules.released.first {
      throw ExitStatus.refused(
        "the module `\(name)` has a release, here or in HEAD; restore kedge.yaml and snapshots from git instead of starting again"
      )
    }
    try session.answering { () throws(RegistryError) in
      try files.write(Array(Initializer.text(modules.found).utf8), to: path, isExecutable: false)
    }
    StandardOutput.write("wrote \(ConfigurationFile.name)")
    for module in modules.found {
      let count = module.contracts.count
      let shown = module.patterns.prefix(3)
      let rest = module.patterns.count - shown.count
      let patterns = shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      StandardOutput.write(
        "  \(module.name): \(count == 1 ? "1 contract" : "\(count) contracts"), \(patterns)"
      )
    }
    if modules.found.isEmpty {
      session.say(
        "no contract was found; add a module to \(ConfigurationFile.name), as docs/kedge-yaml.md shows")
    }
    for module in modules.found { session.say("next: kedge snapshot \(module.name) --release 1.0.0") }
  }

  private func writePolicy(_ repository: Repository, _ files: LocalFileSystem) throws {
    let path = repository.topLevel + "/policies/matriz.yaml"
    if files.exists(path) { throw ExitStatus.refused("policies/matriz.yaml is there already; edit it") }
    try session.answering { () throws(RegistryError) in
      try files.makeFolder(repository.topLevel + "/policies")
      try files.write(Array(BuiltInPolicies.matrizText.utf8), to: path, isExecutable: false)
    }
    StandardOutput.write("wrote policies/matriz.yaml")
    session.say("next: name it in kedge.yaml: policies: { house: policies/matriz.yaml }, and policy: house")
  }
}
