# SPDX-License-Identifier: Apache-2.0
# awk -f figures.awk -f summary.awk: the table of the README: seconds for each number of records,
# and the memory that the largest took.

function thousands(n) { return n >= 1000 ? int(n / 1000) "," sprintf("%03d", n % 1000) : n "" }

END {
  line = "| seconds for … records |"
  rule = "|---|"
  for (i = 1; i <= count_number; ++i) {
    line = line " " thousands(counts[i]) " |"
    rule = rule "---:|"
  }
  print line " peak MiB |"
  print rule "---:|"
  for (j = 1; j <= name_number; ++j) {
    name = names[j]
    if (name ~ /^declined/) continue
    line = "| " name " |"
    for (i = 1; i <= count_number; ++i) {
      if ((counts[i], name) in rounds) {
        line = line sprintf(" %.3f |", median(wall, counts[i], name))
        most = median(peak, counts[i], name) / 1024
      } else {
        line = line " |"
      }
    }
    print line sprintf(" %.0f |", most)
  }
}
