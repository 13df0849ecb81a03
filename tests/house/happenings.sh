#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What may happen to a follow-up in which state: the tables of meeting-done(1) say it, and every
# cell is tried. A command that is possible ends with 0, and `undo` takes it back to the byte; another
# one ends with 1 and writes nothing.
#
# usage: happenings.sh SOURCE-FOLDER TOOL
page=$1/man/meeting-done.1
tool=$2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
status=0
export XDG_STATE_HOME="$work/state"

fault() {
  echo "$1"
  status=1
}

# One follow-up in each state; the ids are the headings of the columns.
cat >"$work/2025-03-14-a.yaml" <<'RECORD'
format: 1
title: Parking
form: deliberation
date: 2025-03-14
parties: [{kind: residents}, {kind: property_company}]
issues:
  - title: Work
    follow_ups:
      - {id: open, task: a, due: 2099-01-01}
      - {id: suspended, task: b, due: 2099-01-01, suspended: {date: 2025-03-20, reason: c}}
      - {id: awaited, task: d, due: 2099-01-01, escalated: {to: e, date: 2025-03-20}}
      - {id: done, task: f, due: 2099-01-01, done_on: 2025-03-20}
      - {id: visited, task: g, due: 2099-01-01, done_on: 2025-03-20, visits: {date: 2025-03-21, result: solved}}
      - {id: closed, task: h, due: 2099-01-01, done_on: 2025-03-20, visits: {date: 2025-03-21}, closed_on: 2025-03-22}
      - {id: cancelled, task: i, due: 2099-01-01, cancelled: {date: 2025-03-20}}
  - title: Money
    resolutions:
      - {id: due, text: j, money: [{kind: compensation, amount: 1, unit: 元}]}
      - {id: made, text: k, money: [{kind: compensation, amount: 1, unit: 元, paid_on: 2025-03-20}]}
      - {id: void, text: l, money: [{kind: compensation, amount: 1, unit: 元}], ratification: {body: owners_assembly, rejected_on: 2025-03-20}}
      - {id: asked, text: m, ratification: {body: owners_assembly}}
      - {id: taken, text: n, ratification: {body: owners_assembly, ratified_on: 2025-03-20}}
RECORD

item_of() {
  case $1 in
    'payment due') echo due.payment ;;
    'payment made') echo made.payment ;;
    'payment void') echo void.payment ;;
    'vote due') echo asked.ratification ;;
    'vote taken') echo taken.ratification ;;
    *) echo "$1" ;;
  esac
}

try() { # COMMAND ITEM
  reference=2025-03-14-a:$2
  case $1 in
    visit) set -- visit "$reference" solved ;;
    close) set -- close "$reference" ;;
    'close as not feasible') set -- close "$reference" --closing not_feasible ;;
    extend) set -- extend "$reference" --to 2099-02-01 ;;
    suspend) set -- suspend "$reference" --reason x ;;
    escalate) set -- escalate "$reference" --to x ;;
    'escalate answered') set -- escalate "$reference" --result x ;;
    *) set -- "$1" "$reference" ;;
  esac
  "$tool" -C "$work" "$@" --on 2025-04-01 </dev/null >"$work/output" 2>&1
  got=$?
}

# One line a cell: command, column, what the page says.
awk '
  /^\.Bl -column/ { rows = 0; inside = 1; next }
  /^\.El/ { inside = 0 }
  inside && /^\.It / {
    line = substr($0, 5)
    gsub(/Em /, "", line)
    count = split(line, cell, / Ta /)
    if (rows++ == 0) { for (i = 2; i <= count; i++) heading[i] = cell[i]; columns = count; next }
    if (count != columns) { print "fault\t" cell[1] "\t" count " cells"; next }
    for (i = 2; i <= count; i++) print cell[1] "\t" heading[i] "\t" cell[i]
  }' "$page" >"$work/cells"
[ "$(wc -l <"$work/cells")" -ge 100 ] || fault "$page: too few cells: are the tables there?"

cp "$work/2025-03-14-a.yaml" "$work/before"
tab=$(printf '\t')
while IFS=$tab read -r command column says; do
  try "$command" "$(item_of "$column")"
  if cmp -s "$work/before" "$work/2025-03-14-a.yaml"; then
    [ "$got" -ne 0 ] || fault "$command, $column: nothing was written"
  elif [ "$got" -ne 0 ]; then
    fault "$command, $column: refused, but the record is changed"
    cp "$work/before" "$work/2025-03-14-a.yaml"
  else
    "$tool" -C "$work" undo --yes </dev/null >"$work/undone" 2>&1 ||
      fault "$command, $column: undo: $(cat "$work/undone")"
    cmp "$work/before" "$work/2025-03-14-a.yaml" || fault "$command, $column: undo left something"
  fi
  case $says$got in
    yes0 | no1) ;;
    *) fault "$command, $column: the page says $says, but it ends with $got: $(cat "$work/output")" ;;
  esac
done <"$work/cells"

# Every stage of the table of states is a column, and every command has a row.
"$tool" help --reference states --lang en </dev/null |
  awk '/^\.Ss / { inside = $0 ~ /^\.Ss follow\\-up$/ } inside && /^\.It/ { print $NF }' |
  grep -v '^any$' | sort -u >"$work/stages"
[ -s "$work/stages" ] || fault "no stages found"
while read -r stage; do
  cut -f 2 "$work/cells" | grep -qx "$stage" || fault "$page: no column $stage"
done <"$work/stages"
for command in done visit close reopen extend suspend resume escalate cancel; do
  [ "$(cut -f 1 "$work/cells" | grep -cx "$command")" -ge 12 ] || fault "$page: no row $command"
done
exit $status
