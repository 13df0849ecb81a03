// SPDX-License-Identifier: Apache-2.0

#include "model/field_value.hpp"

#include <meeting/record.hpp>

namespace meeting {
namespace {

template <class T>
const T& as(const void* value) {
  return *static_cast<const T*>(value);
}

FieldValue text(std::string content) { return {FieldValue::Kind::text, std::move(content)}; }

FieldValue quantity(const Quantity& number, ValueForm form) {
  if (form == ValueForm::written) return text(to_string(number));
  if (number.qualifier == Qualifier::exact && number.value.is_integer()) {
    return {FieldValue::Kind::integer, to_string(number.value.trimmed())};
  }
  return text(to_string(number));
}

FieldValue flag(bool set, ValueForm form, Language language) {
  if (form != ValueForm::shown) return {FieldValue::Kind::flag, set ? "true" : "false"};
  return {FieldValue::Kind::flag, say(language, set ? "yes"_msg : "no"_msg)};
}

FieldValue word(VocabularyId vocabulary_id, const WordValue& value, ValueForm form,
                Language language) {
  if (value.index == WordValue::own_word) return text(std::string(value.own));
  if (form != ValueForm::shown) {
    return text(std::string(vocabulary(vocabulary_id).words[value.index].key));
  }
  return text(std::string(word_label(vocabulary_id, value.index, language)));
}

FieldValue vote_count(const VoteCount& count, ValueForm form) {
  if (count.floor_area || !count.persons) return {FieldValue::Kind::block, {}};
  return quantity(*count.persons, form);
}

}  // namespace

FieldValue field_value(const Field& field, const void* value, ValueForm form, Language language) {
  switch (field.type) {
    case FieldType::text:
      return text(std::string(*as<Text>(value)));
    case FieldType::item_id:
      return text(std::string(*as<ItemId>(value)));
    case FieldType::item_ref:
      return text(std::string(*as<ItemRef>(value)));
    case FieldType::party:
      return text(std::string(*as<PartyRef>(value)));
    case FieldType::who:
      return text(std::string(*as<Who>(value)));
    case FieldType::officer:
      if (!as<Officer>(value).text) return {FieldValue::Kind::block, {}};
      return text(std::string(*as<Officer>(value).text));
    case FieldType::flag:
      return flag(*as<Flag>(value), form, language);
    case FieldType::date:
      return text(to_string(*as<Stated<Date>>(value)));
    case FieldType::partial_date:
      return text(to_string(*as<Stated<PartialDate>>(value)));
    case FieldType::time:
      return text(to_string(*as<Stated<TimeOfDay>>(value)));
    case FieldType::date_time:
      return text(to_string(*as<Stated<DateTime>>(value)));
    case FieldType::due:
      if (!as<Due>(value).date) return {FieldValue::Kind::block, {}};
      return text(to_string(*as<Due>(value).date));
    case FieldType::count:
      return quantity(*as<Count>(value), form);
    case FieldType::percent:
      return quantity(*as<Percent>(value), form);
    // Money and areas are decimals: a reader of JSON would make binary fractions of them.
    case FieldType::number:
      return text(to_string(*as<Number>(value)));
    case FieldType::format:
      return {FieldValue::Kind::integer, std::to_string(*as<FormatNumber>(value))};
    case FieldType::vote_count:
      return vote_count(as<VoteCount>(value), form);
    case FieldType::word:
      return word(field.vocabulary, as<WordValue>(value), form, language);
    case FieldType::word_map:
    case FieldType::block:
      return {FieldValue::Kind::block, {}};
  }
  return {};
}

}  // namespace meeting
