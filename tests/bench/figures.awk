# SPDX-License-Identifier: Apache-2.0
# The results of run.sh, for the programs that are read after this one.
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
  if (n == 0) return 0
  for (i = 1; i <= n; ++i) {
    value = what[count, name, i] + 0
    for (j = i - 1; j >= 1 && sorted[j] > value; --j) sorted[j + 1] = sorted[j]
    sorted[j + 1] = value
  }
  return n % 2 ? sorted[(n + 1) / 2] : (sorted[n / 2] + sorted[n / 2 + 1]) / 2
}

# The same of the ratios round by round, since what disturbs one disturbs its neighbour.
function ratio(what, count, name, base,    i) {
  if (!((count, base) in rounds)) return 0
  for (i = 1; i <= rounds[count, name]; ++i) {
    if (what[count, base, i] + 0 == 0) return 0
    quotient[count, name, i] = what[count, name, i] / what[count, base, i]
  }
  return median(quotient, count, name)
}
