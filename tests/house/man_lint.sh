#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A manual page is sound mdoc, and that of a command has the sections a reader looks for.
#
# usage: man_lint.sh PAGE
command -v mandoc >/dev/null || exit 77
page=$1
status=0
# Of the pages that it names only those that are installed are found.
mandoc -T lint -W style "$page" | grep -v 'STYLE: referenced manual not found' && status=1

case $page in *.1) ;; *) exit $status ;; esac
case $page in
  */zh_CN/*) sections='名称 概要 描述 退出状态 示例' ;;
  *) sections='NAME SYNOPSIS DESCRIPTION EXIT_STATUS EXAMPLES' ;;
esac
for section in $sections; do
  section=$(echo "$section" | tr _ ' ')
  if ! grep -qx "\.Sh $section" "$page"; then
    echo "$page: no section $section"
    status=1
  fi
done
exit $status
