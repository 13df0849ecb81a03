#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# `meeting validate --fix` in a bad world: a full disk, a folder or a file that may not be
# written, another writer. The file is the old one or the new one, nothing lies beside it, and
# the exit status tells.
#
# usage: fix.sh TOOL
tool=$1
base=$(mktemp -d) || exit 2
trap 'chmod -R u+rwX "$base"; rm -rf "$base"' EXIT
trap 'exit 130' INT TERM HUP
LC_ALL=C.UTF-8
export LC_ALL
status=0
fault() {
  echo "$1"
  status=1
}

{
  printf '格式: 1\n标题: 丽园小区停车难协商\n形式: 协商议事会\n日期: 2025-03-14\n'
  printf '参与方: [{类别: 居民, 人数: 5}, {类别: 物业公司, 人数: 1}]\n'
  printf '议题: [{标题: 停车位不足, 类别: 停车}]\n'
  i=0
  while [ $i -lt 100 ]; do
    echo "# 第 $i 行：居民代表和物业公司都参加了，会议记录由社区保存"
    i=$((i + 1))
  done
} >"$base/new"
iconv -f UTF-8 -t GB18030 "$base/new" >"$base/old" || exit 77
record=$base/book/2025/2025-03-14-停车.yaml

# A fresh book that anybody may write.
make_book() {
  rm -rf "$base/book"
  mkdir -p "$base/book/2025"
  echo '名称: 示例' >"$base/book/book.yaml"
  cp "$base/old" "$record"
  chmod 755 "$base"
  chmod -R a+rwX "$base/book"
}

# expect EXIT old|new WHAT: after a run of the tool
expect() {
  [ "$got" -eq "$1" ] || fault "$3: exit $got, not $1: $(cat "$base/message")"
  cmp -s "$record" "$base/$2" || fault "$3: the file is not the $2 one"
  left=$(find "$base/book" -type f ! -name book.yaml ! -path "$record")
  [ -z "$left" ] || fault "$3: left behind: $left"
}

run() { # COMMAND...: the tool, perhaps behind something else
  "$@" validate --fix --lang en "$base/book" >"$base/findings" 2>"$base/message" </dev/null
  got=$?
}

make_book
chmod 640 "$record"
run "$tool"
expect 0 new "a sound world"
[ "$(stat -c %a "$record")" = 640 ] || fault "the mode was not kept"
grep -q '^.*停车.yaml: converted from GB18030 to UTF-8$' "$base/message" || fault "nothing was said"

make_book
mv "$record" "$base/elsewhere"
ln -s "$base/elsewhere" "$record"
run "$tool"
[ $got -eq 0 ] || fault "a symbolic link: exit $got"
[ -L "$record" ] || fault "the symbolic link is none any more"
cmp -s "$base/elsewhere" "$base/new" || fault "behind the link is not the new file"
rm "$base/elsewhere"

# A file may grow to 1 KiB only, as if the disk ended there.
make_book
# shellcheck disable=SC3045 # dash and bash have it, in blocks of 512 or 1,024 bytes
(trap '' XFSZ && ulimit -f 1 && exec "$tool" validate --fix --format short --lang en \
  "$base/book" >/dev/null 2>"$base/message")
got=$?
expect 74 old "a full disk"

# The administrator may write everywhere: as somebody else, then.
make_book
if [ "$(id -u)" -eq 0 ]; then
  humble="setpriv --reuid 65534 --regid 65534 --clear-groups --"
  command -v setpriv >/dev/null || exit 77
else
  humble=
fi
# shellcheck disable=SC2086 # words are meant
if $humble "$tool" --version >/dev/null 2>&1; then
  chmod 555 "$base/book/2025"
  run $humble "$tool"
  expect 74 old "a read-only folder"
  make_book
  chmod 444 "$record"
  run $humble "$tool"
  expect 74 old "a read-only file"
fi

# Another program writes in the book: we wait for it, and take what it has written.
make_book
if command -v flock >/dev/null; then
  flock "$base/book" sh -c "echo locked >'$base/locked'; sleep 2; cp '$base/new' '$record'" &
  while ! [ -f "$base/locked" ]; do sleep 0.05; done
  run "$tool"
  wait
  expect 0 new "another writer"
  grep -q 'waiting' "$base/message" || fault "nobody was told about the waiting"
  grep -q 'converted' "$base/message" && fault "another's text was converted once more"
fi

# An editor may save at any time: what it saved is there in the end, whole, in one encoding or
# the other, or the tool says 75. Many turns, since the moment cannot be chosen.
{ cat "$base/new"; echo '# 居民代表又来过一次'; } >"$base/saved"
turn=0
while [ $turn -lt 20 ]; do
  make_book
  (cp "$base/saved" "$base/book/2025/.save" && mv "$base/book/2025/.save" "$record") &
  run "$tool"
  wait
  if ! cmp -s "$record" "$base/saved"; then fault "an editor's save was lost (exit $got)"; fi
  case $got in 0 | 75) ;; *) fault "exit $got while an editor saved" ;; esac
  turn=$((turn + 1))
done
# What is written wrong is mended at its place, in all files of a book as one step for undo.
rm -rf "$base/book"
mkdir -p "$base/book/2025"
echo '名称：示例' >"$base/book/book.yaml"
printf '# 整理自记录本\r\n格式:1\r\n标题：丽园小区停车难\r\n形式: 协商议事会\r\n日期: 2025年3月14日\r\n' >"$record"
printf '开始: 14：30  # 备注：下午\r\n参与方: [{类别：居民，人数: 5人}，{类别: 物业公司, 人数: １}]\r\n' >>"$record"
printf '# 整理自记录本\r\n格式: 1\r\n标题: 丽园小区停车难\r\n形式: 协商议事会\r\n日期: 2025-03-14\r\n' >"$base/right"
printf '开始: "14:30"  # 备注：下午\r\n参与方: [{类别: 居民, 人数: 5}, {类别: 物业公司, 人数: 1}]\r\n' >>"$base/right"
cp -R "$base/book" "$base/wrong"
XDG_STATE_HOME=$base/state
export XDG_STATE_HOME
run "$tool"
cmp "$record" "$base/right" || fault "the record was not mended: $(cat "$base/message")"
[ "$(cat "$base/book/book.yaml")" = '名称: 示例' ] || fault "the book was not mended"
"$tool" validate "$base/book" >"$base/findings" 2>&1 || fault "errors are left: $(cat "$base/findings")"
cp -R "$base/book" "$base/once"
run "$tool"
diff -r "$base/book" "$base/once" || fault "mending again changed something"
(cd "$base/book" && "$tool" undo >/dev/null 2>"$base/message") || fault "no undo: $(cat "$base/message")"
diff -r "$base/book" "$base/wrong" || fault "undo did not take all of it back"
exit $status
