// SPDX-License-Identifier: Apache-2.0

#include "rules/books/last_date.hpp"

#include <algorithm>

#include "model/stated.hpp"

namespace meeting {
namespace {

Date last_day(PartialDate day) {
  const int month = day.month == 0 ? 12 : day.month;
  const int number = day.day == 0 ? days_in_month(day.year, month) : day.day;
  return {day.year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(number)};
}

class LastDate {
 public:
  void look(BlockId block, const void* object) {
    for_each_stated(block, object, [&](const Field& field, const std::vector<const void*>& values) {
      for (const void* value : values) take(field, value);
    });
  }
  [[nodiscard]] Date last() const { return last_; }

 private:
  void take(const Field& field, const void* value) {
    switch (field.type) {
      case FieldType::date:
        return take(**static_cast<const Stated<Date>*>(value));
      case FieldType::partial_date:
        return take(last_day(**static_cast<const Stated<PartialDate>*>(value)));
      case FieldType::date_time:
        return take((*static_cast<const Stated<DateTime>*>(value))->date);
      case FieldType::due: {
        const Due& due = *static_cast<const Due*>(value);
        if (due.date) take(*due.date);
        return;
      }
      case FieldType::block:
        return look(field.block, value);
      default:
        return;
    }
  }
  void take(Date day) {
    if (valid(day)) last_ = std::max(last_, day);
  }

  Date last_;
};

}  // namespace

std::optional<Date> last_date(const Issue& issue) {
  LastDate look;
  look.look(BlockId::issue, &issue);
  if (!valid(look.last())) return std::nullopt;
  return look.last();
}

}  // namespace meeting
