#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures the tool on generated books, beside what reading the same files costs at the least
# and beside a script of one's own, and prints a table in Markdown. Every round runs everything
# once, so that a noisy minute falls on all alike.
#
# usage: run.sh BUILD-FOLDER WORK-FOLDER ROUNDS COUNT...
# More than 10,000 records are run through once, whatever ROUNDS says.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build_dir=$1
work=$2
rounds=$3
shift 3
tool=$build_dir/bin/meeting
bench=$build_dir/bench
processors=$(nproc)
# Where Debian keeps the modules; node of another origin does not look there.
NODE_PATH=${NODE_PATH:-}:/usr/share/nodejs:/usr/lib/nodejs
export NODE_PATH

mkdir -p "$work"
results=$work/results
: >"$results"
: >"$work/edits"
: >"$work/rules"
XDG_STATE_HOME=$work/state # what the edits are remembered in
export XDG_STATE_HOME
"$tool" schema >"$work/schema.json"
node=
if node -e 'require("ajv"); require("js-yaml")' 2>/dev/null; then node=1; fi
[ -n "$node" ] || echo "without node, js-yaml or ajv: their row is left out" >&2

once() { # NAME COMMAND...: one line of the results
  name=$1
  shift
  line=$("$bench/measure" "$@")
  case $line in
    *' 0') printf '%s\t%s\t%s\n' "$count" "$name" "$line" >>"$results" ;;
    *) echo "failed: $* ($line)" >&2; exit 1 ;;
  esac
}

meeting() { "$tool" -C "$book" --lang en "$@" --as-of 2025-12-31; }

ours() { # NAME ARGUMENTS...: with one thread and with two
  what=$1
  shift
  once "$what, 1 thread" "$tool" -C "$book" --lang en "$@" --as-of 2025-12-31 --threads 1
  once "$what, 2 threads" "$tool" -C "$book" --lang en "$@" --as-of 2025-12-31 --threads 2
}

round() {
  once 'open, read, close' "$bench/bare" read "$book"
  once 'yaml-cpp, events' "$bench/bare" events "$book"
  once 'yaml-cpp, LoadFile' "$bench/bare" load "$book"
  [ -z "$node" ] || once 'js-yaml and ajv' node "$here/validate.js" "$work/schema.json" "$book"
  ours 'validate' validate
  ours 'list follow-ups' list follow-ups
  ours 'export resolutions' export resolutions
  ours 'summarize' summarize
}

# One change of one record, beside reading that record: what it costs to be in a large book.
edit() {
  file=$(find "$book" -name '2*.yaml' | sort | head -n 1)
  id=$(basename "$file" .yaml)
  turn=0
  while [ "$turn" -lt 21 ]; do
    turn=$((turn + 1))
    for name in validate set; do
      case $name in
        validate) line=$("$bench/measure" "$tool" -C "$book" validate "$file") ;;
        set) line=$("$bench/measure" "$tool" -C "$book" set "$id:f1" "person=post $turn") ;;
      esac
      case $line in
        *' 0') printf '%s\t%s\t%s\n' "$count" "$name" "$line" >>"$work/edits" ;;
        *) echo "failed: $name $id ($line)" >&2; exit 1 ;;
      esac
    done
  done
}

edit_line() { # COUNT NAME: the median of the processor times, in milliseconds
  awk -F '[\t ]' -v count="$1" -v name="$2" '$1 == count && $2 == name { print $4 * 1000 }' \
    "$work/edits" | sort -n | sed -n 11p
}

# What is measured has to be the same work: both find every record, and none of them bad.
agree() {
  meeting validate --format json >"$work/checked" || { echo "validate finds errors" >&2; exit 1; }
  meeting list meetings --json >"$work/listed" # not in the table, but each record once
  listed=$(grep -c '^ *{"id":' "$work/listed")
  if [ "$listed" -ne "$count" ]; then echo "list shows $listed of $count records" >&2; exit 1; fi
  [ -n "$node" ] || return 0
  verdict=$(node "$here/validate.js" "$work/schema.json" "$book" | tail -n 1)
  if [ "$verdict" != "0 of $count files are bad" ]; then
    echo "js-yaml and ajv: $verdict" >&2
    exit 1
  fi
  echo "meeting validate: no errors; js-yaml and ajv: $verdict" >&2
}

for count in "$@"; do
  book=$work/book
  rm -rf "$book"
  left=$rounds
  if [ "$count" -gt 10000 ]; then left=1; fi
  echo "$("$bench/generate" "$book" "$count"), rounds: $left" >&2
  agree
  while [ "$left" -gt 0 ]; do
    round
    left=$((left - 1))
  done
  edit
  "$bench/rules" "$book" 3 >>"$work/rules"
done
rm -rf "$book" "$work/state"

model=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1)
printf '%s processors (%s). Median of %s rounds (beyond 10,000 records: one), all programs in turn.\n\n' \
  "$processors" "${model:-unknown}" "$rounds"
awk -f "$here/table.awk" "$results"
printf '\nProcessor time of changing one field of one record in a book, median of 21:\n\n'
for count in "$@"; do
  printf -- '- of %s records: %s ms; `validate` of that file alone: %s ms\n' \
    "$count" "$(edit_line "$count" set)" "$(edit_line "$count" validate)"
done
printf '\nWhat the rules cost beyond reading, processor time, median of 3 runs over all records:\n\n'
sed 's/^/- /' "$work/rules"
