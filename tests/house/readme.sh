#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A README shows only what was run: runs the commands of its ```console blocks, one after another
# in a copy of examples/, and compares what they print, messages included, with what stands
# below them. A line `...` stands for any lines. UPDATE_GOLDEN=1 writes what was printed into
# the README, in blocks that hold no `...`.
#
# usage: readme.sh SOURCE-FOLDER FOLDER-OF-THE-TOOL README
source_dir=$1
tool_dir=$2
[ -x "$tool_dir/meeting" ] || { echo "no meeting in $tool_dir: an absolute path is needed"; exit 2; }
readme=$3

base=$(mktemp -d) || exit 2
trap 'rm -rf "$base"' EXIT
mkdir "$base/home"
cp -R "$source_dir/examples" "$base/scratch" || exit 2

# One file a command: its line, and what is expected below it.
awk -v base="$base" '
  /^```console$/ { inside = 1; next }
  /^```$/ { inside = 0; next }
  inside && /^\$ / { ++n; print substr($0, 3) >(base "/" n ".command"); printf "" >(base "/" n ".expected"); next }
  inside { print >(base "/" n ".expected") }
  END { print n + 0 >(base "/count") }' "$readme"

count=$(cat "$base/count")
if [ "$count" -eq 0 ]; then
  echo "$readme: no \`\`\`console block with a line that begins with \$"
  exit 1
fi

status=0
n=1
while [ $n -le "$count" ]; do
  (
    cd "$base/scratch" || exit 2
    exec env -i PATH="$tool_dir:/usr/local/bin:/usr/bin:/bin" HOME="$base/home" \
      LC_ALL=C.UTF-8 TZ=UTC COLUMNS=100 TERM=dumb sh -c "$(cat "$base/$n.command")"
  ) >"$base/$n.got" 2>&1 </dev/null
  # `...` swallows lines until the next expected one.
  if ! awk '
      NR == FNR { want[++w] = $0; next }
      { got[++g] = $0 }
      END {
        i = 1
        for (j = 1; j <= g; ++j) {
          if (i <= w && want[i] == "...") {
            if (i < w && got[j] == want[i + 1]) i += 2
          } else if (i <= w && want[i] == got[j]) {
            ++i
          } else exit 1
        }
        if (i <= w && want[i] == "...") ++i
        exit i <= w
      }' "$base/$n.expected" "$base/$n.got"; then
    status=1
    printf '%s: $ %s\n' "$readme" "$(cat "$base/$n.command")"
    diff -u "$base/$n.expected" "$base/$n.got" | tail -n +3
  fi
  n=$((n + 1))
done

if [ "${UPDATE_GOLDEN:-}" = 1 ] && [ $status -ne 0 ]; then
  awk -v base="$base" '
    function put(file, line) { while ((getline line < file) > 0) print line; close(file) }
    function cut(file, line, found) { while ((getline line < file) > 0) if (line == "...") found = 1; close(file); return found }
    /^```console$/ { inside = 1; print; next }
    inside && /^```$/ { inside = 0; print; next }
    inside && /^\$ / { ++n; print; keep = cut(base "/" n ".expected"); if (!keep) put(base "/" n ".got"); next }
    inside && !keep { next }
    { print }' "$readme" >"$base/readme" && cat "$base/readme" >"$readme"
fi
exit $status
