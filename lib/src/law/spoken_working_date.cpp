// SPDX-License-Identifier: Apache-2.0
#include <meeting/calendar.hpp>

#include "text/spelling.hpp"

namespace meeting {
namespace {

/// 5wd, -3wd, 5个工作日内, 3个工作日前: how many working days from today.
std::optional<int> working_day_shift(std::u32string_view text) {
  Cursor cursor(text);
  bool back = cursor.take(U'-');
  const bool has_sign = back || cursor.take(U'+');
  const auto count = cursor.number(4);
  if (!count) return std::nullopt;
  cursor.skip_blanks();
  if (!cursor.take_any({U"wd", U"working days", U"working day"})) {
    if (!cursor.take_any({U"个工作日", U"工作日"})) return std::nullopt;
    if (!has_sign && !cursor.take_any({U"以后", U"之后", U"后", U"以内", U"之内", U"内"})) {
      back = cursor.take_any({U"以前", U"之前", U"前"});
    }
  }
  if (!cursor.at_end()) return std::nullopt;
  return back ? -*count : *count;
}

}  // namespace

WorkingDayResult parse_spoken_date(std::string_view text, Date today, const Calendar& calendar) {
  if (!valid(today)) return {};
  if (const auto shift = working_day_shift(fold_spelling(text))) {
    return calendar.add_working_days(today, *shift);
  }
  return {parse_spoken_date(text, today), 0};
}

}  // namespace meeting
