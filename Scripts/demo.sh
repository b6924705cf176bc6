#!/usr/bin/env bash
# The main job, in a small git repository of its own: `demo.sh KEDGE`. A safe commit passes, an additive one is approved,
# a breaking one is blocked with a document that proves it, and is explained.
set -euo pipefail
kedge=$(realpath "$1")
stages=$(realpath "$(dirname "$0")/../fixtures/demo")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
unset CI
PATH=$(dirname "$kedge"):$PATH
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 PATH
git init -q -b main . && git config user.name Ann && git config user.email ann@example.org

title() { printf '\n== %s\n' "$1"; }
run() { # run EXPECTED-STATUS COMMAND...
  local expected=$1 status=0
  shift
  printf '$ %s\n' "$*"
  "$@" || status=$?
  [ "$status" = "$expected" ] || { echo "demo: expected exit $expected, got $status" >&2; exit 1; }
}
stage() { cp -r "$stages/$1/." . && git add -A; }

title "Two contracts, one in JSON and one in YAML, get a golden snapshot and a commit hook"
stage start
run 0 git commit -qm "Contracts of billing"
run 0 kedge snapshot billing --release 1.0.0 --stage
run 0 git commit -qm "billing 1.0.0"
run 0 kedge init --hook

title "Safe: the invoice is rewritten with allOf and other references; the same documents are accepted"
stage safe
run 0 git commit -qm "Invoice in two parts"

title "Additive: a status is added. The commit passes with a warning, and awaits an approval"
stage additive
run 0 git commit -qm "Invoices can be void"
run 1 kedge check --quiet
run 0 env GIT_AUTHOR_NAME=Bob GIT_AUTHOR_EMAIL=bob@example.org kedge approve --additive --reason "accounting asked for it" --stage
run 0 kedge snapshot billing --release 1.1.0 --stage
run 0 git commit -qm "billing 1.1.0"

title "Breaking: countries are listed, in a file that the invoice refers to. The commit is blocked, with documents that prove it"
stage breaking
run 1 git commit -qm "Three countries"
run 0 kedge explain pattern-changed

title "What was decided"
run 0 kedge log
