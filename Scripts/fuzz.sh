#!/usr/bin/env bash
# Builds the fuzzers and runs each for a while: `fuzz.sh [SECONDS] [NAME...]`. Fails on a crash, a hang, or memory above the
# bound; the input that did it is left in Fuzz/.build/found.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
names=("$@")
[ ${#names[@]} -gt 0 ] || names=(FuzzPatterns FuzzJSON FuzzYAML FuzzValidator)
flags=(--package-path Fuzz -c release -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld -Xlinker -lstdc++ -Xlinker -lm)
for name in "${names[@]}"; do swift build "${flags[@]}" --product "$name"; done
bin=$(swift build "${flags[@]}" --show-bin-path)
mkdir -p Fuzz/.build/found
for name in "${names[@]}"; do
  corpus=Fuzz/.build/corpus/$name
  mkdir -p "$corpus"
  echo "fuzz: $name, $seconds s, seed 1"
  status=0
  SWIFT_BACKTRACE=enable=no "$bin/$name" "$corpus" "Fuzz/Seeds/$name" -seed=1 -max_total_time="$seconds" -max_len=2048 \
    -timeout=20 -rss_limit_mb=2048 -artifact_prefix=Fuzz/.build/found/ -verbosity=0 -print_final_stats=1 \
    > "$corpus.log" 2>&1 || status=$?
  grep -E "stat::(number_of_executed_units|peak_rss_mb|slowest_unit)|ERROR|SUMMARY|Fatal" "$corpus.log" || true
  [ "$status" = 0 ] || { echo "fuzz: $name failed; see Fuzz/.build/found" >&2; exit 1; }
done
