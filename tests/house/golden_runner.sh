#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The runner of the golden cases itself: it passes what is right, reports what is wrong, and an
# update makes a wrong case right without touching the rest.
#
# usage: golden_runner.sh SOURCE-FOLDER
run=$1/tests/golden/run
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
unset UPDATE_GOLDEN # whoever updates golden cases does not mean these
status=0

# expect STATUS CASE: runs it and compares the status
expect() {
  "$run" "$work/bin" "$work/$2" >"$work/report" 2>&1
  got=$?
  if [ $got -ne "$1" ]; then
    echo "$2: exit $got, not $1"
    cat "$work/report"
    status=1
  fi
}

mkdir "$work/bin"
cat >"$work/bin/meeting" <<'END'
#!/bin/sh
case $1 in
  say) shift; printf '%s\n' "$@" ;;
  half) printf 'no newline' ;;
  fail) echo "broken: $PWD" >&2; exit 65 ;;
  count) wc -l ;;
  color) echo "${NO_COLOR-unset} $COLUMNS $LC_ALL $TZ" ;;
esac
END
chmod +x "$work/bin/meeting"

cat >"$work/right.test" <<'END'
# Everything that a case may hold.
=== 2025/a.yaml
$ meeting in a file is text
标题: 停车

===

$ meeting say 一 '' '$ two' 'exit 3' '\'
一

\$ two
\exit 3
\\

$ meeting half
no newline
\ no newline at the end

$ meeting fail
2>
broken: @SCRATCH@
exit 65

$ touch quiet
$ meeting count \
    <2025/a.yaml
3

=== 2025/a.yaml
another
===
$ cat 2025/a.yaml; ls; cat
another
2025
quiet

$ meeting color
unset 80 C.UTF-8 UTC
END
NO_COLOR=1
export NO_COLOR
expect 0 right.test

# One change at a time in what is expected.
for change in 's/^3$/4/' 's/^exit 65$/exit 66/' '/^2>$/,/^broken/d' 's/^broken/whole/' '/^no newline/d' \
  's/^unset 80 C.UTF-8 UTC$/&\n/' '/^exit 65$/d' 's/^quiet$/&\nmore/'; do
  sed "$change" "$work/right.test" >"$work/wrong.test"
  expect 1 wrong.test
  grep -q '^@@' "$work/report" || { echo "no difference shown for $change"; status=1; }
done

sed -e '/^exit 65$/d' -e 's/^3$/4/' "$work/right.test" >"$work/update.test"
UPDATE_GOLDEN=1 "$run" "$work/bin" "$work/update.test" >/dev/null
cmp "$work/right.test" "$work/update.test" || status=1

echo 'meeting say' >"$work/malformed.test"
expect 2 malformed.test
echo '# nothing' >"$work/empty.test"
expect 2 empty.test
printf '=== a\nb\n$ meeting say\n' >"$work/open.test"
expect 2 open.test
printf '=== ../a\n===\n$ meeting say\n' >"$work/outside.test"
expect 2 outside.test

exit $status
