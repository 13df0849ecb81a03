#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What `validate --changed` and `--staged` look at, in a repository with awkward names; and that the
# hook of each README keeps a bad record out of a commit and lets a good one in.
#
# usage: changed.sh SOURCE-FOLDER FOLDER-OF-THE-TOOL
source_dir=$1
tool_dir=$2
command -v git >/dev/null || { echo "no git"; exit 77; }
base=$(mktemp -d) || exit 2
trap 'rm -rf "$base"' EXIT
status=0

PATH=$tool_dir:$PATH
HOME=$base
GIT_CONFIG_NOSYSTEM=1
LC_ALL=C.UTF-8
export PATH HOME GIT_CONFIG_NOSYSTEM LC_ALL
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GITHUB_ACTIONS
git config --global user.name nobody
git config --global user.email nobody@example.org
git config --global init.defaultBranch main

fault() {
  echo "$1"
  status=1
}

# expect WANTED ARGUMENT…: the ids of the files that are looked at, one bad date in each
expect() {
  wanted=$1
  shift
  got=$(meeting validate --format short --lang en "$@" 2>&1 |
    sed -n 's/^\(.*\):[0-9]*:[0-9]*: error: .*\[date-format\]$/\1/p' | tr '\n' '|')
  [ "$got" = "$wanted" ] || fault "validate $*: looks at '$got', not '$wanted'"
}

record() {
  printf '格式: 1\n标题: %s\n形式: 五方会谈\n日期: %s\n' "$1" "$2"
  printf '参与方: [{类别: 居民, 人数: 2}, {类别: 物业公司, 人数: 1}]\n'
}
bad() { record "$1" 2025-3-14; }

mkdir -p "$base/work/2025/a b" "$base/work/sub"
cd "$base/work" || exit 2

meeting validate --changed 2>/dev/null
[ $? -eq 66 ] || fault "no repository is not exit 66"

git init -q . || exit 2
printf '*.tmp.yaml\n' >.gitignore
bad 停车 >"2025/停 车.yaml"
bad 路灯 >"2025/a b/-路灯'\".yaml"
bad 三 >"2025/a b/$(printf 'line\nfeed').yaml"
bad 四 >2025/old.yaml
bad 五 >sub/five.yaml
bad 六 >2025/left.tmp.yaml

# Before the first commit everything that is not ignored is new.
meeting validate --changed --format short >"$base/out" 2>&1
[ "$(grep -c 'date-format' "$base/out")" -eq 5 ] || fault "before the first commit: $(cat "$base/out")"
git add 2025/old.yaml
expect '2025/old.yaml|' --staged
git add -A
git commit -qm first || exit 2
expect '' --changed
expect '' --staged
expect '' --changed=HEAD

bad 停车二 >"2025/停 车.yaml"
bad 新 >2025/新.yaml
rm 2025/old.yaml
expect '2025/停 车.yaml|2025/新.yaml|' --changed
expect '' --staged
git add 2025/新.yaml
expect '2025/新.yaml|' --staged
expect '2025/停 车.yaml|2025/新.yaml|' --只查改动
expect '2025/新.yaml|' --changed 2025/新.yaml sub
expect '' --changed sub
expect '../2025/停 车.yaml|../2025/新.yaml|' -C sub --changed ../2025
git add -A
git commit -qm second || exit 2
expect '2025/停 车.yaml|2025/新.yaml|' --changed=HEAD~1
expect '' --changed=main

# Through a link to the folder the files are the same.
bad 停车三 >"2025/停 车.yaml"
ln -s "$base/work" "$base/link"
expect "$base/link/2025/停 车.yaml|" --changed "$base/link/2025"

meeting validate --changed=no-such 2>/dev/null
[ $? -eq 66 ] || fault "an unknown revision is not exit 66"
meeting validate --changed=--output=x 2>/dev/null
[ $? -eq 66 ] || fault "an option is taken for a revision"
[ -e x ] && fault "a revision was taken for an option of git"
meeting validate --changed --fix >/dev/null 2>&1
[ $? -eq 0 ] || fault "--changed --fix leaves what has one right answer"

# The hook, and what GitHub runs.
for readme in README.md README.zh-CN.md; do
  rm -rf "$base/hooked"
  mkdir "$base/hooked"
  cd "$base/hooked" || exit 2
  git init -q .
  mkdir -p .git/hooks
  awk '/^```sh$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$source_dir/$readme" \
    >.git/hooks/pre-commit
  head -n 1 .git/hooks/pre-commit | grep -qx '#!/bin/sh' || fault "$readme: no hook"
  chmod +x .git/hooks/pre-commit
  record 停车 2025-03-14 >good.yaml
  git add good.yaml
  git commit -qm good >"$base/out" 2>&1 || fault "$readme: refuses a good record: $(cat "$base/out")"
  bad 路灯 >bad.yaml
  git commit --allow-empty -qm beside >"$base/out" 2>&1 || fault "$readme: a file beside the commit"
  git add bad.yaml
  git commit -qm bad >"$base/out" 2>&1 && fault "$readme: lets a bad record in"
  grep -q '^bad.yaml:4:5: .*\[date-format\]$' "$base/out" || fault "$readme: $(cat "$base/out")"

  # What counts is what will be committed, not what lies in the folder.
  record 路灯 2025-03-14 >bad.yaml
  git commit -qm bad >"$base/out" 2>&1 && fault "$readme: lets a bad staged record in"
  git add bad.yaml
  bad 路灯 >bad.yaml
  git commit -qm mended >"$base/out" 2>&1 || fault "$readme: a later change: $(cat "$base/out")"
  git commit -qam bad >"$base/out" 2>&1 && fault "$readme: commit -a lets a bad record in"
  # In a linked working tree git tells the hook its own folder.
  git worktree add -q "$base/linked" 2>/dev/null || fault "$readme: git worktree"
  (
    cd "$base/linked" && mkdir -p sub && bad 三 >sub/c.yaml && git add -A || exit 2
    git commit -qm bad >"$base/out" 2>&1 && exit 1
    sed -i 's|meeting |meeting -C sub |' "$base/hooked/.git/hooks/pre-commit"
    git commit -qm bad >>"$base/out" 2>&1 && exit 1
    [ "$(grep -c 'c.yaml:4:5: ' "$base/out")" -eq 2 ]
  ) || fault "$readme: linked working tree: $(cat "$base/out")"
  git worktree remove --force "$base/linked"

  step=$(sed -n 's/^ *- run: \(meeting .*\)$/\1/p' "$source_dir/$readme")
  [ -n "$step" ] || fault "$readme: no step for GitHub"
  GITHUB_ACTIONS=true sh -c "$step" >"$base/out" 2>"$base/annotations"
  [ $? -eq 1 ] || fault "$readme: $step: $(cat "$base/out" "$base/annotations")"
  grep -q '^::error file=bad.yaml,line=4,' "$base/annotations" || fault "$readme: no annotation"
  grep -q '^::' "$base/out" && fault "$readme: annotations among the results"
done
exit $status
