#!/usr/bin/env bash
# Keeps one comment on a pull request: `comment.sh REPORT.md`. The report begins with a marker by which the comment is found
# again; an empty report takes the comment away. Needs GH_TOKEN, GITHUB_REPOSITORY and NUMBER.
# A token that may not do so, as on a pull request from a fork, is a warning: the check itself has its result.
set -euo pipefail
report=$1
marker='<!-- kedge report -->'
comments="repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments"

keep() {
  local known
  known=$(gh api --paginate "$comments" --jq ".[] | select(.body | startswith(\"$marker\")) | .id" | head -n 1) || return
  if [ ! -s "$report" ]; then
    [ -z "$known" ] || gh api --method DELETE "repos/$GITHUB_REPOSITORY/issues/comments/$known" --silent
  elif [ -n "$known" ]; then
    gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$known" -F body=@"$report" --silent
  else
    gh api --method POST "$comments" -F body=@"$report" --silent
  fi
}
keep || echo "::warning::the comment could not be written; the job needs pull-requests: write"
