#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The line that tells how far a long reading has come: on a terminal only, after half a second,
# on standard error, and gone before anything else is printed. Standard output is the same with
# it and without.
#
# usage: progress.sh SOURCE-FOLDER TOOL
command -v script >/dev/null || exit 77
tool=$2
base=$(mktemp -d) || exit 2
trap 'rm -rf "$base"' EXIT
trap 'exit 130' INT TERM HUP
LC_ALL=C.UTF-8
TERM=xterm
PATH=$(dirname "$tool"):$PATH
export LC_ALL TERM PATH
unset COLUMNS
status=0
fault() {
  echo "$1"
  od -c "$base/screen" | head -n 40
  status=1
}

cp -R "$1/examples" "$base/records" || exit 2
record=$(find "$base/records" -name '2025-03-14-*.yaml')
cd "$base/records" || exit 2

# A terminal with the command inside; what it shows goes to $base/screen.
terminal() {
  script -qec "stty cols 60; $1" /dev/null </dev/null >"$base/screen" 2>&1
}
# A record that takes its time comes first; so the others are read past half a second.
slow="(sleep 0.7; cat '$record') | meeting"
clear=$(printf '\r\033[K')
shows_line() { grep -qE '\[#*-*\] [0-9]+/[0-9]+' "$base/screen"; }

meeting list issues - . <"$record" >"$base/expected" || exit 2
[ -s "$base/expected" ] || exit 2

terminal "$slow list issues - . >'$base/got'"
cmp -s "$base/expected" "$base/got" || fault "the line changes what is printed"
shows_line || fault "no line in a long run"
files=$(find . -name '*.yaml' ! -name book.yaml ! -name 'book-*.yaml' | wc -l)
grep -qE "\] [0-9]+/$((files + 1))([^0-9]|\$)" "$base/screen" || fault "the number of files is not $((files + 1))"
case $(tr -d '\n' <"$base/screen") in
  *"$clear") ;;
  *) fault "the line is still there in the end" ;;
esac
# As wide as the terminal at the most, one column kept free.
tr '\r' '\n' <"$base/screen" | sed "s/$(printf '\033')\[K//g" | awk 'length($0) > 59 { exit 1 }' ||
  fault "the line is wider than the terminal"

# What goes to the same terminal: without the line and colours it is the output.
terminal "$slow validate - . --no-pager --color never --lang en"
shows_line || fault "no line from validate"
tr '\r' '\n' <"$base/screen" | sed "s/$(printf '\033')\[K//g" |
  grep -vE '^(\[#*-*\] [0-9]+/[0-9]+)?$' >"$base/shown"
meeting validate - . --lang en <"$record" | tail -n 1 >"$base/expected"
tail -n 1 "$base/shown" | cmp -s - "$base/expected" || fault "the last line of validate is not whole"

for quiet in "$slow list issues - . --no-progress >'$base/got'" \
  "TERM=dumb; export TERM; $slow list issues - . >'$base/got'" \
  "$slow list issues - . >'$base/got' 2>'$base/other'"; do
  terminal "$quiet"
  if [ -s "$base/screen" ]; then fault "a line all the same: $quiet"; fi
done
[ -s "$base/other" ] && fault "the line went to a file"

# What takes less than half a second shows none; a busy machine may need longer.
begin=$(date +%s%N)
terminal "meeting list issues . >'$base/got'"
if [ $(($(date +%s%N) - begin)) -lt 500000000 ] && [ -s "$base/screen" ]; then
  fault "a line in a short run"
fi

# Ctrl-C while the line stands there: it goes, and the run ends as if by the signal. The slower
# reader takes seconds for so many files; on a busy machine the line may not stand there yet.
mkdir "$base/many"
awk -v folder="$base/many" '
  { text = text $0 "\n" }
  END {
    for (i = 0; i < 20000; i++) {
      file = folder "/2025-03-14-" i ".yaml"
      printf "%s", text >file
      close(file)
    }
  }' "$record"
cd "$base/many" || exit 2
terminal "timeout --preserve-status -s INT 0.9 meeting list issues . --threads 1 --reader yaml-cpp >/dev/null; echo \$? >'$base/got'"
[ "$(cat "$base/got")" = 130 ] || fault "Ctrl-C ends with $(cat "$base/got")"
if shows_line; then
  case $(tr -d '\n' <"$base/screen") in
    *"$clear") ;;
    *) fault "the line is still there after Ctrl-C" ;;
  esac
fi
exit $status
