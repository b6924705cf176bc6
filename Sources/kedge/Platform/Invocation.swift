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
    StandardError.write(complaint(text))
    return 64
  }

  /// What the parser of arguments says, as all else is said: `error:` first, in one voice with what stands below it.
  private static func complaint(_ text: String) -> String {
    let heads = [("Error: ", "error: "), ("Help:  ", "  help: "), ("Usage: ", "  usage: ")]
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("  See '"), let end = line.lastIndex(of: "'") {
        return "  see `" + line[..<end].dropFirst("  See '".utf8.count) + "`"
      }
      guard let (old, new) = heads.first(where: { line.hasPrefix($0.0) }) else { return String(line) }
      let rest = line.dropFirst(old.count)
      return new + (old == "Error: " ? rest.prefix(1).lowercased() + rest.dropFirst() : String(rest))
    }
    .joined(separator: "\n")
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
