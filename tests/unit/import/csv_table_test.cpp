// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/csv.hpp>
#include <meeting/csv_table.hpp>
#include <meeting/error.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/gb18030.hpp"

namespace meeting {
namespace {

CsvTable table_of(std::string bytes) {
  return read_csv(std::make_unique<const Source>("t.csv", std::move(bytes)));
}

/// `a|b` for the headings, then for each row.
std::string shown(const CsvTable& table) {
  const auto row = [](const std::vector<CsvCell>& cells) {
    std::string line;
    for (const CsvCell& cell : cells) line += (line.empty() ? "" : "|") + cell.text;
    return line;
  };
  std::string all = row(table.headings);
  for (const CsvRow& one : table.rows) all += "\n" + row(one.cells);
  return all;
}

TEST_CASE("tables as programs and spreadsheets write them") {
  struct Case {
    std::string_view bytes;
    std::string_view wanted;
  };
  constexpr Case cases[] = {
      {"a,b\n1,2\n", "a|b\n1|2"},
      {"a,b\r\n1,2\r\n", "a|b\n1|2"},
      {"a,b\n1,2", "a|b\n1|2"},
      {"a;b\n1,5;2\n", "a|b\n1,5|2"},
      {"a\tb\n1\t2\n", "a|b\n1|2"},
      {"\"a,x\";b\n1;2\n", "a,x|b\n1|2"},
      {"\xEF\xBB\xBF"
       "a,b\n1,2\n",
       "a|b\n1|2"},
      {"\n\na,b\n\n,\n1,2\n", "a|b\n1|2"},
      {"a,b\n\"1,\n\"\"x\"\"\",2\n", "a|b\n1,\n\"x\"|2"},
      {"a,b\n \"1\" , 2 \n", "a|b\n1|2"},
      {"a,b\n\"1\"x,2\n", "a|b\n1x|2"},
      {"a,b,,\n1,2,,\n", "a|b\n1|2"},
      {"a,b\n1\n", "a|b\n1|"},
      {"a\n\t0123\n'=1+1\n", "a\n0123\n=1+1"},
      {"a,b\n1\r2,3\n", "a|b\n1\r2|3"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.bytes);
    const CsvTable table = table_of(std::string(one.bytes));
    CHECK(shown(table) == one.wanted);
    CHECK_FALSE(table.has_errors());
  }
}

TEST_CASE("what is wrong with a table stands at its place") {
  struct Case {
    std::string_view bytes;
    std::string_view message;
    std::string_view at;
  };
  constexpr Case cases[] = {
      {"a,b\n1,\"2\n", "csv.unclosed", "\""},
      {"a,b\n1,2,3\n", "csv.too-many-cells", "3"},
      {"a,b, A \n1,2,3\n", "csv.heading-twice", " A "},
  };
  for (const Case& one : cases) {
    CAPTURE(one.bytes);
    const CsvTable table = table_of(std::string(one.bytes));
    REQUIRE(table.findings.size() == 1);
    CHECK(table.findings.front().text.id == one.message);
    CHECK(table.source->text(table.findings.front().at) == one.at);
  }
}

TEST_CASE("tables in other encodings are read as text") {
  const std::string text = "事项,责任单位\r\n三号楼换灯,小区物业\r\n";
  const std::string wanted = "事项|责任单位\n三号楼换灯|小区物业";
  const auto gb18030 = encode_gb18030(text);
  REQUIRE(gb18030);
  CHECK(shown(table_of(*gb18030)) == wanted);

  std::string little = "\xFF\xFE";
  std::string big = "\xFE\xFF";
  for (const char16_t unit : std::u16string_view(u"事项,责任单位\r\n三号楼换灯,小区物业\r\n")) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    little += {low, high};
    big += {high, low};
  }
  CHECK(shown(table_of(little)) == wanted);
  CHECK(shown(table_of(big)) == wanted);
}

TEST_CASE("what is no table is refused") {
  constexpr std::string_view cases[] = {"", "\n\r\n", ",,\n,\n", "\xFF\xFF\xFF\n",
                                        "\xFF\xFE"
                                        "a"};
  for (const std::string_view bytes : cases) {
    CAPTURE(bytes);
    try {
      table_of(std::string(bytes));
      FAIL("was taken for a table");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::not_a_record);
    }
  }
}

TEST_CASE("what is written as a sheet is read as it was") {
  const std::vector<std::string> cells{"0123",       "=1+1",      "a,b\r\n\"c\"", "",
                                       "2025-03-14", "'=already", "12:30"};
  std::vector<std::string> headings;
  for (std::size_t i = 0; i < cells.size(); ++i) headings.push_back("h" + std::to_string(i));
  for (const CsvMode mode : {CsvMode::sheet, CsvMode::raw}) {
    std::string bytes(csv_begin(mode));
    append_csv_row(bytes, headings, mode);
    append_csv_row(bytes, cells, mode);
    const CsvTable table = table_of(bytes);
    REQUIRE(table.rows.size() == 1);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      CAPTURE(i);
      // In a raw file an apostrophe before a formula cannot be told from a guard.
      if (mode == CsvMode::raw && cells[i].starts_with('\'')) continue;
      CHECK(table.rows[0].cells[i].text == cells[i]);
    }
  }
}

}  // namespace
}  // namespace meeting
