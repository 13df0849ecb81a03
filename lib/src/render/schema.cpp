// SPDX-License-Identifier: Apache-2.0

// `if/then/else` stands where a value may have two shapes: an editor then reports what is
// wrong with the shape that was written, where anyOf and oneOf would complain about both.

#include <meeting/fields.hpp>
#include <meeting/json.hpp>
#include <meeting/schema.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "render/block_order.hpp"

namespace meeting {
namespace {

constexpr std::string_view date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr std::string_view partial_date_pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
constexpr std::string_view time_pattern = "^[~约]?([01][0-9]|2[0-3]):[0-5][0-9]$";
constexpr std::string_view date_time_pattern =
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][~约]?([01][0-9]|2[0-3]):[0-5][0-9])?$";
constexpr std::string_view quantity_pattern =
    "^(>=|<=|≥|≤|~|约|近|不少于|至少|不超过|至多)?[-+]?[0-9]+([.][0-9]+)?"
    "([+]|余|多|以上|以下|以内|左右)?$";

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

  void required(const BlockInfo& info) {
    std::vector<std::string_view> alone;
    std::vector<const Field*> choices;
    for (const Field& field : info.fields) {
      if (!field.required) continue;
      const std::vector<std::string_view> names = keys_of(field);
      if (names.size() == 1) alone.push_back(names.front());
      else choices.push_back(&field);
    }
    if (!alone.empty()) {
      json_.key("required");
      json_.begin_array();
      for (const std::string_view name : alone) json_.value(name);
      json_.end_array();
    }
    if (choices.empty()) return;
    json_.key("allOf");
    json_.begin_array();
    for (const Field* field : choices) {
      json_.begin_object();
      json_.key("anyOf");
      json_.begin_array();
      for (const std::string_view name : keys_of(*field)) {
        json_.begin_object();
        json_.key("required");
        json_.begin_array();
        json_.value(name);
        json_.end_array();
        json_.end_object();
      }
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
  }

  void property(const Field& field, std::string_view name) {
    json_.key(name);
    json_.begin_object();
    json_.member("title", field.name(language_));
    json_.member("description", field.meaning(language_));
    if (field.list && field.type != FieldType::word_map) {
      one_of_two(
          "array",
          [&] {
            types({"array"});
            json_.key("items");
            json_.begin_object();
            value(field);
            json_.end_object();
          },
          [&] { value(field); });
    } else {
      value(field);
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

  void types(std::initializer_list<std::string_view> names) {
    json_.key("type");
    if (names.size() == 1) {
      json_.value(*names.begin());
      return;
    }
    json_.begin_array();
    for (const std::string_view name : names) json_.value(name);
    json_.end_array();
  }

  /// A text is any scalar: the file's plain 123 and yes are text all the same.
  void any_scalar() { types({"string", "number", "boolean", "null"}); }

  void matching(std::initializer_list<std::string_view> names, std::string_view pattern) {
    types(names);
    json_.member("pattern", pattern);
  }

  void reference(std::string_view kind, std::string_view name) {
    json_.member("$ref", std::string_view("#/$defs/" + std::string(kind) + std::string(name)));
  }
  void block_reference(const Field& field) { reference("", block_info(field.block).name); }

  /// The members that describe one value of a field.
  void value(const Field& field) {
    switch (field.type) {
      case FieldType::text:
      case FieldType::item_id:
      case FieldType::item_ref:
      case FieldType::party:
      case FieldType::who:
        any_scalar();
        break;
      case FieldType::officer:
        one_of_two(
            "object", [&] { block_reference(field); }, [&] { any_scalar(); });
        break;
      case FieldType::flag:
        flag();
        break;
      case FieldType::date:
        matching({"string", "null"}, date_pattern);
        break;
      case FieldType::partial_date:
        matching({"string", "integer", "null"}, partial_date_pattern);
        break;
      case FieldType::time:
        matching({"string", "null"}, time_pattern);
        break;
      case FieldType::date_time:
        matching({"string", "null"}, date_time_pattern);
        break;
      case FieldType::due:
        one_of_two(
            "object", [&] { block_reference(field); },
            [&] {
              matching({"string", "null"}, date_pattern);
            });
        break;
      case FieldType::count:
        matching({"integer", "string", "null"}, quantity_pattern);
        break;
      case FieldType::number:
        matching({"number", "string", "null"}, quantity_pattern);
        break;
      case FieldType::percent:
        matching({"number", "string", "null"}, quantity_pattern);
        json_.member("minimum", 0);
        json_.member("maximum", 100);
        break;
      case FieldType::format:
        json_.key("enum");
        json_.begin_array();
        json_.value(1);
        json_.value("1");
        json_.end_array();
        break;
      case FieldType::vote_count:
        one_of_two(
            "object", [&] { block_reference(field); },
            [&] {
              matching({"integer", "string", "null"}, quantity_pattern);
            });
        break;
      case FieldType::word:
        reference("words_", vocabulary(field.vocabulary).name);
        break;
      case FieldType::word_map:
        types({"object", "null"});
        json_.key("additionalProperties");
        json_.begin_object();
        reference("words_", vocabulary(field.vocabulary).name);
        json_.end_object();
        break;
      case FieldType::block:
        block_reference(field);
        break;
    }
  }

  void flag() {
    json_.key("enum");
    json_.begin_array();
    json_.value(true);
    json_.value(false);
    json_.value("true");
    json_.value("false");
    if (keys_ != SchemaKeys::chinese) {
      json_.value("yes");
      json_.value("no");
    }
    if (keys_ != SchemaKeys::english) {
      json_.value("是");
      json_.value("否");
    }
    json_.null();
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
      any_scalar();
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
