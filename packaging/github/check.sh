#!/usr/bin/env bash
# Checks what a branch changes, with annotations on standard output: `check.sh FOLDER`, where kedge.sarif and kedge.md are written.
# Needs BASE, and KEDGE or a `kedge` in the folder; DEFAULT_BRANCH stands in where a push has no revision before it.
set -euo pipefail
folder=$1
kedge=${KEDGE:-$folder/kedge}
base=${BASE:-}
if [ -z "${base//0/}" ]; then base=origin/${DEFAULT_BRANCH:-main}; fi
# Where the branch left its base is only known with the history of both.
if [ "$(git rev-parse --is-shallow-repository)" = true ]; then git fetch --quiet --no-tags --unshallow origin; fi
read -ra modules <<< "${MODULES:-}"

status=0
"$kedge" check "${modules[@]}" --base "$base" --format github \
  --report sarif="$folder/kedge.sarif" --report markdown="$folder/kedge.md" || status=$?
echo "status=$status" >> "$GITHUB_OUTPUT"
