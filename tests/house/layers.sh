#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Who may include whom. A folder that is not in the table has no place yet: add a row.
#
# usage: layers.sh SOURCE-FOLDER
cd "$1" || exit 2

table='
text
words:    text
law:      text words
model:    text words law
yaml:     text words model
book:     text words model yaml
rules:    text words model law
figures:  text words model law
edit:     text words model yaml book
render:   text words model figures
import:   text words model book edit
search:   text words model book edit
'

# The folders of the tool: each may use those in front of it, and main.cpp all.
tool='run terminal records changing adding asking commands'

# Libraries of others, and the one place that knows each.
places='
yaml-cpp/   ^(lib/src|tests/unit)/yaml/
utf8proc.h  ^lib/src/text/
CLI/        ^tools/meeting/run/
doctest/    ^tests/
histedit.h  ^tools/meeting/terminal/line_editor[.]cpp$
'

find lib tools tests/unit -name '*.[ch]pp' -o -name '*.def' | sort |
  xargs grep -nE '^[[:space:]]*#[[:space:]]*include' /dev/null |
  awk -v table="$table" -v tool="$tool" -v places="$places" '
    function fault(why) { print place ": " why ": " $0; faults++ }
    BEGIN {
      rows = split(table, row, "\n")
      for (i = 1; i <= rows; i++) {
        words = split(row[i], word, /[: ]+/)
        if (words == 0) continue
        known[word[1]] = 1
        may[word[1], word[1]] = 1
        for (j = 2; j <= words; j++) may[word[1], word[j]] = 1
      }
      folders = split(tool, row, " ")
      for (i = 1; i <= folders; i++) rank[row[i]] = i
      rows = split(places, row, "\n")
      for (i = 1; i <= rows; i++)
        if (split(row[i], word, / +/) == 2) home[word[1]] = word[2]
    }
    {
      match($0, /^[^:]*:[0-9]+:/)
      place = substr($0, 1, RLENGTH - 1)
      $0 = substr($0, RLENGTH + 1)
      file = place
      sub(/:.*/, "", file)
      files[file] = 1
      if (!match($0, /[<"][^>"]*[>"]/)) { fault("cannot read the include"); next }
      quoted = substr($0, RSTART, 1) == "\""
      name = substr($0, RSTART + 1, RLENGTH - 2)
      folder = name
      if (!sub(/\/.*/, "", folder)) folder = ""
      if (name ~ /(^|\/)\.\.?\//) fault("paths start at the include root")

      for (prefix in home)
        if (index(name, prefix) == 1 && file !~ home[prefix]) fault("belongs in " home[prefix])
      if (name ~ /^CLI\//) { if (!(file in cli)) cli_files++; cli[file] = 1 }

      if (file ~ /^lib\/include\//) {
        if (quoted || (folder != "meeting" && name !~ /^[a-z_]+$/))
          fault("a public header needs only the standard library and <meeting/...>")
      } else if (file ~ /^lib\/src\//) {
        split(file, part, "/")
        from = file ~ /^lib\/src\/[^\/]*$/ ? "" : part[3]
        if (from != "" && !(from in known)) fault("the folder " from " is not in the table")
        if (quoted && folder == "") fault("write the folder: \"folder/name.hpp\"")
        if (!quoted && folder in known) fault("a header of ours stands in quotes")
        if (quoted && folder != "" && !(folder in known)) fault("no such folder in the table")
        if (quoted && folder in known && from != "" && !((from, folder) in may))
          fault(from " may not include " folder)
      } else if (file ~ /^tools\//) {
        split(file, part, "/")
        from = file ~ /^tools\/meeting\/[^\/]*$/ ? folders : rank[part[3]]
        if (from == 0) fault("the folder " part[3] " is not in the list of the tool")
        if (quoted && !(folder in rank)) fault("a tool sees its own folders and <meeting/...> only")
        if (quoted && rank[folder] > from) fault(part[3] " may not include " folder)
        if (!quoted && folder in known) fault("a tool sees <meeting/...> only")
      }
    }
    END {
      if (cli_files > 1) {
        printf "more than one file includes CLI11:"
        for (file in cli) printf " %s", file
        print ""
        faults++
      }
      if (NR == 0) { print "no include found: is this the source folder?"; faults++ }
      exit faults > 0
    }'
