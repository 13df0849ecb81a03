# SPDX-License-Identifier: Apache-2.0
# Results of run.sh -> a table in Markdown, and what the figures say about each other.
# A line: COUNT <tab> NAME <tab> WALL CPU PEAK EXIT

BEGIN { FS = "\t" }

{
  if (!($1 in seen_count)) { seen_count[$1] = 1; counts[++count_number] = $1 }
  if (!($2 in seen_name)) { seen_name[$2] = 1; names[++name_number] = $2 }
  split($3, figure, " ")
  runs = ++rounds[$1, $2]
  wall[$1, $2, runs] = figure[1]
  cpu[$1, $2, runs] = figure[2]
  peak[$1, $2, runs] = figure[3]
}

# The middle of what[count, name, 1] to [count, name, n].
function median(what, count, name,    n, i, j, sorted, value) {
  n = rounds[count, name]
  for (i = 1; i <= n; ++i) {
    value = what[count, name, i] + 0
    for (j = i - 1; j >= 1 && sorted[j] > value; --j) sorted[j + 1] = sorted[j]
    sorted[j + 1] = value
  }
  return n % 2 ? sorted[(n + 1) / 2] : (sorted[n / 2] + sorted[n / 2 + 1]) / 2
}

# The same of the ratios round by round, since what disturbs one disturbs its neighbour.
function ratio(what, count, name, base,    i) {
  for (i = 1; i <= rounds[count, name]; ++i) {
    if (what[count, base, i] + 0 == 0) return 0
    quotient[count, name, i] = what[count, name, i] / what[count, base, i]
  }
  return median(quotient, count, name)
}

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
