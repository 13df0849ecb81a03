// SPDX-License-Identifier: Apache-2.0

#include "run/near_date.hpp"

#include <cstdint>
#include <meeting/calendar.hpp>
#include <optional>

namespace meeting::tool {
namespace {

std::optional<Date> meant(std::string_view text, Date today) {
  return parse_spoken_date(text, today, Calendar::standard()).value;
}

Date day_in(int year, std::uint8_t month, std::uint8_t day) {
  return {static_cast<std::int16_t>(year), month, day};
}

std::optional<Date> meant_in_year(std::string_view text, int year) {
  return meant(text, day_in(year, 1, 15));
}

/// True where only the year of the day on which it is said makes a difference.
bool leaves_out_its_year(std::string_view text, Date today) {
  for (const std::string_view word : {"去年", "今年", "明年"}) {
    if (text.find(word) != std::string_view::npos) return false;
  }
  const std::optional<Date> this_year = meant_in_year(text, today.year);
  return this_year && this_year == meant(text, day_in(today.year, 11, 8)) &&
         this_year != meant_in_year(text, today.year + 1);
}

}  // namespace

Date near_date(std::string_view text, Date today, Date anchor, Side side) {
  const Date said = meant(text, today).value_or(today);
  if (!leaves_out_its_year(text, today)) return said;
  const std::optional<Date> same_year = meant_in_year(text, anchor.year);
  std::optional<Date> near = same_year;
  if (side == Side::after && same_year && *same_year < anchor) {
    near = meant_in_year(text, anchor.year + 1);
  } else if (side == Side::before && same_year && *same_year > anchor) {
    near = meant_in_year(text, anchor.year - 1);
  }
  return near.value_or(same_year.value_or(said));
}

void settle_near_dates(Arguments& arguments, Date today) {
  for (Given& given : arguments.given) {
    if (given.option->anchor == nullptr) continue;
    const std::optional<Date> anchor = arguments.date(*given.option->anchor);
    if (anchor) given.date = near_date(given.text, today, *anchor, given.option->side);
  }
}

}  // namespace meeting::tool
