// SPDX-License-Identifier: Apache-2.0

#include "model_dump.hpp"

#include <functional>
#include <meeting/record.hpp>

#include "model/binding.hpp"

namespace reader_tests {
namespace {

using namespace meeting;

template <class T>
const T& as(const void* value) {
  return *static_cast<const T*>(value);
}

std::string text_of(const Field& field, const void* value);

/// Calls `visit` with each field of which a value is given, here and in the blocks inside.
void walk(BlockId block, const void* object,
          const std::function<void(BlockId, const Field&, const void*)>& visit) {
  const std::span<const Field> fields = block_info(block).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Binding& binding = bindings(block)[i];
    for (std::size_t k = 0; k < binding.count(object); ++k) {
      const void* const value = binding.get(object, k);
      visit(block, fields[i], value);
      switch (fields[i].type) {
        case FieldType::block:
        case FieldType::vote_count:
          walk(fields[i].block, value, visit);
          break;
        case FieldType::due:
          walk(BlockId::due, value, visit);
          break;
        case FieldType::officer:
          walk(BlockId::officer, value, visit);
          break;
        default:
          break;
      }
    }
  }
}

std::string word_of(const Field& field, const WordValue& word) {
  return std::string(word.index == WordValue::own_word
                         ? word.own
                         : vocabulary(field.vocabulary).words[word.index].key);
}

std::string text_of(const Field& field, const void* value) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::item_id:
    case FieldType::item_ref:
      return std::string(as<Text>(value).value);
    case FieldType::party:
    case FieldType::who:
      return std::string(as<PartyRef>(value).value) + "@" +
             std::to_string(as<PartyRef>(value).index);
    case FieldType::flag:
      return as<Flag>(value).value ? "yes" : "no";
    case FieldType::date:
      return to_string(as<Stated<Date>>(value).value);
    case FieldType::partial_date:
      return to_string(as<Stated<PartialDate>>(value).value);
    case FieldType::time:
      return to_string(as<Stated<TimeOfDay>>(value).value);
    case FieldType::date_time:
      return to_string(as<Stated<DateTime>>(value).value);
    case FieldType::count:
      return to_string(as<Count>(value).value);
    case FieldType::number:
      return to_string(as<Number>(value).value);
    case FieldType::percent:
      return to_string(as<Percent>(value).value);
    case FieldType::format:
      return std::to_string(as<FormatNumber>(value).value);
    case FieldType::word:
      return word_of(field, as<WordValue>(value));
    case FieldType::word_map: {
      const RuleSetting& setting = as<RuleSetting>(value);
      return std::string(setting.rule.value) + ":" + word_of(field, setting.severity);
    }
    case FieldType::due:
      return as<Due>(value).date ? to_string(*as<Due>(value).date)
                                 : "[" + dump(BlockId::due, value) + "]";
    case FieldType::officer:
      return as<Officer>(value).text ? std::string(as<Officer>(value).text.value)
                                     : "[" + dump(BlockId::officer, value) + "]";
    case FieldType::vote_count:
    case FieldType::block:
      return "[" + dump(field.block, value) + "]";
  }
  return "?";
}

}  // namespace

std::string dump(BlockId block, const void* object) {
  std::string text;
  const std::span<const Field> fields = block_info(block).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Binding& binding = bindings(block)[i];
    for (std::size_t k = 0; k < binding.count(object); ++k) {
      if (!text.empty()) text += ' ';
      text += std::string(fields[i].key) + "=" + text_of(fields[i], binding.get(object, k));
    }
  }
  return text;
}

std::vector<std::string> given_fields(BlockId block, const void* object) {
  std::vector<std::string> names;
  walk(block, object, [&](BlockId where, const Field& field, const void*) {
    names.push_back(std::string(block_info(where).name) + "." + std::string(field.key));
  });
  return names;
}

std::vector<std::string> unresolved_parties(BlockId block, const void* object) {
  std::vector<std::string> names;
  walk(block, object, [&](BlockId where, const Field& field, const void* value) {
    if (field.type != FieldType::party && field.type != FieldType::who) return;
    if (as<PartyRef>(value).index >= 0) return;
    names.push_back(std::string(block_info(where).name) + "." + std::string(field.key));
  });
  return names;
}

}  // namespace reader_tests
