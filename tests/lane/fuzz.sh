#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the fuzzer in several processes at once, from small records and the examples, and adds up
# what they count. Fails where one of them found anything.
#
# usage: fuzz.sh PROGRAM SOURCE-FOLDER WORK-FOLDER EXECUTIONS PROCESSES
set -eu
program=$1
source_dir=$2
work=$3
executions=$4
processes=$5

rm -rf "$work"
mkdir -p "$work/seeds"
# Whole records are longer than what is tried; their beginnings, in pieces, are not.
find "$source_dir/examples" -name '*.yaml' | sort | {
  number=0
  while read -r file; do
    number=$((number + 1))
    head -n 8 "$file" >"$work/seeds/$number.head"
    sed -n '9,16p' "$file" >"$work/seeds/$number.more"
    sed -n '17,22p' "$file" | sed 's/^ *//' >"$work/seeds/$number.flat"
  done
}

share=$(((executions + processes - 1) / processes))
begin=$(date +%s)
number=0
running=
while [ "$number" -lt "$processes" ]; do
  number=$((number + 1))
  mkdir -p "$work/$number"
  # Where nothing is measured, as in a build without its instruments, seeds would be dropped.
  "$program" -runs="$share" -seed="$number" -max_len=480 -mutate_depth=2 -timeout=20 \
    -rss_limit_mb=2048 -keep_seed=1 -artifact_prefix="$work/$number-" \
    "$work/$number" "$work/seeds" >"$work/$number.log" 2>&1 &
  running="$running $!"
done
status=0
for process in $running; do wait "$process" || status=1; done

cat "$work"/*.log | awk -v seconds="$(($(date +%s) - begin))" '
  $1 == "executions" { runs += $2; compared += $4; accepted += $6; disagreements += $8 }
  END {
    printf "  %d executions, %d compared, %d read by the fast lane, %d disagreements, %d s\n",
           runs, compared, accepted, disagreements, seconds
    exit runs == 0
  }' || status=1
if [ "$status" -ne 0 ]; then
  for log in "$work"/*.log; do
    if grep -q -e 'ERROR' -e 'read in two ways' "$log"; then tail -n 60 "$log"; fi
  done
  echo "  what led to it lies in $work"
fi
exit $status
