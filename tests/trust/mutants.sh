#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Plants small faults in the sources that decide on votes, quorums, deadlines and money, one at a
# time, and runs the tests of rules and law on each: a test has to fail. Prints the faults that no
# test noticed, and the share of those that one did.
#
# usage: mutants.sh SOURCE-FOLDER BUILD-FOLDER LEAST-PERCENT [FILE...]
# BUILD-FOLDER is a build of meeting_unit_tests without optimisation. Without FILE: all that
# mutants.txt names.
set -eu
source=$(cd "$1" && pwd)
build=$(cd "$2" && pwd)
least=$3
shift 3
tab=$(printf '\t')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$source"
if [ $# -eq 0 ]; then
  # shellcheck disable=SC2046 # patterns are meant to become names
  set -- $(grep -v '^#' tests/trust/mutants.txt)
fi
for file in "$@"; do
  [ -f "$file" ] || { echo "no such file: $file" >&2; exit 2; }
  awk -f tests/trust/mutate.awk "$file" | sed "s|^|$file$tab|"
done >"$work/faults"

# Tests that fail anyway, or none at all, would notice everything.
# The two slowest of them look at books and at the reader, and would take most of the time.
tests="--no-intro --abort-after=1 --source-file=*unit/rules/*,*unit/law/* \
  --test-case-exclude=*large?book*,kinds?of?findings*"
set -f # the tests match these patterns, not the shell
# shellcheck disable=SC2086 # words are meant
"$build/tests/unit/meeting_unit_tests" $tests >"$work/log" 2>&1 ||
  { cat "$work/log" >&2; exit 2; }
! grep -q 'test cases: *0 ' "$work/log" || { echo "no tests are run" >&2; exit 2; }

# How one file is compiled and how the tests are linked, as ninja would do it.
ninja -C "$build" -t commands tests/unit/meeting_unit_tests >"$work/commands"
tail -n 1 "$work/commands" >"$work/link"

cat >"$work/one" <<'END'
#!/bin/sh
# usage: one NUMBER: survived, killed or refused (by the compiler, or for want of a command)
set -eu
number=$1
line=$(sed -n "${number}p" "$work/faults")
IFS=$tab read -r file row column old new <<LINE
$line
LINE
folder=$work/$number
mkdir "$folder"
awk -v row="$row" -v column="$column" -v old="$old" -v new="$new" '
  NR == row { $0 = substr($0, 1, column - 1) new substr($0, column + length(old)) }
  { print }' "$source/$file" >"$folder/mutant.cpp"
object=lib/CMakeFiles/meeting_objects.dir/${file#lib/}.o
command=$(grep -F -e "-o $object " "$work/commands" | head -n 1 |
  sed -e "s|-o $object |-o $folder/mutant.o |" -e "s|-c [^ ]*$|-c $folder/mutant.cpp|" \
    -e 's|-MD -MT [^ ]* -MF [^ ]* ||' -e 's|^[^ ]*ccache ||')
verdict=refused
cd "$build"
if [ -n "$command" ] && eval "$command" >"$folder/log" 2>&1; then
  link=$(sed -e "s|$object|$folder/mutant.o|" \
    -e "s|-o tests/unit/meeting_unit_tests|-o $folder/tests|" "$work/link")
  if eval "$link" >"$folder/log" 2>&1; then
    # A fault may make a loop endless. The limit is of processor time: where others work beside
    # us, a clock would stop tests that pass.
    if (set -f; ulimit -t 60; "$folder/tests" $tests) >"$folder/log" 2>&1; then
      verdict=survived
    else
      verdict=killed
    fi
  fi
fi
printf '%s\t%s\n' "$verdict" "$line"
rm -rf "$folder"
END
chmod +x "$work/one"
export work source build tests tab

count=$(wc -l <"$work/faults")
seq "$count" | nice xargs -P "$(nproc)" -n 1 "$work/one" >"$work/verdicts"
sort -t "$tab" -k 1,1 -k 2,2 -k 3,3n -k 4,4n "$work/verdicts" | awk -F '\t' -v least="$least" '
  $1 == "survived" { printf "  not noticed: %s:%d:%d: %s instead of %s\n", $2, $3, $4, $6, $5 }
  { verdicts[$1]++ }
  END {
    tried = verdicts["survived"] + verdicts["killed"]
    if (tried == 0) { print "no fault could be planted"; exit 1 }
    printf "  %d faults planted (%d more did not compile), noticed: %d, %.1f %%\n", \
      tried, verdicts["refused"], verdicts["killed"], 100 * verdicts["killed"] / tried
    exit 100 * verdicts["killed"] < least * tried
  }'
