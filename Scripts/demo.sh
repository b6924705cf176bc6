#!/usr/bin/env bash
# The main job on a small history: `demo.sh KEDGE`. A rewriting is silent, a widening is told, a break is blocked with a document.
set -euo pipefail
kedge=$1
cd "$(dirname "$0")/../fixtures/demo"

step() { # step EXPECTED-STATUS TITLE OLD NEW
  local status=0
  printf '\n== %s\n$ kedge diff %s %s --flow accepted\n' "$2" "$3" "$4"
  "$kedge" diff "$3" "$4" --flow accepted || status=$?
  printf 'exit %s\n' "$status"
  [ "$status" = "$1" ] || { echo "demo: expected exit $1" >&2; exit 1; }
}

step 0 "rewritten as YAML, references inlined, split into allOf: the same documents" 1/invoice.json 2/invoice.yaml
step 0 "a status added: more documents are accepted, none is rejected" 1/invoice.json 3/invoice.json
step 1 "a length tightened behind a reference, inside items: blocked, with a document" 3/invoice.json 4/invoice.json
