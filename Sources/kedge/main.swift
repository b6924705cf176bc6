internal import ArgumentParser
internal import KedgeRegistry

// Schemas and documents may nest deeply: work is done where there is room for it.
LargeStack.run {
  do {
    var command = try Kedge.parseAsRoot()
    try command.run()
  } catch let status as ExitStatus {
    StandardOutput.exit(status.code)
  } catch {
    let code = Kedge.exitCode(for: error)
    if code == .success {
      StandardOutput.write(Kedge.fullMessage(for: error))
    } else {
      StandardError.write(Kedge.fullMessage(for: error))
    }
    StandardOutput.exit(code == .success ? 0 : 64)
  }
}
