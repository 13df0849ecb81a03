// SPDX-License-Identifier: Apache-2.0
#include "edit/scalar.hpp"

#include <doctest/doctest.h>

using namespace meeting;

namespace {

enum class In : std::uint8_t { neither, flow, both };  // where quotes are needed

struct Case {
  std::string_view text;
  FieldType type;
  In quotes;
};

constexpr FieldType text = FieldType::text;

constexpr Case cases[] = {
    // harmless
    {"停车费按每车每月100元收取", text, In::neither},
    {"a b", text, In::neither},
    {"a:b", text, In::flow},
    {"https://example.org", text, In::flow},
    {"a#b", text, In::neither},
    {"it's \"so\"", text, In::neither},
    {"近日，针对：停车“难”？", text, In::neither},
    {"a-b", text, In::neither},
    {"3号楼", text, In::neither},
    {"2025-03-14-停车", text, In::neither},
    {"400+", FieldType::count, In::neither},
    // what only {} and [] mind
    {"a, b", text, In::flow},
    {"a]", text, In::flow},
    {"a {b}", text, In::flow},
    {"why?", text, In::flow},
    // what begins like something else
    {"- a", text, In::both},
    {"-", text, In::both},
    {"-a", text, In::both},
    {"?", text, In::both},
    {"? a", text, In::both},
    {":", text, In::both},
    {"[a", text, In::both},
    {"{a", text, In::both},
    {"]", text, In::both},
    {",", text, In::both},
    {"#a", text, In::both},
    {"&a", text, In::both},
    {"*a", text, In::both},
    {"!a", text, In::both},
    {"|a", text, In::both},
    {">a", text, In::both},
    {"'a", text, In::both},
    {"\"a", text, In::both},
    {"%a", text, In::both},
    {"@a", text, In::both},
    {"`a", text, In::both},
    {"...", text, In::both},
    {"---", text, In::both},
    // what ends or breaks it
    {"a: b", text, In::both},
    {"a:", text, In::both},
    {"a #b", text, In::both},
    {"a\t#b", text, In::both},
    {" a", text, In::both},
    {"a ", text, In::both},
    {"\u3000a", text, In::both},
    {"a\u00a0", text, In::both},
    {"", text, In::both},
    {"a\nb", text, In::both},
    {"a\tb", text, In::both},
    {"a\x1b", text, In::both},
    {"a\x7f", text, In::both},
    {"a\u0085", text, In::both},
    {"a\u2028", text, In::both},
    {"\ufeff", text, In::both},
    // what YAML 1.1 takes for something else
    {"no", text, In::both},
    {"No", text, In::both},
    {"yes", text, In::both},
    {"ON", text, In::both},
    {"off", FieldType::word, In::both},
    {"y", text, In::both},
    {"N", text, In::both},
    {"true", text, In::both},
    {"null", text, In::both},
    {"~", text, In::both},
    {"=", text, In::both},
    {"<<", text, In::both},
    {".inf", text, In::both},
    {".NaN", text, In::both},
    {"0123", text, In::both},
    {"12", text, In::both},
    {"-5", text, In::both},
    {"1_000", text, In::both},
    {"1.10", text, In::both},
    {"1e3", text, In::both},
    {"1.5E-3", text, In::both},
    {"0x1F", text, In::both},
    {"0o17", text, In::both},
    {"0b11", text, In::both},
    {"12:30", text, In::both},
    {"190:20:30", text, In::both},
    {"2025-03-14", text, In::both},
    {"2025-03-14 14:30", text, In::both},
    {"2025-03-14T14:30:00Z", text, In::both},
    {"010-88888888", text, In::both},
    {"031116", FieldType::party, In::both},
    {"0xG", text, In::neither},
    {"e3", text, In::neither},
    {"3e", text, In::both},
    {"none", text, In::neither},
    {"yesterday", text, In::neither},
    // what is meant as a number or date
    {"12", FieldType::count, In::neither},
    {"-5", FieldType::number, In::neither},
    {"≥400", FieldType::number, In::neither},
    {">=400", FieldType::number, In::both},
    {"~300", FieldType::count, In::neither},
    {"1_000", FieldType::count, In::both},
    {"40", FieldType::percent, In::neither},
    {"1", FieldType::format, In::neither},
    {"650", FieldType::vote_count, In::neither},
    {"2025-03-14", FieldType::date, In::neither},
    {"2025-03-14", FieldType::due, In::neither},
    {"2025-3-14", FieldType::date, In::both},
    {"2025-03", FieldType::partial_date, In::neither},
    {"2025", FieldType::partial_date, In::neither},
    {"14:30", FieldType::time, In::both},
    {"~14:30", FieldType::time, In::both},
    {"2025-03-14", FieldType::date_time, In::neither},
    {"2025-03-14 14:30", FieldType::date_time, In::both},
    {"2025-03-14 ~14:30", FieldType::date_time, In::both},
    {"true", FieldType::flag, In::neither},
    {"是", FieldType::flag, In::neither},
};

}  // namespace

TEST_CASE("a text is quoted where some reader would take it for something else") {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CAPTURE(static_cast<int>(c.type));
    CHECK(needs_quotes(c.text, c.type, ScalarPlace::block) == (c.quotes == In::both));
    CHECK(needs_quotes(c.text, c.type, ScalarPlace::flow) == (c.quotes != In::neither));
  }
}

TEST_CASE("double quotes hold everything") {
  struct Quoted {
    std::string_view text, written;
  };
  constexpr Quoted quotes[] = {
      {"", "\"\""},
      {"a\"b\\c", "\"a\\\"b\\\\c\""},
      {"a\nb\tc\r", "\"a\\nb\\tc\\r\""},
      {std::string_view("\0\x1b\x7f", 3), "\"\\x00\\x1B\\x7F\""},
      {"\u0085\u202e\ufeff", "\"\\x85\\u202E\\uFEFF\""},
      {"停车'", "\"停车'\""},
  };
  for (const Quoted& c : quotes) {
    CAPTURE(c.written);
    CHECK(quoted(c.text) == c.written);
  }
}

TEST_CASE("several lines stand in a literal block where they can") {
  struct Block {
    std::string_view text, written;
  };
  constexpr Block blocks[] = {
      {"a\nb", "|-\n  a\n  b\n"},       {"a\nb\n", "|\n  a\n  b\n"},
      {"a\nb\n\n", "|+\n  a\n  b\n\n"}, {"a\n\n  b", "|-\n  a\n\n    b\n"},
      {" a\nb", "|2-\n   a\n  b\n"},    {"# a: b\n- c\n", "|\n  # a: b\n  - c\n"},
      {"a \n b ", "|-\n  a \n   b \n"},
  };
  for (const Block& c : blocks) {
    CAPTURE(c.text);
    REQUIRE(fits_literal_block(c.text));
    CHECK(literal_block(c.text, 0, 2) == c.written);
  }
  for (const std::string_view no : {"a", "\na", "  \na", "a\tb\n", "a\r\nb", "\n", "a\x1b\n"}) {
    CAPTURE(no);
    CHECK_FALSE(fits_literal_block(no));
  }
}
