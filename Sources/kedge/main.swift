internal import ArgumentParser
internal import KedgeRegistry

Interruption.listen()
// Schemas and documents may nest deeply: work is done where there is room for it.
LargeStack.run { StandardOutput.exit(Invocation.run(Array(CommandLine.arguments.dropFirst()))) }
