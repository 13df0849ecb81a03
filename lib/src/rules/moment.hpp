// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Days and times of a record, whatever their field's type, to be compared and named.

#include <meeting/date.hpp>
#include <meeting/fields.hpp>
#include <meeting/record.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace meeting {

/// A day that the record states, perhaps only its month or year, perhaps with a time; and the
/// field that states it.
struct Moment {
  PartialDate day;  ///< year 0: not given
  std::optional<TimeOfDay> time;
  ByteRange at;
  BlockId block = BlockId::record;
  std::string_view key;

  explicit operator bool() const { return day.year != 0; }
};

Moment moment_of(const Stated<Date>& date, BlockId block, std::string_view key);
Moment moment_of(const Stated<PartialDate>& date, BlockId block, std::string_view key);
Moment moment_of(const Stated<DateTime>& moment, BlockId block, std::string_view key);

/// The day of the meeting after all changes of it.
Moment meeting_day(const Record& record);

/// The first is before the second, as far as both are known: 2025-03 is not before 2025-03-14,
/// and a time that is "about" leaves half an hour.
bool certainly_before(const Moment& left, const Moment& right);

/// Days from the first to the second; empty where one of them is not a whole date, or 0.
std::optional<int> whole_days_between(const Moment& left, const Moment& right);

/// `done_on`, “完成日期”; the day of the return visit, 回访日期.
Argument name_of(const Moment& moment);

/// As the record writes it: 2023-09-14 19:50.
std::string text_of(const Moment& moment);

}  // namespace meeting
