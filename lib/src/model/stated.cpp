// SPDX-License-Identifier: Apache-2.0
#include "model/stated.hpp"

#include <meeting/record.hpp>

namespace meeting {
namespace {

template <class T>
bool given(const void* value) {
  return static_cast<const T*>(value)->given;
}

}  // namespace

bool is_stated(const Field& field, const void* value) {
  switch (field.type) {
    case FieldType::text:
      return given<Text>(value);
    case FieldType::item_id:
      return given<ItemId>(value);
    case FieldType::item_ref:
      return given<ItemRef>(value);
    case FieldType::party:
      return given<PartyRef>(value);
    case FieldType::who:
      return given<Who>(value);
    case FieldType::officer:
      return given<Officer>(value);
    case FieldType::flag:
      return given<Flag>(value);
    case FieldType::date:
      return given<Stated<Date>>(value);
    case FieldType::partial_date:
      return given<Stated<PartialDate>>(value);
    case FieldType::time:
      return given<Stated<TimeOfDay>>(value);
    case FieldType::date_time:
      return given<Stated<DateTime>>(value);
    case FieldType::due:
      return given<Due>(value);
    case FieldType::count:
      return given<Count>(value);
    case FieldType::number:
      return given<Number>(value);
    case FieldType::percent:
      return given<Percent>(value);
    case FieldType::format:
      return given<FormatNumber>(value);
    case FieldType::vote_count:
      return given<VoteCount>(value);
    case FieldType::word:
      return given<WordValue>(value);
    case FieldType::word_map: {
      const RuleSetting& setting = *static_cast<const RuleSetting*>(value);
      return setting.rule.given && setting.severity.given;
    }
    case FieldType::block:
      return true;
  }
  return true;
}

}  // namespace meeting
