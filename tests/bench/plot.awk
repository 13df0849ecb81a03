# SPDX-License-Identifier: Apache-2.0
# awk -f figures.awk -f plot.awk: seconds against the number of records as SVG, both axes
# logarithmic, peers beside us. Names stand at the ends of their lines, moved apart where they
# would cover each other.

function log10(x) { return log(x) / log(10) }
function floor(x,    y) { y = int(x); return y > x ? y - 1 : y }
function x_of(count) { return left + (log10(count) - low_x) / (high_x - low_x) * (right - left) }
function y_of(time) { return bottom - (log10(time) - low_y) / (high_y - low_y) * (bottom - top) }

function grouped(n,    text, tail) {
  text = sprintf("%d", n)
  tail = ""
  while (length(text) > 3) {
    tail = "," substr(text, length(text) - 2) tail
    text = substr(text, 1, length(text) - 3)
  }
  return text tail
}

function seconds(power) {
  return power >= 0 ? sprintf("%d s", 10 ^ power) : sprintf("%g ms", 1000 * 10 ^ power)
}

function line_of(name,    i, points, time) {
  points = ""
  for (i = 1; i <= count_number; ++i) {
    time = median(wall, counts[i], name)
    if (time <= 0) continue
    points = points sprintf("%s%.1f,%.1f", (points == "" ? "" : " "), x_of(counts[i]), y_of(time))
    last_y = y_of(time)
    printf "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n", x_of(counts[i]), y_of(time),
      colour[name]
  }
  printf "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>\n", points,
    colour[name], (ours[name] ? 2.5 : 1.5), (ours[name] ? "" : " stroke-dasharray=\"6 4\"")
  return last_y
}

function shown(name, tint, own) {
  if (!(name in seen_name)) return
  drawn[++drawn_number] = name
  colour[name] = tint
  ours[name] = own
}

END {
  left = 70; right = 560; top = 50; bottom = 450
  shown("yaml-cpp, LoadFile", "#8c564b", 0)
  shown("yaml-cpp, events", "#7f7f7f", 0)
  shown("js-yaml and ajv", "#d62728", 0)
  shown("validate, 1 thread", "#1f77b4", 1)
  shown("validate, 2 threads", "#0b3d66", 1)
  shown("export resolutions, 2 threads", "#2ca02c", 1)
  shown("sqlite3 -csv", "#ff7f0e", 0)
  shown("search, 2 threads", "#9467bd", 1)
  shown("open, read, close", "#000000", 0)

  low = 0; high = 0
  for (i = 1; i <= count_number; ++i) {
    for (j = 1; j <= drawn_number; ++j) {
      time = median(wall, counts[i], drawn[j])
      if (time <= 0) continue
      if (low == 0 || time < low) low = time
      if (time > high) high = time
    }
  }
  if (low == 0) exit 1
  low_y = floor(log10(low)); high_y = floor(log10(high)) + 1
  low_x = log10(counts[1]); high_x = log10(counts[count_number])
  if (high_x <= low_x) high_x = low_x + 1

  print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 880 510\" width=\"880\" height=\"510\""
  print " font-family=\"sans-serif\" font-size=\"13\">"
  print "<title>Seconds for a book of records, both axes logarithmic</title>"
  print "<rect width=\"880\" height=\"510\" fill=\"#ffffff\"/>"
  printf "<text x=\"%d\" y=\"26\" font-size=\"16\">Time for all records of a book</text>\n", left
  for (power = low_y; power <= high_y; ++power) {
    y = y_of(10 ^ power)
    printf "<path d=\"M%d %.1fH%d\" stroke=\"#dddddd\"/>\n", left, y, right
    printf "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n", left - 8, y + 4, seconds(power)
  }
  for (i = 1; i <= count_number; ++i) {
    x = x_of(counts[i])
    printf "<path d=\"M%.1f %dV%d\" stroke=\"#dddddd\"/>\n", x, top, bottom
    # The first, the last and the powers of ten: more would touch each other.
    power = log10(counts[i])
    if (i > 1 && i < count_number && power - floor(power + 1e-9) > 1e-6) continue
    printf "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n", x, bottom + 20,
      grouped(counts[i])
  }
  printf "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">records</text>\n", (left + right) / 2, bottom + 44

  for (j = 1; j <= drawn_number; ++j) end_y[j] = line_of(drawn[j])
  # From the top down, each name at least a line below the one before.
  for (j = 1; j <= drawn_number; ++j) order[j] = j
  for (i = 2; i <= drawn_number; ++i) {
    for (j = i; j > 1 && end_y[order[j]] < end_y[order[j - 1]]; --j) {
      swap = order[j]; order[j] = order[j - 1]; order[j - 1] = swap
    }
  }
  below = -100
  for (i = 1; i <= drawn_number; ++i) {
    j = order[i]
    y = end_y[j] < below + 17 ? below + 17 : end_y[j]
    below = y
    name = drawn[j]
    printf "<path d=\"M%d %.1fL%d %.1f\" stroke=\"%s\" stroke-width=\"0.7\"/>\n", right + 4,
      end_y[j], right + 18, y, colour[name]
    printf "<text x=\"%d\" y=\"%.1f\" fill=\"%s\"%s>%s</text>\n", right + 22, y + 4, colour[name],
      (ours[name] ? " font-weight=\"bold\"" : ""), (ours[name] ? "meeting " : "") name
  }
  print "</svg>"
}
