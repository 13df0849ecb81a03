# SPDX-License-Identifier: Apache-2.0
# awk -f figures.awk -f targets.awk: what was promised, beside what was measured.

function told(what, value, limit) {
  if (value == 0) return # not measured
  printf "- %s: %.2f (at most %s)%s\n", what, value, limit, (value > limit ? " MISSED" : "")
}

function told_ratio(name, base, limit) {
  if (!((count, name) in rounds) || !((count, base) in rounds)) return
  told(sprintf("%d records: %s / %s", count, name, base), ratio(wall, count, name, base), limit)
}

END {
  for (i = 1; i <= count_number; ++i) {
    count = counts[i]
    told_ratio("validate, 1 thread", "js-yaml and ajv", 0.15)
    told_ratio("validate, 2 threads", "js-yaml and ajv", 0.08)
    told_ratio("reading, 1 thread", "open, read, close", 5)
    told_ratio("reading, 2 threads", "open, read, close", 3)
    told_ratio("export resolutions, 2 threads", "sqlite3 -csv", 2)
    # A search of few files is mostly the start of the program.
    if (count >= 10000) told_ratio("search, 2 threads", "open, read, close", 1.5)
    told_ratio("declined: validate", "declined: validate --reader yaml-cpp", 1.1)
    told_ratio("cold: reading, 2 threads", "cold: reading, one reader", 0.33)
    told(sprintf("%d records: MiB at the peak, validate", count),
      median(peak, count, "validate, 2 threads") / 1024, 64)
    told(sprintf("%d records: MiB at the peak, export resolutions", count),
      median(peak, count, "export resolutions, 2 threads") / 1024, 64)
    told(sprintf("%d records: MiB at the peak, summarize", count),
      median(peak, count, "summarize, 2 threads") / 1024, 256)
  }
  last = counts[count_number]
  if (!(10000 in seen_count) || last <= 10000) exit
  for (j = 1; j <= name_number; ++j) {
    name = names[j]
    if (name !~ /thread/ || name ~ /^cold/) continue
    base = median(wall, 10000, name) / 10000
    if (base == 0 || !((last, name) in rounds)) continue
    told(sprintf("%s: one of %d records / one of 10000", name, last),
      median(wall, last, name) / last / base, 1.2)
  }
}
