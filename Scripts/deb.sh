#!/usr/bin/env bash
# Makes a Debian package of the static binary: `deb.sh KEDGE OUT-FOLDER`. With completions and man pages, as the binary gives them.
set -euo pipefail
kedge=$(realpath "$1")
out=$2
cd "$(dirname "$0")/.."
version=$("$kedge" --version)
architecture=$(dpkg --print-architecture)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"

install -D -m 755 "$kedge" "$root/usr/bin/kedge"
strip --strip-unneeded "$root/usr/bin/kedge"
for shell in bash zsh fish; do
  case $shell in
    bash) place=usr/share/bash-completion/completions/kedge ;;
    zsh) place=usr/share/zsh/vendor-completions/_kedge ;;
    fish) place=usr/share/fish/vendor_completions.d/kedge.fish ;;
  esac
  mkdir -p "$root/$(dirname "$place")"
  "$kedge" --generate-completion-script "$shell" > "$root/$place"
done
for page in docs/man/*.1; do
  [ -e "$page" ] || continue
  install -D -m 644 "$page" "$root/usr/share/man/man1/$(basename "$page")"
  gzip -9n "$root/usr/share/man/man1/$(basename "$page")"
done
doc=$root/usr/share/doc/kedge
mkdir -p "$doc"
cat > "$doc/copyright" <<EOF
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: kedge

Files: *
Copyright: The Kedge authors
License: Apache-2.0
 On Debian systems the full text of the license is in /usr/share/common-licenses/Apache-2.0.
EOF
printf 'kedge (%s) unstable; urgency=medium\n\n  * Release %s.\n\n -- Kedge maintainers <maintainers@kedge.invalid>  %s\n' \
  "$version" "$version" "$(date -R -d @"$(git log -1 --format=%ct)")" | gzip -9n > "$doc/changelog.gz"
mkdir -p "$root/DEBIAN"
cat > "$root/DEBIAN/control" <<EOF
Package: kedge
Version: $version
Architecture: $architecture
Maintainer: Kedge maintainers <maintainers@kedge.invalid>
Section: devel
Priority: optional
Depends: git
Recommends: openssh-client
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Description: schema evolution registry and semantic diff engine
 Kedge holds JSON and YAML contracts against drift: it says what a change does
 to the documents that cross the contract, and proves each break with a
 document. Golden snapshots are kept per module in the git repository; a policy
 blocks the commit where the lane forbids the change.
EOF
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"
find "$root" -type d -exec chmod 755 {} +
find "$root" -type f ! -path '*/bin/*' -exec chmod 644 {} +
mkdir -p "$out"
dpkg-deb --root-owner-group --build "$root" "$out/kedge_${version}_${architecture}.deb"
