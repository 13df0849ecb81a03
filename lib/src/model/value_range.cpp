// SPDX-License-Identifier: Apache-2.0

#include "model/value_range.hpp"

#include <meeting/book_settings.hpp>
#include <meeting/record.hpp>

namespace meeting {
namespace {

template <class T>
ByteRange at(const void* value) {
  return static_cast<const T*>(value)->at;
}

}  // namespace

ByteRange value_range(const Field& field, const void* value) {
  switch (field.type) {
    case FieldType::text:
      return at<Text>(value);
    case FieldType::item_id:
      return at<ItemId>(value);
    case FieldType::item_ref:
      return at<ItemRef>(value);
    case FieldType::party:
      return at<PartyRef>(value);
    case FieldType::who:
      return at<Who>(value);
    case FieldType::officer:
      return at<Officer>(value);
    case FieldType::flag:
      return at<Flag>(value);
    case FieldType::date:
      return at<Stated<Date>>(value);
    case FieldType::partial_date:
      return at<Stated<PartialDate>>(value);
    case FieldType::time:
      return at<Stated<TimeOfDay>>(value);
    case FieldType::date_time:
      return at<Stated<DateTime>>(value);
    case FieldType::due:
      return at<Due>(value);
    case FieldType::count:
      return at<Count>(value);
    case FieldType::number:
      return at<Number>(value);
    case FieldType::percent:
      return at<Percent>(value);
    case FieldType::format:
      return at<FormatNumber>(value);
    case FieldType::vote_count:
      return at<VoteCount>(value);
    case FieldType::word:
      return at<WordValue>(value);
    case FieldType::word_map:
      return at<RuleSetting>(value);
    case FieldType::block:
      return at<Block>(value);
  }
  return {};
}

}  // namespace meeting
