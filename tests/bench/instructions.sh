#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Instructions that a record costs, as valgrind counts them: the same on a busy machine and on an
# idle one. Each program runs over N records and over 2 N; the difference is free of starting up.
#
# usage: instructions.sh BUILD-FOLDER WORK-FOLDER N
set -eu
build_dir=$1
work=$2
count=$3
tool=$build_dir/bin/meeting
mkdir -p "$work"
"$build_dir/bench/generate" "$work/once" "$count" >/dev/null
"$build_dir/bench/generate" "$work/twice" $((count * 2)) >/dev/null
trap 'rm -rf "$work/once" "$work/twice" "$work/callgrind"' EXIT
rules=$("$tool" --lang en rules --format csv | sed 1d | cut -d, -f1 | paste -s -d, -)

instructions() { # COMMAND...
  rm -f "$work/callgrind"
  valgrind --quiet --tool=callgrind --callgrind-out-file="$work/callgrind" "$@" >/dev/null ||
    { echo "failed: $*" >&2; exit 1; }
  sed -n 's/^\(summary\|totals\): \([0-9]*\).*/\2/p' "$work/callgrind" | head -n 1
}

row() { # WHAT LIMIT COMMAND...: the word BOOK is the folder
  what=$1
  limit=$2
  shift 2
  line=
  for book in once twice; do
    line="$line $(book=$work/$book; sum_of "$@")"
  done
  echo "$line" | awk -v what="$what" -v limit="$limit" -v count="$count" '{
    each = ($2 - $1) / count
    printf "| %s | %.1f | %d | %s |\n", what, ($1 - each * count) / 1e6, each,
      (limit == "" ? "" : "at most " limit (each > limit ? ": MISSED" : "")) }'
}

sum_of() { # COMMAND...
  n=$#
  while [ "$n" -gt 0 ]; do
    word=$1
    shift
    if [ "$word" = BOOK ]; then word=$book; fi
    set -- "$@" "$word"
    n=$((n - 1))
  done
  instructions "$@"
}

echo "| one thread, $count and $((count * 2)) records | starting up, million | instructions a record | |"
echo "|---|---:|---:|---|"
row reading '' "$build_dir/bench/reading" BOOK 1
row 'validate without rules' 250000 "$tool" -C BOOK validate --threads 1 --as-of 2025-12-31 --skip "$rules"
row 'validate with all rules' 310000 "$tool" -C BOOK validate --threads 1 --as-of 2025-12-31
row 'export resolutions' '' "$tool" -C BOOK export resolutions --threads 1 --as-of 2025-12-31
