internal import Glibc
internal import KedgeDocuments
internal import KedgeSchema

// Times one thing many times over and prints the best in microseconds: `make bench` compares it with others' times.
//   kedge-bench read FILE RUNS
//   kedge-bench load SCHEMA... RUNS               loading each schema, from its document
//   kedge-bench validate SCHEMA INSTANCES RUNS    all elements of the array INSTANCES
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3, let runs = Int(arguments[arguments.count - 1]), runs > 0 else {
  print("kedge-bench read FILE RUNS | load SCHEMA... RUNS | validate SCHEMA INSTANCES RUNS")
  exit(64)
}
do {
  switch arguments[0] {
  case "read": print(try Benchmark.read(arguments[1], runs))
  case "load": print(try Benchmark.load(Array(arguments[1..<arguments.count - 1]), runs))
  case "validate" where arguments.count == 4:
    print(try Benchmark.validate(arguments[1], arguments[2], runs))
  default: exit(64)
  }
} catch {
  print("\(error)")
  exit(2)
}
