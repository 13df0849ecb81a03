#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What every file of ours has: a licence line, no tab, no blank at a line's end, a final newline.
#
# usage: form.sh SOURCE-FOLDER
# shellcheck disable=SC2086 # names of our files are words
cd "$1" || exit 2
status=0

fault() {
  printf '%s\n' "$1" | sed "s/^/$2: /"
  status=1
}

code=$(find lib tools tests examples cmake man CMakeLists.txt dev .ci \
  \( -name '*.[ch]pp' -o -name '*.def' -o -name '*.sh' -o -name '*.cmake' -o -name '*.map' \
  -o -name '*.awk' -o -name '*.js' \
  -o -name CMakeLists.txt -o -name '*.[157]' -o -name dev -o -path '*/.ci/run' \
  -o -path '*/golden/run' \) -type f)
prose="$(ls ./*.md) CMakePresets.json .clang-format .clang-tidy .editorconfig .gitignore
  $(find tests -name '*.md')"
if [ -z "$code" ]; then echo "no file found: is this the source folder?"; exit 1; fi

missing=$(for file in $code; do
  head -n 3 "$file" | grep -q 'SPDX-License-Identifier: Apache-2.0' || echo "$file"
done)
[ -z "$missing" ] || fault "$missing" "no SPDX line"

found=$(grep -n "$(printf '\t')" $code $prose) && fault "$found" "tab"
found=$(grep -nE '[[:blank:]]$' $code $prose) && fault "$found" "blank at the end"
found=$(grep -n "$(printf '\r')" $code $prose) && fault "$found" "carriage return"
found=$(for file in $code $prose; do
  [ -z "$(tail -c 1 "$file")" ] || echo "$file"
done)
[ -z "$found" ] || fault "$found" "no newline at the end"

headers=$(find lib tools -name '*.hpp')
found=$(for file in $headers; do grep -q '^#pragma once$' "$file" || echo "$file"; done)
[ -z "$found" ] || fault "$found" "no #pragma once"

found=$(grep -nE '(^|[^A-Za-z])(TO[D]O|FI[X]ME)([^A-Za-z]|$)' $code)
[ -z "$found" ] || fault "$found" "unfinished"

exit $status
