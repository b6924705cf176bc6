#!/usr/bin/env bash
# Installs a package in a new Debian root, uses it there, and removes it: `clean-root.sh PACKAGE.deb`.
set -euo pipefail
package=$(realpath "$1")
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)

echo "clean-root: making a root with what the package needs"
"${as_root[@]}" mmdebstrap --quiet --variant=minbase --include=git,bash-completion,man-db "$(lsb_release --short --codename)" "$root"
cp "$package" "$root/kedge.deb"
# With /proc, in which Swift's runtime looks for its own path; the mount is gone with the command.
# shellcheck disable=SC2016
inside() {
  "${as_root[@]}" unshare --mount sh -ec 'mount -t proc proc "$0/proc"; exec chroot "$0" "$@"' "$root" \
    /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root "$@"
}

inside dpkg --install /kedge.deb
inside dpkg --verify kedge
inside kedge --version
inside man --warnings kedge-check > /dev/null
# shellcheck disable=SC2016
inside bash -euc '
  . /usr/share/bash-completion/bash_completion
  _completion_loader kedge || test $? = 124
  complete -p kedge
  mkdir /shop && cd /shop && git init -q && git config user.name Ann && git config user.email ann@example.org
  mkdir schemas && printf "{\"\$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"enum\": [1, 2]}\n" > schemas/status.json
  kedge init --hook && kedge snapshot --release 1.0.0 && git add -A && git commit -qm "A contract and its release"
  sed -i "s/1, 2/1/" schemas/status.json && git add -A
  if git commit -qm "A break"; then echo "clean-root: the hook let a break pass" >&2; exit 1; fi
'
inside dpkg --purge kedge
left=$(inside find / -xdev \( -path /proc -o -path /sys -o -path /var/cache/man \) -prune -o -name "*kedge*" ! -path "/shop/*" ! -name kedge.deb -print)
[ -z "$left" ] || { echo "clean-root: left behind: $left" >&2; exit 1; }
echo "clean-root: installed, used and removed without a trace"
