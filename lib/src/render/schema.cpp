// SPDX-License-Identifier: Apache-2.0

// `if/then/else` stands where a value may have two shapes: an editor then reports what is
// wrong with the shape that was written, where anyOf and oneOf would complain about both.

#include <cstdint>
#include <meeting/fields.hpp>
#include <meeting/json.hpp>
#include <meeting/schema.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/block_order.hpp"

namespace meeting {
namespace {

// The reader takes blanks off both ends; `\s` knows the wide ones as well.
constexpr std::string_view date_pattern =
    R"(^\s*[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\s*$)";
constexpr std::string_view partial_date_pattern =
    R"(^\s*[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\s*$)";
constexpr std::string_view time_pattern = R"(^\s*[~约]?([01][0-9]|2[0-3]):[0-5][0-9]\s*$)";
constexpr std::string_view date_time_pattern =
    R"(^\s*[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))"
    R"(([ T][~约]?([01][0-9]|2[0-3]):[0-5][0-9])?\s*$)";
constexpr std::string_view flag_pattern =
    R"(^\s*(true|True|yes|Yes|on|是|false|False|no|No|off|否)\s*$)";
/// Of ASCII only letters, digits and . _ - which do not stand first.
constexpr std::string_view item_id_pattern =
    R"(^\s*[^\u0000-\u002f\u003a-\u0040\u005b-\u005e\u0060\u007b-\u007f])"
    R"([^\u0000-\u002c\u002f\u003a-\u0040\u005b-\u005e\u0060\u007b-\u007f]{0,63}\s*$)";
/// No control characters, none that turn the direction of writing, no byte order marks.
constexpr std::string_view text_pattern =
    R"(^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f)"
    R"(\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]*$)";

// What stands for a number where it is a text: with one qualifier, before it or behind it.
constexpr std::string_view count_digits = R"([+]?(0|[1-9][0-9]{0,17})([.]0{1,9})?)";
constexpr std::string_view number_digits = R"([-+]?(0|[1-9][0-9]{0,17})([.][0-9]{1,9})?)";
constexpr std::string_view percent_digits = R"([+]?(100([.]0{1,9})?|[1-9]?[0-9]([.][0-9]{1,9})?))";
constexpr std::int64_t largest_number = 999'999'999'999'999'999;

std::string quantity_pattern(std::string_view digits) {
  std::string pattern = R"(^\s*((>=|<=|≥|≤|~|约|近|不少于|至少|不超过|至多)?)";
  pattern += digits;
  pattern += "|";
  pattern += digits;
  pattern += R"(([+]|余|多|以上|以下|以内|左右))\s*$)";
  return pattern;
}

/// Whether a value may be left empty.
enum class Empty : bool { refused, allowed };

class SchemaText {
 public:
  SchemaText(Language language, SchemaKeys keys) : language_(language), keys_(keys) {}

  std::string of(BlockId root) {
    const std::vector<BlockId> blocks = blocks_below(root);
    json_.begin_object();
    json_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    json_.member("title", block_info(root).meaning(language_));
    json_.key("$ref");
    json_.value(std::string_view("#/$defs/" + std::string(block_info(root).name)));
    json_.key("$defs");
    json_.begin_object();
    for (const BlockId one : blocks) block(one, one == root);
    any_text();
    for (const VocabularyId one : vocabularies_of(blocks)) words(vocabulary(one));
    json_.end_object();
    json_.end_object();
    return json_.take();
  }

 private:
  /// The keys under which a field may stand, the one to write first.
  std::vector<std::string_view> keys_of(const Field& field) const {
    std::vector<std::string_view> all;
    if (keys_ != SchemaKeys::chinese) all.push_back(field.key);
    if (keys_ == SchemaKeys::english) return all;
    for (const std::string_view one : field.chinese) {
      if (!one.empty()) all.push_back(one);
    }
    return all;
  }

  void block(BlockId id, bool root) {
    const BlockInfo& info = block_info(id);
    json_.key(info.name);
    json_.begin_object();
    json_.member("description", info.meaning(language_));
    if (root) types({"object"});
    else types({"object", "null"});
    json_.key("properties");
    json_.begin_object();
    for (const Field& field : info.fields) {
      for (const std::string_view name : keys_of(field)) property(field, name);
    }
    json_.end_object();
    json_.key("patternProperties");
    json_.begin_object();
    json_.member("^x_", true);
    json_.end_object();
    json_.member("additionalProperties", false);
    required(info);
    json_.end_object();
  }

