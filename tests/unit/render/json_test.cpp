// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/json.hpp>
#include <string>
#include <string_view>

using namespace meeting;

namespace {

struct StringCase {
  std::string_view name;
  std::string_view text;
  std::string_view json;
};

using namespace std::string_view_literals;

constexpr StringCase string_cases[] = {
    {"empty", "", "\"\""},
    {"plain", "停车 parking", "\"停车 parking\""},
    {"quote and backslash", "a\"b\\c", R"("a\"b\\c")"},
    {"line ends and tab", "a\nb\r\tc", R"("a\nb\r\tc")"},
    {"escape and bell", "\x1b[31m\a", R"("\u001b[31m\u0007")"},
    {"nul", "a\0b"sv, R"("a\u0000b")"},
    {"delete and C1", "\x7f\xc2\x9b", R"("\u007f\u009b")"},
    {"bidi override",
     "a\xe2\x80\xae"
     "b",
     R"("a\u202eb")"},
    {"line separator", "\xe2\x80\xa8\xe2\x80\xa9", R"("\u2028\u2029")"},
    {"byte order mark", "\xef\xbb\xbf", R"("\ufeff")"},
    {"tag character, beyond the first plane", "\xf3\xa0\x81\x81", R"("\udb40\udc41")"},
    {"emoji stays", "🎉", "\"🎉\""},
    {"invalid byte", "a\xff", "\"a\xef\xbf\xbd\""},
    {"surrogate", "\xed\xa0\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\""},
    {"end of a script", "</script>", "\"</script>\""},
};

}  // namespace

TEST_CASE("any bytes become a valid JSON string") {
  for (const StringCase& one : string_cases) {
    CAPTURE(one.name);
    CHECK(json_string(one.text) == one.json);
  }
}

TEST_CASE("values follow each other on lines of their own") {
  JsonWriter json;
  json.begin_object();
  json.member("text", "a");
  json.member("number", std::int64_t{-3});
  json.member("flag", true);
  json.key("nothing");
  json.null();
  json.key("list");
  json.begin_array();
  json.value(1);
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.end_array();
  json.end_object();
  CHECK(json.take() == R"({
  "text": "a",
  "number": -3,
  "flag": true,
  "nothing": null,
  "list": [
    1,
    {},
    []
  ]
}
)");
}

TEST_CASE("compact values stand on one line each") {
  JsonWriter json(JsonWriter::Style::compact);
  for (int i = 0; i < 2; ++i) {
    json.begin_object();
    json.member("i", i);
    json.key("all");
    json.begin_array();
    json.value("x");
    json.value(std::size_t{7});
    json.end_array();
    json.end_object();
  }
  CHECK(json.take() == "{\"i\": 0, \"all\": [\"x\", 7]}\n{\"i\": 1, \"all\": [\"x\", 7]}\n");
}

TEST_CASE("what is taken in parts is the same document") {
  JsonWriter json;
  std::string parts;
  json.begin_array();
  parts += json.take();
  json.value(1);
  parts += json.take();
  json.value(2);
  json.end_array();
  parts += json.take();
  CHECK(parts == "[\n  1,\n  2\n]\n");
  CHECK(json.take().empty());
}
