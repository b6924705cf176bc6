#!/usr/bin/env bash
# Builds the fuzzers and runs each for a while: `fuzz.sh [SECONDS] [NAME...]`. Fails where one finds a crash, a hang or memory
# above the bound: the input that did it is kept in Fuzz/found/NAME, and the message says how to run it again.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
names=("$@")
[ ${#names[@]} -gt 0 ] || names=(FuzzPatterns FuzzJSON FuzzYAML FuzzValidator)
flags=(--package-path Fuzz -c release -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld -Xlinker -lstdc++ -Xlinker -lm)
for name in "${names[@]}"; do swift build "${flags[@]}" --product "$name"; done
bin=$(swift build "${flags[@]}" --show-bin-path)
failed=()

run() { # run NAME: fuzzes one thing, beginning with what made it fail before
  local name=$1 corpus=Fuzz/.build/corpus/$1 found=Fuzz/found/$1 status=0 input
  mkdir -p "$corpus" "$found"
  echo "fuzz: $name, $seconds s, seed 1"
  touch "$corpus.began"
  SWIFT_BACKTRACE=enable=no "$bin/$name" "$corpus" "Fuzz/Seeds/$name" "$found" -seed=1 -max_total_time="$seconds" \
    -max_len=2048 -timeout=20 -rss_limit_mb=2048 -artifact_prefix="$found/" -verbosity=0 -print_final_stats=1 \
    > "$corpus.log" 2>&1 || status=$?
  grep -E "stat::(number_of_executed_units|peak_rss_mb|slowest_unit)|ERROR|SUMMARY|Fatal" "$corpus.log" || true
  if [ "$status" = 0 ]; then
    rmdir --ignore-fail-on-non-empty "$found" Fuzz/found
    return
  fi
  failed+=("$name")
  input=$(find "$found" -type f -newer "$corpus.began" | sort | head -1)
  echo "fuzz: $name failed with status $status; its output is in $corpus.log" >&2
  if [ -n "$input" ]; then
    echo "fuzz: the input is kept in $input; run it again: $bin/$name $input" >&2
  else
    echo "fuzz: no new input was written; run those of before: $bin/$name $found/*" >&2
  fi
}

for name in "${names[@]}"; do run "$name"; done
[ ${#failed[@]} = 0 ] || { echo "fuzz: failed: ${failed[*]}" >&2; exit 1; }
