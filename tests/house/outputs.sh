#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Every command that has -o writes the file as a whole: a failed writing leaves the old file, a
# symbolic link stays one, rights stay, the result is that of standard output. And every command
# says it when standard output cannot be written, and is silent when nobody reads it.
#
# usage: outputs.sh SOURCE-FOLDER TOOL
base=$(mktemp -d) || exit 2
trap 'chmod -R u+rwX "$base"; rm -rf "$base"' EXIT
trap 'exit 130' INT TERM HUP
tool=$2
HOME=$base/home
LC_ALL=C.UTF-8
export HOME LC_ALL
mkdir "$HOME"
status=0
fault() {
  echo "$1"
  status=1
}

cp -R "$1/examples" "$base/records" || exit 2
cd "$base/records" || exit 2
record=$(find . -name '2025-03-14-*.yaml')

# What each command needs; a command with -o that is not named here fails.
words_of() {
  case $1 in
    validate | summarize) echo "$1 ." ;;
    list | export) echo "$1 issues ." ;;
    minutes | show) echo "$1 $record" ;;
    schema) echo "$1" ;;
    rules) echo "$1 --all" ;;
    *) fault "no words for $1: add a row"; echo "$1" ;;
  esac
}

"$tool" help --commands >"$base/commands" || fault "meeting help --commands fails"
while read -r command; do
  for words in "$command --help" "help $command"; do
    # shellcheck disable=SC2086 # words are meant
    "$tool" $words >/dev/full 2>"$base/errors"
    got=$?
    if [ $got -ne 74 ] || ! [ -s "$base/errors" ]; then fault "$words: exit $got when the disk is full"; fi
    # shellcheck disable=SC2086
    { "$tool" $words 2>"$base/errors"; echo $? >"$base/got"; } | true
    got=$(cat "$base/got")
    if { [ "$got" -ne 0 ] && [ "$got" -ne 141 ]; } || [ -s "$base/errors" ]; then
      fault "$words: exit $got when nobody reads"
    fi
  done

  # shellcheck disable=SC2086
  "$tool" $command --help 2>/dev/null </dev/null | grep -q "^ *-o, --output" || continue
  words=$(words_of "$command")
  # shellcheck disable=SC2086
  "$tool" $words >"$base/expected" 2>/dev/null
  if ! [ -s "$base/expected" ]; then fault "$command prints nothing"; continue; fi

  # The format goes by the ending, where there are several.
  ending=$(case $command in export) echo csv ;; minutes) echo md ;; schema) echo json ;; *) echo txt ;; esac)
  out=$base/out.$ending
  rm -f "$out" "$base/real"
  echo old >"$base/real"
  chmod 640 "$base/real"
  ln -s real "$out"
  # shellcheck disable=SC2086
  "$tool" $words -o "$out" >"$base/printed" 2>"$base/errors"
  [ -L "$out" ] || fault "$command -o: the link is gone"
  [ "$(stat -c %a "$base/real")" = 640 ] || fault "$command -o: the rights are other ones"
  if [ "$(cat "$base/real")" = old ]; then fault "$command -o: the file is as before"; fi
  if [ -s "$base/printed" ] && [ "$command" != validate ]; then fault "$command -o: prints as well"; fi

  # No byte may be written: neither into this file nor into another.
  echo old >"$base/real"
  # shellcheck disable=SC2086
  (ulimit -f 0; exec "$tool" $words -o "$out" >/dev/null 2>/dev/null)
  got=$?
  [ $got -eq 74 ] || fault "$command -o: exit $got when nothing can be written"
  [ "$(cat "$base/real")" = old ] || fault "$command -o: the old file is gone"
  [ -z "$(find "$base" -name '.meeting-*')" ] || fault "$command -o: leaves a temporary file"
  # shellcheck disable=SC2086
  "$tool" $words -o "$base/none/out.$ending" >/dev/null 2>/dev/null
  got=$?
  [ $got -eq 66 ] || fault "$command -o: exit $got where there is no such folder"
done <"$base/commands"
exit $status
