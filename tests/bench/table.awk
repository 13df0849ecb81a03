# SPDX-License-Identifier: Apache-2.0
# awk -f figures.awk -f table.awk: a table in Markdown, and what the figures say about each other.

END {
  print "| records | | seconds | records/s | peak MiB | processor seconds | times the event pass |"
  print "|---:|---|---:|---:|---:|---:|---:|"
  for (i = 1; i <= count_number; ++i) {
    count = counts[i]
    for (j = 1; j <= name_number; ++j) {
      name = names[j]
      if (!((count, name) in rounds)) continue
      seconds = median(wall, count, name)
      printf "| %d | %s | %.3f | %d | %.1f | %.3f | %.2f |\n", count, name, seconds,
        (seconds > 0 ? count / seconds : 0), median(peak, count, name) / 1024,
        median(cpu, count, name), ratio(wall, count, name, "yaml-cpp, events")
    }
  }
  print ""
  for (i = 1; i <= count_number; ++i) {
    count = counts[i]
    printf "%d records, two threads against one:", count
    separator = " "
    for (j = 1; j <= name_number; ++j) {
      one = names[j]
      if (!sub(/, 2 threads$/, ", 1 thread", one)) continue
      if (!((count, one) in rounds)) continue
      what = names[j]
      sub(/, 2 threads$/, "", what)
      printf "%s%s %.2f", separator, what, ratio(wall, count, names[j], one)
      separator = "; "
    }
    print "."
    if (i == 1) continue
    printf "One of %d records against one of %d:", count, counts[1]
    separator = " "
    for (j = 1; j <= name_number; ++j) {
      base = median(cpu, counts[1], names[j]) / counts[1]
      if (base == 0) continue
      printf "%s%s %.2f", separator, names[j], median(cpu, count, names[j]) / count / base
      separator = "; "
    }
    print "."
  }
}
