#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The JSON Schema refuses what the reader refuses, and nothing that the reader accepts, as far as
# a schema can: asked of ajv with the examples, with their other writings and with the cases of
# the reader's own tests.
#
# usage: schema.sh SOURCE-FOLDER TOOL CONVERTER CASES
#   MEETING_TEST_ALL=1   without node or its modules this fails, where else it is left out
source_dir=$1
tool=$2
converter=$3
cases=$4
# Where Debian keeps the modules; node of another origin does not look there.
NODE_PATH=${NODE_PATH:-}:/usr/share/nodejs:/usr/lib/nodejs
export NODE_PATH
if ! node -e 'require("ajv"); require("js-yaml")' 2>/dev/null; then
  echo "no node with ajv and js-yaml"
  if [ "${MEETING_TEST_ALL:-}" = 1 ]; then exit 1; fi
  exit 77
fi
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

"$converter" "$source_dir/examples" "$work/trees" || exit 1
for keys in both zh en; do
  "$tool" schema --of record --keys $keys -o "$work/record-$keys.json" || exit 1
  "$tool" schema --of book --keys $keys -o "$work/book-$keys.json" || exit 1
done
"$cases" "$source_dir" >"$work/cases.jsonl" || exit 1
node "$(dirname "$0")/schema.js" "$source_dir" "$work"
