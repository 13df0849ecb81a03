// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/fields.hpp>
#include <meeting/schema.hpp>
#include <meeting/vocabulary.hpp>
#include <string>
#include <string_view>

#include "render/block_order.hpp"

using namespace meeting;

namespace {

constexpr SchemaKeys all_keys[] = {SchemaKeys::english, SchemaKeys::chinese, SchemaKeys::both};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("a schema names every key and word of its languages and no other") {
  for (const SchemaKeys keys : all_keys) {
    for (const BlockId root : {BlockId::record, BlockId::book}) {
      const std::string schema = root == BlockId::record ? record_schema(Language::english, keys)
                                                         : book_schema(Language::english, keys);
      const std::vector<BlockId> blocks = blocks_below(root);
      for (const BlockId block : blocks) {
        CHECK(has(schema, quoted(block_info(block).name) + ": {"));
        for (const Field& field : block_info(block).fields) {
          CAPTURE(field.key);
          const bool english = keys != SchemaKeys::chinese;
          if (english) CHECK(has(schema, quoted(field.key) + ": {"));
          for (const std::string_view chinese : field.chinese) {
            if (chinese.empty()) continue;
            CHECK(has(schema, quoted(chinese) + ": {") == (keys != SchemaKeys::english));
          }
        }
      }
      for (const VocabularyId id : vocabularies_of(blocks)) {
        for (const WordRow& row : vocabulary(id).words) {
          CAPTURE(row.key);
          if (keys != SchemaKeys::chinese) CHECK(has(schema, quoted(row.key)));
          if (keys != SchemaKeys::english) CHECK(has(schema, quoted(row.chinese[0])));
        }
      }
    }
  }
}

TEST_CASE("the keys stand in the order of the table") {
  const std::string schema = record_schema(Language::english, SchemaKeys::english);
  const std::size_t begin = schema.find("\"record\": {");
  std::size_t last = begin;
  for (const Field& field : block_info(BlockId::record).fields) {
    const std::size_t at = schema.find("\n        " + quoted(field.key) + ": {", begin);
    CAPTURE(field.key);
    REQUIRE(at != std::string::npos);
    CHECK(at > last);
    last = at;
  }
}

TEST_CASE("every reference has its definition") {
  for (const SchemaKeys keys : all_keys) {
    for (const std::string& schema :
         {record_schema(Language::chinese, keys), book_schema(Language::chinese, keys)}) {
      for (std::size_t at = 0; (at = schema.find("\"#/$defs/", at)) != std::string::npos; ++at) {
        const std::size_t begin = at + std::string_view("\"#/$defs/").size();
        const std::string name = schema.substr(begin, schema.find('"', begin) - begin);
        CAPTURE(name);
        CHECK(has(schema, "\n    " + quoted(name) + ": {"));
      }
    }
  }
}

TEST_CASE("titles and descriptions speak the language asked for") {
  const Field& reports = *find_field(BlockId::record, "reports");
  for (const SchemaKeys keys : all_keys) {
    CHECK(has(record_schema(Language::english, keys), quoted(reports.meaning_en)));
    CHECK_FALSE(has(record_schema(Language::english, keys), quoted(reports.meaning_zh)));
    CHECK(has(record_schema(Language::chinese, keys), quoted(reports.meaning_zh)));
  }
}

TEST_CASE("required fields, own keys and unknown keys") {
  const std::string english = record_schema(Language::english, SchemaKeys::english);
  CHECK(has(english,
            "\"required\": [\n        \"format\",\n        \"title\",\n        \"form\",\n"
            "        \"date\"\n      ]"));
  CHECK_FALSE(has(english, "\"if\": {\"required\""));
  const std::string both = record_schema(Language::english, SchemaKeys::both);
  CHECK(has(both, R"({"anyOf": [{"required": ["date"]}, {"required": ["日期"]}, )"));
  CHECK(has(both, R"({"if": {"required": ["date"]}, "then": {"properties": {"日期": false, )"));
  const std::size_t blocks = blocks_below(BlockId::record).size();
  CHECK(count(both, "\"additionalProperties\": false") == blocks);
  CHECK(count(both, "\"^x_\": true") == blocks);
  CHECK_FALSE(has(both, "\"oneOf\""));
}

TEST_CASE("a value that a block needs must not be empty") {
  const std::string schema = record_schema(Language::english, SchemaKeys::english);
  const Field& place = *find_field(BlockId::record, "place");
  const Field& title = *find_field(BlockId::record, "title");
  const auto described = [](const Field& field, const std::string& type) {
    return quoted(field.meaning_en) + ",\n          " + type;
  };
  CHECK(has(schema, described(place, "\"$ref\": \"#/$defs/any_text\"")));
  CHECK(has(schema, described(title, "\"type\": [\n            \"string\"")));
}

TEST_CASE("a book may add forms and categories, and nothing else") {
  const std::string schema = record_schema(Language::english, SchemaKeys::english);
  for (const VocabularyId id : vocabularies_of(blocks_below(BlockId::record))) {
    const std::string name(vocabulary(id).name);
    CAPTURE(name);
    const std::string first = vocabulary(id).open ? "anyOf" : "enum";
    CHECK(has(schema, "\"words_" + name + "\": {\n      \"" + first + "\": ["));
  }
}
