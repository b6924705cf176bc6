#!/usr/bin/env bash
# Lays out the program with its manual pages and completions: `install.sh KEDGE PREFIX`. PREFIX may begin with a DESTDIR.
# ZSH names the folder of completions below share/zsh, which is `vendor-completions` in Debian's packages.
set -euo pipefail
kedge=$(realpath "$1")
prefix=$2
here=$(realpath "$(dirname "$0")")

place() { # place FILE: standard input, readable by all
  install -d "$(dirname "$1")"
  install -m 644 /dev/stdin "$1"
}

install -D -m 755 "$kedge" "$prefix/bin/kedge"
# Bash takes `billing@1.0.0` for three words unless it is told otherwise.
# shellcheck disable=SC2016
{ echo 'COMP_WORDBREAKS=${COMP_WORDBREAKS//@/}'; "$kedge" --generate-completion-script bash; } |
  place "$prefix/share/bash-completion/completions/kedge"
"$kedge" --generate-completion-script zsh | place "$prefix/share/zsh/${ZSH:-site-functions}/_kedge"
"$kedge" --generate-completion-script fish | place "$prefix/share/fish/vendor_completions.d/kedge.fish"

pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT
python3 "$here/manual/pages.py" "$kedge" "$pages"
for page in "$pages"/*; do
  section=${page##*.}
  gzip -9nc "$page" | place "$prefix/share/man/man$section/${page##*/}.gz"
done
