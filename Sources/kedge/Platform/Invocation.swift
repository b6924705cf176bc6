internal import ArgumentParser
internal import KedgePolicy

/// One run of the program, from its arguments to its exit status.
enum Invocation {
  static func run(_ arguments: [String]) -> Int32 {
    if let word = arguments.first, let complaint = unknownCommand(word) { return usage(complaint, "kedge") }
    var command: any ParsableCommand
    do { command = try Kedge.parseAsRoot(arguments) } catch { return say(error) }
    do {
      try command.run()
      return 0
    } catch let status as ExitStatus {
      return status.code
    } catch let error as ArgumentParser.ValidationError {
      return usage(error.message, name(of: type(of: command)))
    } catch {
      return say(error)
    }
  }

  /// What the parser of arguments has to say: help, the version, or what is wrong.
  private static func say(_ error: any Error) -> Int32 {
    let text = Kedge.fullMessage(for: error)
    guard Kedge.exitCode(for: error) != .success else {
      StandardOutput.write(text)
      return 0
    }
    StandardError.write(text)
    return 64
  }

  private static func usage(_ complaint: String, _ command: String) -> Int32 {
    StandardError.write("error: \(complaint)\n  see `\(command) --help`")
    return 64
  }

  /// That a word is no command, with the one that may be meant; nil for a command and for an option.
  private static func unknownCommand(_ word: String) -> String? {
    let names = Kedge.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !word.hasPrefix("-"), !names.contains(word), word != "help", !word.hasPrefix("---") else {
      return nil
    }
    let near = Suggestion.nearest(to: word, in: names).map { "; did you mean `\($0)`?" }
    return "there is no command `\(word)`\(near ?? "")"
  }

  /// `kedge canary simulate`, for the type of a command.
  private static func name(of command: any ParsableCommand.Type) -> String {
    func path(to command: any ParsableCommand.Type, from root: any ParsableCommand.Type) -> [String]? {
      let name = root.configuration.commandName ?? ""
      if root == command { return [name] }
      return root.configuration.subcommands.lazy.compactMap { path(to: command, from: $0) }.first.map {
        [name] + $0
      }
    }
    return (path(to: command, from: Kedge.self) ?? ["kedge"]).joined(separator: " ")
  }
}
