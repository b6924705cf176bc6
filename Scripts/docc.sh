#!/usr/bin/env bash
# Builds the documentation of the library products with every warning an error: `docc.sh BUILD-FOLDER OUT-FOLDER`, the first as
# `swift build --show-bin-path` says. Symbol links must resolve, and what is documented of a parameter must be of all.
set -euo pipefail
build=$(realpath "$1")
out=$2
cd "$(dirname "$0")/.."
rm -rf "$out"
mkdir -p "$out"
target=$(swiftc -print-target-info | python3 -c 'import json, sys; print(json.load(sys.stdin)["target"]["triple"])')

archives=()
for module in KedgeDocuments KedgePatterns KedgeSchema KedgeInclusion; do
  graphs=$out/$module.graphs
  mkdir -p "$graphs"
  swift symbolgraph-extract -module-name "$module" -target "$target" -I "$build/Modules" -I Sources/CLibYAML \
    -minimum-access-level public -skip-synthesized-members -output-dir "$graphs"
  # Extensions of other modules' types have a graph of their own, which is no part of this module's documentation.
  find "$graphs" -name '*@*' -delete
  known=()
  for archive in "${archives[@]}"; do known+=(--dependency "$archive"); done
  docc convert "Sources/$module/$module.docc" --warnings-as-errors --additional-symbol-graph-dir "$graphs" \
    --fallback-bundle-identifier "$module" --fallback-display-name "$module" --enable-experimental-external-link-support \
    "${known[@]}" --output-path "$out/$module.doccarchive"
  archives+=("$out/$module.doccarchive")
done
docc merge "${archives[@]}" --output-path "$out/Kedge.doccarchive" --synthesized-landing-page-name Kedge
rm -rf "$out"/*.graphs
echo "documentation: $out/Kedge.doccarchive"
