#!/usr/bin/env bash
# Installs what is missing on a Debian machine: `setup.sh build` for the program and its installation, `setup.sh test` for its tests
# too, `setup.sh deb` for its package, `setup.sh pictures` for those of the documentation.
set -euo pipefail

missing=()
need() { # need PACKAGE COMMAND...: PACKAGE is wanted unless COMMAND succeeds
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

command -v swift >/dev/null || { echo "setup: swift (6.2 or later) is not on PATH; see https://www.swift.org/install" >&2; exit 2; }
need libyaml-dev test -e /usr/include/yaml.h
need pkg-config command -v pkg-config
need git command -v git
need python3 command -v python3
if [ "${1:-build}" = test ]; then
  need python3-venv python3 -c 'import ensurepip, venv'
  need nodejs command -v node
  need openssh-client command -v ssh-keygen
  need chromium command -v chromium
  need chromium-driver command -v chromedriver
  need zsh command -v zsh
  need fish command -v fish
  need bash-completion test -e /usr/share/bash-completion/bash_completion
  need man-db command -v man
  need gh command -v gh
  need shellcheck command -v shellcheck
fi
if [ "${1:-build}" = deb ]; then
  need lintian command -v lintian
  need mmdebstrap command -v mmdebstrap
  need dpkg-dev command -v dpkg-architecture
  need file command -v file
  need binutils command -v strip
  need lsb-release command -v lsb_release
fi
[ "${1:-build}" != pictures ] || need pngquant command -v pngquant
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
echo "setup: installing ${missing[*]}"
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
