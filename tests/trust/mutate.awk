# SPDX-License-Identifier: Apache-2.0
# Writes every small fault that could slip into a source file: a comparison that takes or leaves
# the limit, or is turned round; a number that is one more or one less. One line a fault:
# LINE, COLUMN, the text that stands there, the text instead; between tabs.
#
# Left alone: comments, texts, includes, digits of names, what stands after `reserve(` (no
# behaviour), and lines that say `mutants: none` with the reason.

function blank(text) { gsub(/./, "_", text); return text }

# The line with all texts and comments made unreadable, at the same columns.
function code_of(line,   code, text) {
  code = ""
  while (match(line, /"([^"\\]|\\.)*"|'([^'\\]|\\.)'|\/\/.*/)) {
    text = substr(line, RSTART, RLENGTH)
    code = code substr(line, 1, RSTART - 1) blank(text)
    line = substr(line, RSTART + RLENGTH)
  }
  return code line
}

function fault(column, old, new) { printf "%d\t%d\t%s\t%s\n", NR, column, old, new }

function operators(code,   at, rest, old) {
  at = 1
  rest = code
  # clang-format sets a blank on both sides of an operator, and none inside template brackets
  while (match(rest, / (<=|>=|==|!=|<|>) /)) {
    old = substr(rest, RSTART + 1, RLENGTH - 2)
    fault(at + RSTART, old, instead[old])
    at += RSTART + RLENGTH - 2
    rest = substr(code, at)
  }
}

function numbers(code,   at, rest, old, before, after) {
  at = 1
  rest = code
  while (match(rest, /[0-9]+/)) {
    old = substr(rest, RSTART, RLENGTH)
    before = at + RSTART == 2 ? " " : substr(code, at + RSTART - 2, 1)
    after = substr(code, at + RSTART + RLENGTH - 1, 1)
    if (before !~ /[A-Za-z0-9_.]/ && after !~ /[A-Za-z0-9_.]/) {
      fault(at + RSTART - 1, old, old + 1)
      if (old > 0) fault(at + RSTART - 1, old, old - 1)
    }
    at += RSTART + RLENGTH - 1
    rest = substr(code, at)
  }
}

BEGIN {
  instead["<"] = "<="
  instead["<="] = "<"
  instead[">"] = ">="
  instead[">="] = ">"
  instead["=="] = "!="
  instead["!="] = "=="
}

/^[ \t]*#/ || /mutants: none/ || /reserve\(/ || /static_assert/ || /assert\(/ { next }

{
  code = code_of($0)
  operators(code)
  numbers(code)
}
