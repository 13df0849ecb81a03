#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures the tool on generated books, beside what reading the same files costs at the least
# and beside a script of one's own, and prints a table in Markdown. Every round runs everything
# once, so that a noisy minute falls on all alike.
#
# usage: run.sh BUILD-FOLDER WORK-FOLDER ROUNDS COUNT...
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

# One line of the results. PROCESSORS 0: all.
once() { # NAME PROCESSORS COMMAND...
  name=$1
  if [ "$2" -eq 0 ]; then limit=; else limit="--cpus $2"; fi
  shift 2
  # shellcheck disable=SC2086 # two words or none
  line=$("$bench/measure" $limit "$@")
  case $line in
    *' 0' | *' 1') printf '%s\t%s\t%s\n' "$count" "$name" "$line" >>"$results" ;;
    *) echo "failed: $* ($line)" >&2; exit 1 ;;
  esac
}

ours() { # NAME PROCESSORS ARGUMENTS...
  name=$1
  cpus=$2
  shift 2
  once "$name" "$cpus" "$tool" -C "$book" --lang en "$@" --as-of 2025-12-31
}

round() {
  once 'open, read, close' 1 "$bench/bare" read "$book"
  once 'yaml-cpp, events' 1 "$bench/bare" events "$book"
  once 'yaml-cpp, LoadFile' 1 "$bench/bare" load "$book"
  [ -z "$node" ] || once 'js-yaml and ajv' 0 node "$here/validate.js" "$work/schema.json" "$book"
  ours 'validate, one thread' 1 validate
  [ "$processors" -lt 2 ] || ours 'validate, two threads' 2 validate
  ours 'list follow-ups' 0 list follow-ups
  ours 'export resolutions' 0 export resolutions
  ours 'summarize' 0 summarize
}

for count in "$@"; do
  book=$work/book
  rm -rf "$book"
  echo "$("$bench/generate" "$book" "$count"), $rounds rounds" >&2
  i=0
  while [ $i -lt "$rounds" ]; do
    round
    i=$((i + 1))
  done
done
rm -rf "$work/book"

model=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1)
printf '%s processors (%s). Median of %s rounds, all programs in turn.\n\n' \
  "$processors" "${model:-unknown}" "$rounds"
awk -f "$here/table.awk" "$results"
