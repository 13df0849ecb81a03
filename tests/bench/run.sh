#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures the tool on generated books, beside what reading the same files costs at the least
# and beside a script of one's own, and prints a table in Markdown. Every round runs everything
# once, so that a noisy minute falls on all alike.
#
# usage: run.sh BUILD-FOLDER WORK-FOLDER ROUNDS COUNT...
# More than 10,000 records are run through once, whatever ROUNDS says. WORK-FOLDER/table.md holds
# what is printed, WORK-FOLDER/plot.svg the seconds against the number of records. What a peer
# needs and is not installed is left out, and so is a command that the tool does not have.
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
work=$(cd "$work" && pwd) # the tool goes to the book first
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

database=
if command -v sqlite3 >/dev/null; then database=$work/resolutions.db; fi
[ -n "$database" ] || echo "without sqlite3: its row is left out" >&2
search=
if "$tool" help search >/dev/null 2>&1; then search=1; fi
rules=$("$tool" --lang en rules --format csv | sed 1d | cut -d, -f1 | paste -s -d, -)

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
  once 'reading, 1 thread' "$bench/reading" "$book" 1
  once 'reading, 2 threads' "$bench/reading" "$book" 2
  ours 'validate without rules' validate --skip "$rules"
  ours 'validate' validate
  ours 'list follow-ups' list follow-ups
  ours 'export resolutions' export resolutions
  [ -z "$database" ] ||
    once 'sqlite3 -csv' sqlite3 -csv -header "$database" 'select * from resolutions'
  ours 'summarize' summarize
  if [ -n "$search" ]; then
    # A compound that one record in ten is about.
    once 'search, 1 thread' "$tool" -C "$book" --lang en search 工商局 --threads 1
    once 'search, 2 threads' "$tool" -C "$book" --lang en search 工商局 --threads 2
  fi
}

# What the fast reader declines, only at the end of each file, beside yaml-cpp alone. A record more
# or less tells nothing new, so small books only.
declined() {
  [ "$count" -le 1000 ] || return 0
  find "$book" -name '2*.yaml' | while read -r file; do
    printf 'x_joined: "a\\\n  b"\n' >>"$file"
  done
  turn=0
  while [ "$turn" -lt 5 ]; do
    turn=$((turn + 1))
    once 'declined: validate' "$tool" -C "$book" --lang en validate --threads 1
    once 'declined: validate --reader yaml-cpp' \
      "$tool" -C "$book" --lang en validate --threads 1 --reader yaml-cpp
  done
}

# Files that the system does not hold in memory: once a book, since a disk is slow.
cold() {
  "$bench/bare" forget "$book" >/dev/null
  once 'cold: open, read, close' "$bench/bare" read "$book"
  "$bench/bare" forget "$book" >/dev/null
  once 'cold: reading, one reader' "$bench/reading" "$book" one
  "$bench/bare" forget "$book" >/dev/null
  once 'cold: reading, 2 threads' "$bench/reading" "$book" 2
}

# The same rows as our own list, ready to be asked for.
fill_database() {
  [ -n "$database" ] || return 0
  meeting export resolutions >"$work/resolutions.csv"
  rm -f "$database"
  sqlite3 "$database" ".import --csv '$work/resolutions.csv' resolutions"
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
  fill_database
  while [ "$left" -gt 0 ]; do
    round
    left=$((left - 1))
  done
  cold
  edit
  "$bench/rules" "$book" 3 >>"$work/rules"
  declined
done
rm -rf "$book" "$work/state" "$work/resolutions.csv" "$work/resolutions.db"

start_up() { # the median of 21, in milliseconds
  turn=0
  while [ "$turn" -lt 21 ]; do
    turn=$((turn + 1))
    "$bench/measure" "$tool" --version
  done | awk '{ print $1 * 1000 }' | sort -n | sed -n 11p
}

report() { # COUNT...

model=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1)
printf '%s processors (%s). Median of %s rounds (beyond 10,000 records: one), all programs in turn.\n\n' \
  "$processors" "${model:-unknown}" "$rounds"
awk -f "$here/figures.awk" -f "$here/summary.awk" "$results"
printf '\n'
awk -f "$here/figures.awk" -f "$here/table.awk" "$results"
printf '\nWhat was promised:\n\n'
awk -f "$here/figures.awk" -f "$here/targets.awk" "$results"
printf -- '- `meeting --version`: %s ms (at most 5)\n' "$(start_up)"
printf '\nProcessor time of changing one field of one record in a book, median of 21:\n\n'
for count in "$@"; do
  printf -- '- of %s records: %s ms; `validate` of that file alone: %s ms\n' \
    "$count" "$(edit_line "$count" set)" "$(edit_line "$count" validate)"
done
printf '\nWhat the rules cost beyond reading, processor time, median of 3 runs over all records:\n\n'
sed 's/^/- /' "$work/rules"
}

report "$@" >"$work/table.md"
awk -f "$here/figures.awk" -f "$here/plot.awk" "$results" >"$work/plot.svg"
cat "$work/table.md"