  /// Each field by only one of its names, and those that are required.
  void required(const BlockInfo& info) {
    std::vector<std::string_view> alone;
    std::vector<std::string> conditions;
    for (const Field& field : info.fields) {
      const std::vector<std::string_view> names = keys_of(field);
      if (field.required && names.size() == 1) alone.push_back(names.front());
      if (field.required && names.size() > 1) conditions.push_back(one_of_these(names));
      for (std::size_t i = 0; i + 1 < names.size(); ++i) {
        conditions.push_back(no_other(std::span(names).subspan(i)));
      }
    }
    if (!alone.empty()) {
      json_.key("required");
      json_.begin_array();
      for (const std::string_view name : alone) json_.value(name);
      json_.end_array();
    }
    if (conditions.empty()) return;
    json_.key("allOf");
    json_.begin_array();
    for (const std::string& one : conditions) json_.raw(one);
    json_.end_array();
  }

  // A line each, of which there are many.

  static void needs(JsonWriter& line, std::string_view name) {
    line.begin_object();
    line.key("required");
    line.begin_array();
    line.value(name);
    line.end_array();
    line.end_object();
  }

  static std::string taken(JsonWriter& line) {
    std::string text = line.take();
    text.pop_back();  // the line feed
    return text;
  }

  static std::string one_of_these(std::span<const std::string_view> names) {
    JsonWriter line(JsonWriter::Style::compact);
    line.begin_object();
    line.key("anyOf");
    line.begin_array();
    for (const std::string_view name : names) needs(line, name);
    line.end_array();
    line.end_object();
    return taken(line);
  }

  /// Where the first name stands the others do not.
  static std::string no_other(std::span<const std::string_view> names) {
    JsonWriter line(JsonWriter::Style::compact);
    line.begin_object();
    line.key("if");
    needs(line, names.front());
    line.key("then");
    line.begin_object();
    line.key("properties");
    line.begin_object();
    for (const std::string_view name : names.subspan(1)) line.member(name, false);
    line.end_object();
    line.end_object();
    line.end_object();
    return taken(line);
  }

  void property(const Field& field, std::string_view name) {
    json_.key(name);
    json_.begin_object();
    json_.member("title", field.name(language_));
    json_.member("description", field.meaning(language_));
    const Empty empty = field.required ? Empty::refused : Empty::allowed;
    if (field.list && field.type != FieldType::word_map) {
      one_of_two(
          "array",
          [&] {
            types({"array"});
            json_.key("items");
            json_.begin_object();
            value(field, Empty::allowed);  // an empty item is only a warning
            json_.end_object();
          },
          [&] { value(field, empty); });
    } else {
      value(field, empty);
    }
    json_.end_object();
  }

  /// `type` decides which of two schemas holds.
  template <class Then, class Else>
  void one_of_two(std::string_view type, Then&& then, Else&& otherwise) {
    json_.key("if");
    json_.begin_object();
    json_.member("type", type);
    json_.end_object();
    json_.key("then");
    json_.begin_object();
    then();
    json_.end_object();
    json_.key("else");
    json_.begin_object();
    otherwise();
    json_.end_object();
  }

  void types(std::initializer_list<std::string_view> names, Empty empty = Empty::refused) {
    json_.key("type");
    if (names.size() == 1 && empty == Empty::refused) {
      json_.value(*names.begin());
      return;
    }
    json_.begin_array();
    for (const std::string_view name : names) json_.value(name);
    if (empty == Empty::allowed) json_.value("null");
    json_.end_array();
  }

  /// A text is any scalar: the file's plain 123 and yes are text all the same.
  void any_text() {
    json_.key("any_text");
    json_.begin_object();
    types({"string", "number", "boolean", "null"});
    json_.member("pattern", text_pattern);
    json_.end_object();
  }

  void matching(std::initializer_list<std::string_view> names, Empty empty,
                std::string_view pattern) {
    types(names, empty);
    json_.member("pattern", pattern);
  }

  void quantity(std::initializer_list<std::string_view> names, Empty empty, std::string_view digits,
                std::int64_t smallest, std::int64_t largest) {
    matching(names, empty, quantity_pattern(digits));
    json_.member("minimum", smallest);
    json_.member("maximum", largest);
  }
  void count(Empty empty) {
    quantity({"integer", "string"}, empty, count_digits, 0, largest_number);
  }

