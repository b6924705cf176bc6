#!/usr/bin/env bash
# Gives a report to code scanning: `upload.sh REPORT.sarif`. Needs GH_TOKEN, GITHUB_REPOSITORY, REF and SHA.
# A token that may not do so, as on a pull request from a fork, is a warning: the check itself has its result.
set -euo pipefail
report=$1
[ -s "$report" ] || exit 0
gzip -c "$report" | base64 -w0 > "$report.b64"
gh api --method POST "repos/$GITHUB_REPOSITORY/code-scanning/sarifs" \
  -f commit_sha="$SHA" -f ref="$REF" -F sarif=@"$report.b64" --silent ||
  echo "::warning::the findings could not be uploaded to code scanning; the job needs security-events: write"
