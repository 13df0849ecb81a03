#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The generated example of an organisation tree is what its program writes, to the byte.
#
# usage: organisation_tree.sh SOURCE-FOLDER
example=$1/examples/银川市/金凤区/book-组织体系.yaml
made=$(mktemp) || exit 2
trap 'rm -f "$made"' EXIT
sh "$1/examples/programs/organisation_tree.sh" >"$made" || exit 1
cmp "$made" "$example" || exit 1
[ "$(grep -c '^  - {名称: ' "$example")" = 3840 ] || { echo "not 3840 nodes"; exit 1; }
