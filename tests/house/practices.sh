#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The tables of examples/README.md are true: every command runs in a copy of the folder, ends
# with 0, has nothing to complain of and prints what the last column says; every link leads to a
# file; every record has a row. The day is not fixed: where it matters a row gives --as-of.
#
# usage: practices.sh SOURCE-FOLDER FOLDER-OF-THE-TOOL
source_dir=$1
tool_dir=$2

base=$(mktemp -d) || exit 2
trap 'rm -rf "$base"' EXIT
trap 'exit 130' INT TERM HUP
mkdir "$base/home"
cp -R "$source_dir/examples" "$base/scratch" || exit 2
readme=$base/scratch/README.md
status=0

fault() {
  printf '%s\n' "$1"
  status=1
}

# One line a row: name, command, text to look for. A row of either table has links; only those of
# the practices have a command. The last line counts the rows of both.
awk -v base="$base" '
  function trimmed(text) { gsub(/^[ \t]+|[ \t]+$/, "", text); return text }
  function fault(why) { print "examples/README.md:" NR ": " why ": " trimmed(cell[2]) >(base "/faults") }
  BEGIN { printf "" >(base "/faults"); printf "" >(base "/rows"); printf "" >(base "/links") }
  /^## Practices/ { part = "practices"; next }
  /^## Cases/ { part = "cases"; next }
  /^## / { part = "" }
  part == "" || !/^\|/ || /^\|---/ { next }
  {
    cells = split($0, cell, /\|/)
    if (cells != (part == "practices" ? 7 : 5)) { fault("a row of " cells - 2 " columns"); next }
    if (cell[2] ~ /^ (Name|Case) \//) next
    ++rows[part]
    rest = part == "practices" ? cell[4] : cell[3]
    links = 0
    while (match(rest, /\]\([^)]*\)/)) {
      print substr(rest, RSTART + 2, RLENGTH - 3) >(base "/links")
      rest = substr(rest, RSTART + RLENGTH)
      ++links
    }
    if (links == 0) fault("no link")
    if (part == "cases") next
    name = trimmed(cell[2])
    if (name !~ /^[a-z0-9]+(-[a-z0-9]+)*$/) fault("a name of other than small letters, digits and -")
    if (name in seen) fault("a second row of this name")
    seen[name] = 1
    command = trimmed(cell[5])
    look = trimmed(cell[6])
    if (look == "") fault("nothing to look for")
    if (command !~ /^`meeting [^`]*`$/) { fault("no command"); next }
    print name "\t" substr(command, 2, length(command) - 2) "\t" look >(base "/rows")
  }
  END { print rows["practices"] + 0, rows["cases"] + 0 >(base "/count") }' "$readme"

if [ -s "$base/faults" ]; then fault "$(cat "$base/faults")"; fi
read -r practices cases <"$base/count"
if [ "$practices" -eq 0 ] || [ "$cases" -eq 0 ]; then fault "README.md: a table without rows"; fi

sort -u "$base/links" >"$base/linked"
while IFS= read -r link; do
  [ -f "$base/scratch/$link" ] || fault "a link to no file: $link"
done <"$base/linked"
(cd "$base/scratch" && find . -name '*.yaml' ! -name book.yaml ! -name 'book-*.yaml') |
  sed 's|^\./||' | sort -u >"$base/records"
comm -23 "$base/records" "$base/linked" >"$base/unnamed"
if [ -s "$base/unnamed" ]; then fault "$(sed 's|^|no row names |' "$base/unnamed")"; fi

tab=$(printf '\t')
while IFS=$tab read -r name command look; do
  (
    cd "$base/scratch" || exit 2
    exec env -i PATH="$tool_dir:/usr/local/bin:/usr/bin:/bin" HOME="$base/home" \
      LC_ALL=C.UTF-8 TZ=UTC COLUMNS=80 TERM=dumb \
      ${ASAN_OPTIONS:+ASAN_OPTIONS="$ASAN_OPTIONS"} sh -c "$command"
  ) >"$base/output" 2>"$base/error" </dev/null
  got=$?
  if [ $got -eq 0 ] && ! [ -s "$base/error" ] &&
    grep -qF -e "$look" "$base/output"; then
    continue
  fi
  fault "$name: \$ $command"
  printf '  wanted: exit 0, no message, %s\n  got: exit %s' "$look" $got
  if [ -s "$base/error" ]; then
    printf ', and on standard error\n'
    sed 's/^/    /' "$base/error"
  else
    printf '\n'
  fi
  head -n 20 "$base/output" | sed 's/^/    /'
done <"$base/rows"
exit $status
