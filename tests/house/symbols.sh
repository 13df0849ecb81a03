#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What libmeeting.so offers is what its headers declare, no more and no less.
#
# usage: symbols.sh SOURCE-FOLDER LIBRARY
headers=$1/lib/include/meeting
library=$2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
status=0

nm -D --defined-only -C "$library" | cut -d' ' -f3- |
  sed -E 's/^(typeinfo name|typeinfo|vtable) for //' | sort -u >"$work/exported"
if ! [ -s "$work/exported" ]; then echo "$library offers nothing"; exit 1; fi

if grep -v '^meeting::' "$work/exported" >"$work/foreign"; then
  sed 's/^/exported, but not of namespace meeting: /' "$work/foreign"
  status=1
fi

# The name that MEETING_EXPORT stands before: of a class, or the last word before the parenthesis.
cat "$headers"/*.hpp | sed -e 's|//.*||' -e '/^ *#/d' | tr '\n' ' ' |
  sed 's/MEETING_EXPORT/\n&/g' | grep '^MEETING_EXPORT' | sed -E '
    s/^MEETING_EXPORT ([A-Za-z_0-9]+) *(final *)?(:[^:]|[{;]).*/\1/; t
    s/operator.*/ operator/; s/\(.*//; s/.*[^A-Za-z_0-9]([A-Za-z_0-9]+) *$/\1/' |
  sort -u >"$work/declared"

# A symbol is meeting::NAME(...) or meeting::CLASS::NAME(...); one of its names has to be declared.
awk '
  NR == FNR { declared[$1] = 1; next }
  {
    name = $0
    sub(/^meeting::/, "", name)
    sub(/\[abi:[^]]*\]/, "", name)
    sub(/operator.*/, "operator", name)
    sub(/[(<].*/, "", name)
    count = split(name, part, /::/)
    known = 0
    for (i = 1; i <= count; i++) {
      offered[part[i]] = 1
      if (part[i] in declared) known = 1
    }
    if (!known) { print "exported, but not declared with MEETING_EXPORT: " $0; faults++ }
  }
  END {
    for (name in declared)
      if (!(name in offered)) {
        print "declared with MEETING_EXPORT, but not in the library: " name
        faults++
      }
    exit faults > 0
  }' "$work/declared" "$work/exported" || status=1

exit $status
