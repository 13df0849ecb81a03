#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the commands of a page's EXAMPLES, as a reader would copy them from the rendered page, one
# after another in a copy of examples/. Each has to end with status 0, or with the one that a
# comment right above it names:
#
#   .\" exit 1
#   .Dl $ meeting validate --strict .
#
# usage: man_examples.sh SOURCE-FOLDER FOLDER-OF-THE-TOOL PAGE
command -v mandoc >/dev/null || exit 77
source_dir=$1
tool_dir=$2
page=$3

base=$(mktemp -d) || exit 2
trap 'chmod -R u+rwX "$base"; rm -rf "$base"' EXIT
trap 'exit 130' INT TERM HUP
mkdir "$base/home"
cp -R "$source_dir/examples" "$base/scratch" || exit 2

# The comment becomes a line of its own, so that it is still there when the page is rendered.
awk '
  /^\.Sh / { inside = /EXAMPLES|示例/ }
  /^\.Bd / { literal = 1 }
  /^\.Ed/ { literal = 0 }
  inside && /^\.\\" exit [0-9]+$/ { print (literal ? "" : ".Dl ") "@exit " $3; next }
  { print }' "$page" >"$base/page"
mandoc -T utf8 -O width=1000 "$base/page" | sed -e 's/.\x08//g' -e 's/^ *//' |
  awk '
    /\\$/ && (joined != "" || /^\$ /) { sub(/\\$/, ""); joined = joined $0; next }
    { $0 = joined $0; joined = "" }
    /^@exit / { wanted = $2; next }
    /^\$ / { print (wanted == "" ? 0 : wanted) " " substr($0, 3); wanted = "" }' >"$base/commands"

if ! [ -s "$base/commands" ]; then
  case $page in
    *.1) echo "$page: no example begins with \$"; exit 1 ;;
    *) exit 0 ;;
  esac
fi

status=0
while read -r wanted command; do
  (
    cd "$base/scratch" || exit 2
    exec env -i PATH="$tool_dir:/usr/local/bin:/usr/bin:/bin" HOME="$base/home" \
      LC_ALL=C.UTF-8 TZ=UTC COLUMNS=80 TERM=dumb sh -c "$command"
  ) >"$base/output" 2>&1 </dev/null
  got=$?
  if [ $got -ne "$wanted" ]; then
    echo "$page: \$ $command"
    echo "exit $got, not $wanted:"
    sed 's/^/    /' "$base/output"
    status=1
  fi
done <"$base/commands"
exit $status
