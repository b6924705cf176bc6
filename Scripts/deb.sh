#!/usr/bin/env bash
# Makes a Debian package of the static binary and holds it against Debian's rules: `deb.sh KEDGE OUT-FOLDER`.
# lintian must have nothing to say, and the package must install, run, check a commit and leave without a trace in a clean root.
set -euo pipefail
kedge=$(realpath "$1")
out=$2
cd "$(dirname "$0")/.."
version=$("$kedge" --version)
architecture=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"

case $(file -b "$kedge") in
  *"statically linked"*) ;;
  *) echo "deb: $kedge is not linked statically" >&2; exit 1 ;;
esac

ZSH=vendor-completions packaging/install.sh "$kedge" "$root/usr"
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$root/usr/bin/kedge"
doc=$root/usr/share/doc/kedge
install -d "$doc" "$root/usr/share/lintian/overrides"
install -m 644 packaging/debian/copyright "$doc/copyright"
install -m 644 packaging/debian/lintian-overrides "$root/usr/share/lintian/overrides/kedge"
sed "s/@DATE@/$(date -R -u -d "@$SOURCE_DATE_EPOCH")/" packaging/debian/changelog | gzip -9n > "$doc/changelog.gz"
head -n 1 packaging/debian/changelog | grep -qF "kedge ($version) " ||
  { echo "deb: packaging/debian/changelog begins with another version than $version" >&2; exit 1; }
install -m 644 README.md "$doc/README.md"
cp -r docs "$doc/docs"
install -d "$root/usr/share/doc-base"
install -m 644 packaging/debian/doc-base "$root/usr/share/doc-base/kedge"

install -d "$root/DEBIAN"
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" \
  -e "s/@SIZE@/$(du -sk --apparent-size "$root/usr" | cut -f1)/" packaging/debian/control > "$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"
find "$root" -type d -exec chmod 755 {} +
find "$root" -type f ! -path '*/bin/*' -exec chmod 644 {} +
mkdir -p "$out"
package=$out/kedge_${version}_${architecture}.deb
dpkg-deb --root-owner-group --build "$root" "$package"

lintian --fail-on error,warning,info --allow-root "$package"
packaging/debian/clean-root.sh "$package"
