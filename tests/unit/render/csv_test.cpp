// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/csv.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace meeting;

namespace {

struct GuardCase {
  std::string_view text;
  bool guarded;
};

constexpr GuardCase guard_cases[] = {
    {"", false},
    {"停车", false},
    {"2025-03-14", false},
    {"=1+1", true},
    {"=HYPERLINK(\"http://x\")", true},
    {"+86 138 0013 8000", true},
    {"-3", true},
    {"- 会议", true},
    {"@SUM(A1)", true},
    {"|calc", true},
    {"\t=1", true},
    {"\r=1", true},
    {"\n=1", true},
    {" =1+1", true},
    {"\xe3\x80\x80=1+1", true},          // an ideographic blank before it
    {"\xe2\x80\x8b=1+1", true},          // a zero-width space
    {"\xef\xbb\xbf=1+1", true},          // a byte order mark
    {"\xe2\x80\xae=1+1", true},          // a bidi override
    {"＝1+1", true},
    {"＋1", true},
    {"－1", true},
    {"＠A", true},
    {"a=1", false},
    {"1=1", false},
    {"'=1", true},                       // so that taking the guard away is exact
    {"''=1", true},
    {"'quoted'", false},
    {"0", false},
    {"0351", true},
    {"031116", true},
    {"123456789012345", false},          // 15 digits: a spreadsheet keeps them
    {"1234567890123456", true},
    {"440524188001010014", true},
    {"44052418800101001X", false},
    {"1e5", false},
    {"400+", false},
    {"\xff=1", false},
};

struct RowCase {
  std::string_view name;
  std::vector<std::string> cells;
  std::string_view raw;
  std::string_view sheet;
};

const RowCase row_cases[] = {
    {"plain", {"a", "b"}, "a,b\r\n", "a,b\r\n"},
    {"empty cells", {"", "", ""}, ",,\r\n", ",,\r\n"},
    {"one empty cell is no empty line", {""}, "\"\"\r\n", "\"\"\r\n"},
    {"comma and quote", {"a,b", "say \"x\""}, "\"a,b\",\"say \"\"x\"\"\"\r\n",
     "\"a,b\",\"say \"\"x\"\"\"\r\n"},
    {"line ends", {"a\nb", "c\r\nd"}, "\"a\nb\",\"c\r\nd\"\r\n", "\"a\nb\",\"c\r\nd\"\r\n"},
    {"blanks at the ends", {" a", "b "}, "\" a\",\"b \"\r\n", "\" a\",\"b \"\r\n"},
    {"formula", {"=1+1", "x"}, "=1+1,x\r\n", "'=1+1,x\r\n"},
    {"quoted formula", {"=A1,B1"}, "\"=A1,B1\"\r\n", "\"'=A1,B1\"\r\n"},
    {"long number", {"440524188001010014"}, "440524188001010014\r\n",
     "'440524188001010014\r\n"},
    {"full-width comma needs nothing", {"停车，加装电梯"}, "停车，加装电梯\r\n",
     "停车，加装电梯\r\n"},
};

}  // namespace

TEST_CASE("cells that a spreadsheet would change are guarded") {
  for (const GuardCase& one : guard_cases) {
    CAPTURE(one.text);
    CHECK(csv_needs_guard(one.text) == one.guarded);
  }
}

TEST_CASE("taking the guard away gives back every text") {
  for (const GuardCase& one : guard_cases) {
    CAPTURE(one.text);
    const std::string written =
        one.guarded ? "'" + std::string(one.text) : std::string(one.text);
    CHECK(csv_unguarded(written) == one.text);
  }
}

TEST_CASE("rows in both modes") {
  for (const RowCase& one : row_cases) {
    CAPTURE(one.name);
    std::string raw;
    append_csv_row(raw, one.cells, CsvMode::raw);
    CHECK(raw == one.raw);
    std::string sheet;
    append_csv_row(sheet, one.cells, CsvMode::sheet);
    CHECK(sheet == one.sheet);
  }
}

TEST_CASE("another separator is quoted in its turn") {
  std::string out;
  const std::vector<std::string> cells{"a\tb", "c,d"};
  append_csv_row(out, cells, CsvMode::raw, '\t');
  CHECK(out == "\"a\tb\"\tc,d\r\n");
}

TEST_CASE("only a sheet has a byte order mark") {
  CHECK(csv_begin(CsvMode::sheet) == "\xEF\xBB\xBF");
  CHECK(csv_begin(CsvMode::raw).empty());
}
