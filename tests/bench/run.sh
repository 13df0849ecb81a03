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
done
rm -rf "$book"

model=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1)
printf '%s processors (%s). Median of %s rounds (beyond 10,000 records: one), all programs in turn.\n\n' \
  "$processors" "${model:-unknown}" "$rounds"
awk -f "$here/table.awk" "$results"