  /// A definition, all of which let a value be empty; `names` are the types that it has else.
  void reference(std::string_view definition, Empty empty,
                 std::initializer_list<std::string_view> names) {
    const std::string target = "#/$defs/" + std::string(definition);
    if (empty == Empty::allowed) {
      json_.member("$ref", std::string_view(target));
      return;
    }
    types(names);
    json_.key("allOf");
    json_.begin_array();
    json_.begin_object();
    json_.member("$ref", std::string_view(target));
    json_.end_object();
    json_.end_array();
  }
  void text(Empty empty) { reference("any_text", empty, {"string", "number", "boolean"}); }
  void block_reference(const Field& field, Empty empty) {
    reference(block_info(field.block).name, empty, {"object"});
  }
  void word(const Field& field, Empty empty) {
    reference("words_" + std::string(vocabulary(field.vocabulary).name), empty,
              {"string", "number", "boolean"});
  }

  /// The members that describe one value of a field.
  void value(const Field& field, Empty empty) {
    switch (field.type) {
      case FieldType::text:
      case FieldType::item_ref:
      case FieldType::party:
      case FieldType::who:
        text(empty);
        break;
      case FieldType::item_id:
        matching({"string", "number", "boolean"}, empty, item_id_pattern);
        json_.member("minimum", 0);
        break;
      case FieldType::officer:
        one_of_two(
            "object", [&] { block_reference(field, Empty::allowed); }, [&] { text(empty); });
        break;
      case FieldType::flag:
        flag(empty);
        break;
      case FieldType::date:
        matching({"string"}, empty, date_pattern);
        break;
      case FieldType::partial_date:
        matching({"string", "integer"}, empty, partial_date_pattern);
        json_.member("minimum", 1000);
        json_.member("maximum", 9999);
        break;
      case FieldType::time:
        matching({"string"}, empty, time_pattern);
        break;
      case FieldType::date_time:
        matching({"string"}, empty, date_time_pattern);
        break;
      case FieldType::due:
        one_of_two(
            "object", [&] { block_reference(field, Empty::allowed); },
            [&] { matching({"string"}, empty, date_pattern); });
        break;
      case FieldType::count:
        count(empty);
        break;
      case FieldType::number:
        quantity({"number", "string"}, empty, number_digits, -largest_number, largest_number);
        break;
      case FieldType::percent:
        quantity({"number", "string"}, empty, percent_digits, 0, 100);
        break;
      case FieldType::format:
        json_.key("enum");
        json_.begin_array();
        json_.value(1);
        json_.value("1");
        if (empty == Empty::allowed) json_.null();
        json_.end_array();
        break;
      case FieldType::vote_count:
        one_of_two(
            "object", [&] { block_reference(field, Empty::allowed); }, [&] { count(empty); });
        break;
      case FieldType::word:
        word(field, empty);
        break;
      case FieldType::word_map:
        types({"object"}, empty);
        json_.key("additionalProperties");
        json_.begin_object();
        word(field, Empty::refused);
        json_.end_object();
        break;
      case FieldType::block:
        block_reference(field, empty);
        break;
    }
  }

  /// The words to write serve for completion; a few others are read.
  void flag(Empty empty) {
    json_.key("anyOf");
    json_.begin_array();
    json_.begin_object();
    json_.key("enum");
    json_.begin_array();
    if (keys_ != SchemaKeys::chinese) {
      json_.value(true);
      json_.value(false);
    }
    if (keys_ != SchemaKeys::english) {
      json_.value("是");
      json_.value("否");
    }
    json_.end_array();
    json_.end_object();
    json_.begin_object();
    matching({"boolean", "string"}, empty, flag_pattern);
    json_.end_object();
    json_.end_array();
  }

  void words(const Vocabulary& words_of) {
    json_.key("words_" + std::string(words_of.name));
    json_.begin_object();
    if (words_of.open) {
      // A book may add words of its own, so the list only serves for completion.
      json_.key("anyOf");
      json_.begin_array();
      json_.begin_object();
      enumeration(words_of);
      json_.end_object();
      json_.begin_object();
      text(Empty::allowed);
      json_.end_object();
      json_.end_array();
    } else {
      enumeration(words_of);
    }
    json_.end_object();
  }

  void enumeration(const Vocabulary& words_of) {
    json_.key("enum");
    json_.begin_array();
    for (const WordRow& row : words_of.words) {
      if (keys_ != SchemaKeys::chinese) json_.value(row.key);
      if (keys_ == SchemaKeys::english) continue;
      for (const std::string_view one : row.chinese) {
        if (!one.empty()) json_.value(one);
      }
    }
    if (!words_of.open) json_.null();
    json_.end_array();
  }

  Language language_;
  SchemaKeys keys_;
  JsonWriter json_;
};

}  // namespace

std::string record_schema(Language language, SchemaKeys keys) {
  return SchemaText(language, keys).of(BlockId::record);
}

std::string book_schema(Language language, SchemaKeys keys) {
  return SchemaText(language, keys).of(BlockId::book);
}

}  // namespace meeting
