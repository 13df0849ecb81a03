#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The table of fields, the JSON Schema and meeting-record(5) name the same keys.
# The table: `block.key<TAB>zh zh…` a line. In the manual a field is `.It Va key …`.
#
# usage: fields.sh SOURCE-FOLDER TOOL
source_dir=$1
tool=$2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
status=0

"$tool" help --fields </dev/null >"$work/table" || { echo "meeting help --fields fails"; exit 1; }
awk -F '\t' '{ sub(/.*\./, "", $1); print $1 }' "$work/table" | sort -u >"$work/en"
awk -F '\t' '{ split($2, word, " "); if (word[1] != "") print word[1] }' "$work/table" |
  sort -u >"$work/zh"

for language in en zh; do
  [ -s "$work/$language" ] || { echo "no $language key in meeting help --fields"; status=1; }
  for file in record book; do
    "$tool" schema --of $file --keys $language </dev/null || status=1
  done >"$work/schema"
  grep -oE '"[^"]*" *:' "$work/schema" | sed 's/^"//; s/" *:$//' | sort -u >"$work/schema_keys"
  for key in $(comm -23 "$work/$language" "$work/schema_keys"); do
    echo "not in meeting schema --keys $language: $key"
    status=1
  done
done

cat "$source_dir"/man/meeting-*.5 | awk '/^\.It Va / { print $3 }' | sort -u >"$work/manual"
for key in $(comm -23 "$work/en" "$work/manual"); do
  echo "not in man/meeting-*.5 (.It Va $key): $key"
  status=1
done
for key in $(comm -13 "$work/en" "$work/manual"); do
  echo "in man/meeting-*.5, but not in the table of fields: $key"
  status=1
done
exit $status
