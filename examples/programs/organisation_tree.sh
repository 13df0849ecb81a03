#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Writes an organisation tree with every node on a line of its own, as the part of a book:
#
#   organisation_tree.sh >银川市/金凤区/book-组织体系.yaml
#
# 61 community committees, 415 branches of compounds, 2024 groups of buildings, 1340 households of
# members: the numbers were reported, the names are made up, and which stands below which too. Each
# level is spread evenly over the one above, in order; the same numbers give the same bytes.
exec awk '
  function level(name, count, above, above_count,    i, parent) {
    for (i = 1; i <= count; i++) {
      printf "  - {名称: 第%d%s, 层级: %s", i, name, name
      if (above != "") {
        parent = int((i - 1) * above_count / count) + 1
        printf ", 上级: 第%d%s", parent, above
      }
      print "}"
    }
  }
  BEGIN {
    print "# 由 examples/programs/organisation_tree.sh 生成。四级的数目是 2024 年底报道的（年份为推定），"
    print "# 61、415、2024、1340，合计 3840；名称和隶属关系为虚构。"
    print "格式: 1"
    print "组织体系:"
    level("社区党委", 61, "", 0)
    level("小区党支部", 415, "社区党委", 61)
    level("楼栋党小组", 2024, "小区党支部", 415)
    level("党员中心户", 1340, "楼栋党小组", 2024)
  }' </dev/null
