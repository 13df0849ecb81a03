#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The tool's commands and options are those of the manual, in both directions; each has its help.
#
# usage: commands.sh SOURCE-FOLDER TOOL
source_dir=$1
tool=$2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
status=0

fault() {
  echo "$1"
  status=1
}

# compare WHAT-IN-THE-TOOL WHAT-IN-THE-PAGE LABEL
compare() {
  for name in $(comm -23 "$1" "$2"); do fault "$3: the tool has $name, the manual does not"; done
  for name in $(comm -13 "$1" "$2"); do fault "$3: the manual has $name, the tool does not"; done
}

# Long options: `.It Fl Fl name` or `.It Fl -name`, also after a short one.
options_of_page() {
  awk '
    /^\.It / {
      for (i = 2; i <= NF; i++) {
        name = ""
        if ($i == "Fl" && $(i + 1) == "Fl") name = $(i + 2)
        else if ($i == "Fl" && $(i + 1) ~ /^-./) name = substr($(i + 1), 2)
        if (name != "") print name
      }
    }' "$1" | sort -u
}

"$tool" help --commands >"$work/commands" </dev/null || fault "meeting help --commands fails"
[ -s "$work/commands" ] || fault "meeting help --commands lists nothing"

# A command of two words may share its page with others; its help names it.
while read -r command; do
  # shellcheck disable=SC2086 # one word or two
  page=$("$tool" help $command --lang en </dev/null | sed -n 's/^The whole manual page: man //p')
  [ -n "$page" ] || fault "meeting help $command names no page"
  # shellcheck disable=SC2086
  "$tool" help --options $command </dev/null 2>"$work/errors" >>"$work/options.$page"
  [ -s "$work/errors" ] && fault "meeting help --options $command: $(cat "$work/errors")"
  echo "$page" >>"$work/named"
done <"$work/commands"
sort -u "$work/named" >"$work/wanted"

for folder in "$source_dir/man" "$source_dir/man/zh_CN"; do
  [ -d "$folder" ] || continue
  find "$folder" -maxdepth 1 -name 'meeting-*.1' | sed 's|.*/||; s|\.1$||' | sort >"$work/pages"
  compare "$work/wanted" "$work/pages" "$folder"

  while read -r name; do
    page=$folder/$name.1
    [ -f "$page" ] || continue
    sort -u "$work/options.$name" >"$work/options"
    options_of_page "$page" >"$work/in_page"
    compare "$work/options" "$work/in_page" "$name"
    grep -q "Xr $name 1" "$folder/meeting.1" || fault "$folder/meeting.1 does not refer to $name"
  done <"$work/wanted"
done

while read -r command; do
  for language in en zh; do
    # shellcheck disable=SC2086 # one word or two
    "$tool" $command --help --lang "$language" </dev/null >"$work/help" 2>"$work/errors" ||
      fault "meeting $command --help --lang $language: exit $?"
    [ -s "$work/help" ] || fault "meeting $command --help --lang $language prints nothing"
    [ -s "$work/errors" ] &&
      fault "meeting $command --help --lang $language: $(cat "$work/errors")"
  done
done <"$work/commands"
exit $status
