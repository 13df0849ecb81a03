#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The examples are written anew in both shapes and both languages. Each file has to say the same
# as the original (the program compares the models), and each command has to print the same over
# each of the trees.
#
# usage: conversion.sh SOURCE-FOLDER TOOL CONVERTER
# shellcheck disable=SC2317 # filters are called by their names
source_dir=$1
tool=$2
converter=$3
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
LC_ALL=C.UTF-8
export LC_ALL
status=0

"$converter" "$source_dir/examples" "$work/trees" || status=1

# What may differ: the place of a finding.
without_places() { sed 's/:[0-9]*:[0-9]*: /: /' | sort; }
# into FILE COMMAND...: what it prints and its exit code, as $filter leaves it
into() {
  into_file=$results/$1
  shift
  mkdir -p "${into_file%/*}"
  "$tool" -C "$tree" "$@" </dev/null >"$into_file.out" 2>"$into_file.err"
  echo "exit $?" >>"$into_file.err"
  cat "$into_file.out" "$into_file.err" | $filter >"$into_file"
  rm "$into_file.out" "$into_file.err"
}

# What the commands say of a whole tree
of_tree() { # TREE RESULTS
  tree=$1 results=$2
  filter=without_places
  into validate validate --format short --lang zh --as-of 2025-06-30
  into validate.en validate --format short --lang en --as-of 2025-06-30 --strict
  filter='cat'
  into summarize.zh summarize --lang zh --as-of 2025-06-30
  into summarize.en summarize --lang en --as-of 2025-06-30
  into summarize.json summarize --json --as-of 2025-06-30 --period 2025
  for kind in $lists; do
    rows "rows/list.$kind" list "$kind" --lang zh
    for format in csv json; do
      rows "rows/$kind.$format" export "$kind" --format $format --lang en
    done
  done
}
# Some lists know no day and refuse one.
rows() {
  into "$@" --as-of 2025-06-30
  if grep -qx 'exit 2' "$into_file"; then into "$@"; fi
}

# … and of each record, in two parts: people and programs see the same walk over it
of_records() { # TREE RESULTS PART
  tree=$1 results=$2
  for record in $records; do
    filter='cat'
    case $3 in
      zh)
        into "zh/$record" show "$record" --lang zh --as-of 2025-06-30
        ;;
      en)
        into "en/$record" show "$record" --json --as-of 2025-06-30
        ;;
    esac
    into "minutes/$record" minutes "$record" --lang zh
  done
}

# A flat file may list what stands in one issue between what stands in others; a nested one
# cannot: then rows come in another order, and minutes number them by it.
without_order() { # RESULTS
  for rows in "$1"/rows/*; do sort -o "$rows" "$rows"; done
  while read -r record; do rm "$1/minutes/$record"; done <"$work/trees/apart"
}

compare() { # WRITING PART
  : >"$work/difference"
  for part in validate validate.en summarize.zh summarize.en summarize.json rows minutes "$2"; do
    diff -r -u "$work/originals/$part" "$work/$1/$part" >>"$work/difference"
  done
  if [ ! -s "$work/difference" ]; then return; fi
  echo "$1: the commands say something else than of the originals:"
  head -n 60 "$work/difference"
  status=1
}

lists=$("$converter" --lists)
records=$(cd "$source_dir/examples" && find . -name '*.yaml' ! -name 'book*.yaml' | sort)
if [ -z "$lists" ] || [ -z "$records" ]; then echo "no lists or no records"; exit 1; fi

# Two at a time
snapshot() { # TREE RESULTS PART...
  of_tree "$1" "$2" &
  for part in "$3" ${4:-}; do of_records "$1" "$2" "$part"; done
  wait
}
snapshot "$source_dir/examples" "$work/originals" zh en
if grep -rLx 'exit 0' "$work/originals/minutes" "$work/originals/zh" \
  "$work/originals/en" "$work/originals/rows" | grep .; then
  echo "went wrong with the originals"
  exit 1
fi
for shape in flat nested; do
  for language in zh en; do
    snapshot "$work/trees/$shape-$language" "$work/$shape-$language" $language
  done
done

compare flat-zh zh
compare flat-en en
for one in originals nested-zh nested-en; do without_order "$work/$one"; done
compare nested-zh zh
compare nested-en en
exit $status
