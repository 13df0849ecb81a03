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
  std::string_view guard;
};

constexpr GuardCase guard_cases[] = {
    {"", ""},
    {"停车", ""},
    {"2025-03-14", ""},
    {"=1+1", "'"},
    {"=HYPERLINK(\"http://x\")", "'"},
    {"+86 138 0013 8000", "'"},
    {"-3", "'"},
    {"- 会议", "'"},
    {"@SUM(A1)", "'"},
    {"|calc", "'"},
    {"\t=1", "'"},
    {"\r=1", "'"},
    {"\n=1", "'"},
    {" =1+1", "'"},
    {"\xe3\x80\x80=1+1", "'"},  // an ideographic blank before it
    {"\xe2\x80\x8b=1+1", "'"},  // a zero-width space
    {"\xef\xbb\xbf=1+1", "'"},  // a byte order mark
    {"\xe2\x80\xae=1+1", "'"},  // a bidi override
    {"＝1+1", "'"},
    {"＋1", "'"},
    {"－1", "'"},
    {"＠A", "'"},
    {"a=1", ""},
    {"1=1", ""},
    {"'=1", "'"},  // so that taking the guard away is exact
    {"''=1", "'"},
    {"'quoted'", ""},
    {"0", ""},
    {"0351", "\t"},
    {"031116", "\t"},
    {"123456789012345", ""},  // 15 digits: a spreadsheet keeps them
    {"1234567890123456", "\t"},
    {"440524188001010014", "\t"},
    {"44052418800101001X", ""},
    {"1e5", "\t"},
    {"400+", ""},
    {"\xff=1", ""},
    {"12:30", "\t"},
    {"3-2", "\t"},
    {"1/2", "\t"},
    {"2025-03", "\t"},
    {"2025-3-14", "\t"},
    {"10.2.3", "\t"},
    {"100.00", ""},
    {"0.5", ""},
    {"00.5", "\t"},
    {"3-2-", ""},
    {"3栋-2", ""},
    {"'0351", ""},  // no guard of ours: those of digits are tabs
    {"\t0351", "'"},
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
    {"comma and quote",
     {"a,b", "say \"x\""},
     "\"a,b\",\"say \"\"x\"\"\"\r\n",
     "\"a,b\",\"say \"\"x\"\"\"\r\n"},
    {"line ends", {"a\nb", "c\r\nd"}, "\"a\nb\",\"c\r\nd\"\r\n", "\"a\nb\",\"c\r\nd\"\r\n"},
    {"blanks at the ends", {" a", "b "}, "\" a\",\"b \"\r\n", "\" a\",\"b \"\r\n"},
    {"formula", {"=1+1", "x"}, "=1+1,x\r\n", "'=1+1,x\r\n"},
    {"quoted formula", {"=A1,B1"}, "\"=A1,B1\"\r\n", "\"'=A1,B1\"\r\n"},
    {"long number",
     {"440524188001010014"},
     "440524188001010014\r\n",
     "\"\t440524188001010014\"\r\n"},
    {"full-width comma needs nothing",
     {"停车，加装电梯"},
     "停车，加装电梯\r\n",
     "停车，加装电梯\r\n"},
};

}  // namespace

TEST_CASE("cells that a spreadsheet would change are guarded") {
  for (const GuardCase& one : guard_cases) {
    CAPTURE(one.text);
    CHECK(csv_guard(one.text) == one.guard);
  }
}

TEST_CASE("taking the guard away gives back every text") {
  for (const GuardCase& one : guard_cases) {
    CAPTURE(one.text);
    CHECK(csv_unguarded(std::string(one.guard) + std::string(one.text)) == one.text);
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
