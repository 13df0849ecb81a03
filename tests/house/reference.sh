#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The reference parts of manual pages are what the tables of fields, states, lists and rules make.
#
# usage: reference.sh SOURCE-FOLDER TOOL
#   UPDATE_MANUAL=1 reference.sh …      writes it into the pages
source_dir=$1
tool=$2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
status=0

# check PAGE KIND…: the page between its first .Sh FIELDS, LISTS, COLUMNS or RULES and .Sh SEE ALSO
check() {
  page=$source_dir/man/$1
  shift
  for kind in "$@"; do
    "$tool" help --reference "$kind" --lang en </dev/null || status=1
  done >"$work/reference"
  sed '/^\.Sh FIELDS/,$d; /^\.Sh LISTS/,$d; /^\.Sh COLUMNS/,$d; /^\.Sh RULES/,$d' "$page" >"$work/page"
  cat "$work/reference" >>"$work/page"
  sed -n '/^\.Sh SEE ALSO/,$p' "$page" >>"$work/page"
  cmp -s "$page" "$work/page" && return
  if [ "${UPDATE_MANUAL:-}" = 1 ]; then
    cat "$work/page" >"$page"
    echo "updated: $page"
  else
    diff -u "$page" "$work/page"
    status=1
  fi
}

check meeting-record.5 record words states
check meeting-book.5 book
check meeting-list.1 lists
check meeting-export.1 columns
check meeting-add-item.1 items
check meeting-rules.7 rules
exit $status
