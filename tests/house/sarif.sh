#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The SARIF of `validate` is what SARIF 2.1.0 and GitHub ask for: sarif.js says what that is.
#
# usage: sarif.sh SOURCE-FOLDER TOOL
source_dir=$1
tool=$2
if ! command -v node >/dev/null; then
  echo "no node"
  if [ "${MEETING_TEST_ALL:-}" = 1 ]; then exit 1; fi
  exit 77
fi
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2

# An error with a fix, one with a second place, a warning, a file that cannot be read, an odd name.
printf '格式: 1\n标题: 甲\n标题: 乙\n形式: 五方会谈\n日期: 2025-3-14\n' >'停 车#%.yaml'
printf '格式: 1\n标题: 丙\n形式: 五方会谈\n日期: 2025-03-14\n' >b.yaml
printf '参与方: [{类别: 居民, 名称: 代表}]\n议题: {标题: 丙, 决议: {内容: 丁, 类型: 暂缓再议}}\n' >>b.yaml
mkfifo secret.yaml
for language in en zh; do
  "$tool" validate --format sarif --lang $language --as-of 2025-03-20 . secret.yaml >$language.json 2>/dev/null
  node "$source_dir/tests/house/sarif.js" $language.json || exit 1
done
mkdir empty
"$tool" validate --format sarif --lang en empty >none.json || exit 1
node "$source_dir/tests/house/sarif.js" none.json empty
