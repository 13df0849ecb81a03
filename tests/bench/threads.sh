#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Results come in the order of the paths, however many threads read: the same bytes, messages
# included, with one, two and seven.
#
# usage: threads.sh BUILD-FOLDER
tool=$1/bin/meeting
base=$(mktemp -d) || exit 2
trap 'rm -rf "$base"' EXIT
trap 'exit 130' INT TERM HUP
LC_ALL=C.UTF-8
export LC_ALL
status=0

"$1/bench/generate" "$base/book" 400 7 >/dev/null || exit 2
# Some that cannot be used: they are named in their turn.
n=0
for record in "$base"/book/*/*/*.yaml; do
  n=$((n + 1))
  case $((n % 40)) in
    7) echo 'no_such_key: 1' >>"$record" ;;
    15) printf '\377\n' >>"$record" ;;
    23) echo '- list' >"$record" ;;
    31) rm "$record" && mkfifo "$record" ;;
  esac
done

compare() { # ARGUMENTS...
  for threads in 1 2 7; do
    "$tool" -C "$base/book" --lang en "$@" --threads $threads \
      >"$base/$threads.out" 2>"$base/$threads.err" </dev/null
    echo $? >>"$base/$threads.err"
    for what in out err; do
      cmp "$base/1.$what" "$base/$threads.$what" || status=1
    done
  done
  [ -s "$base/1.out" ] || { echo "$*: no output"; status=1; }
}

compare validate --as-of 2025-12-31
compare validate --as-of 2025-12-31 --format json
compare validate --as-of 2025-12-31 --max-errors 5
compare list meetings --as-of 2025-12-31
compare list follow-ups --as-of 2025-12-31
compare export resolutions --as-of 2025-12-31
compare export issues --as-of 2025-12-31 --format jsonl
compare summarize --as-of 2025-12-31 --json
compare search 工商局
compare search category:parking --json
"$tool" -C "$base/book" validate --format short --threads 2 2>/dev/null | cut -d: -f1 | uniq >"$base/order"
# What is found in the records one by one; then what is found in the books as a whole.
LC_ALL=C awk '$0 < before && ++falls > 1 { exit 1 } { before = $0 }' "$base/order" ||
  { echo "not in the order of paths"; status=1; }
exit $status
