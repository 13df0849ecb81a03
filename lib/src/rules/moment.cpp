// SPDX-License-Identifier: Apache-2.0

#include "rules/moment.hpp"

#include "model/state_dates.hpp"
#include "rules/spoken.hpp"

namespace meeting {
namespace {

constexpr int about_minutes = 30;

constexpr PartialDate partial(Date date) { return {date.year, date.month, date.day}; }

/// Half the blocks call their day "date": what says more is the block.
std::string_view day_name(BlockId block) {
  switch (block) {
    case BlockId::record:
      return "day.meeting"_msg;
    case BlockId::announcement:
      return "day.announcement"_msg;
    case BlockId::postponed:
      return "day.postponed"_msg;
    case BlockId::cancelled:
      return "day.cancelled"_msg;
    case BlockId::screened:
      return "day.screened"_msg;
    case BlockId::withdrawn:
      return "day.withdrawn"_msg;
    case BlockId::returned:
      return "day.returned"_msg;
    case BlockId::prior_attempt:
      return "day.prior-attempt"_msg;
    case BlockId::extended:
      return "day.extended"_msg;
    case BlockId::progress:
      return "day.progress"_msg;
    case BlockId::suspended:
      return "day.suspended"_msg;
    case BlockId::escalated:
      return "day.escalated"_msg;
    case BlockId::visit:
      return "day.visit"_msg;
    case BlockId::survey:
      return "day.survey"_msg;
    case BlockId::reopened:
      return "day.reopened"_msg;
    case BlockId::public_notice:
      return "day.public-notice"_msg;
    case BlockId::objection:
      return "day.objection"_msg;
    case BlockId::event:
      return "day.event"_msg;
    case BlockId::indicator:
      return "day.indicator"_msg;
    case BlockId::feedback:
      return "day.feedback"_msg;
    default:
      return {};
  }
}

}  // namespace

Moment moment_of(const Stated<Date>& date, BlockId block, std::string_view key) {
  if (!date) return {};
  return {partial(*date), std::nullopt, date.at, block, key};
}

Moment moment_of(const Stated<PartialDate>& date, BlockId block, std::string_view key) {
  if (!date) return {};
  return {*date, std::nullopt, date.at, block, key};
}

Moment moment_of(const Stated<DateTime>& moment, BlockId block, std::string_view key) {
  if (!moment) return {};
  return {partial(moment->date), moment->time, moment.at, block, key};
}

Moment meeting_day(const Record& record) {
  const Date last_day{latest_year, 12, 31};
  const Postponed* last = last_made_by(record.postponed, last_day);
  if (last != nullptr && last->to) return moment_of(last->to, BlockId::record, "date");
  if (!meeting_date(record, last_day)) return {};  // put off, and no new day is set
  return moment_of(record.date, BlockId::record, "date");
}

bool certainly_before(const Moment& left, const Moment& right) {
  if (!left || !right) return false;
  if (left.day.year != right.day.year) return left.day.year < right.day.year;
  if (left.day.month == 0 || right.day.month == 0) return false;
  if (left.day.month != right.day.month) return left.day.month < right.day.month;
  if (left.day.day == 0 || right.day.day == 0) return false;
  if (left.day.day != right.day.day) return left.day.day < right.day.day;
  if (!left.time || !right.time) return false;
  const int slack = left.time->about || right.time->about ? about_minutes : 0;
  return minute_of_day(*left.time) + slack < minute_of_day(*right.time);
}

std::optional<int> whole_days_between(const Moment& left, const Moment& right) {
  const std::optional<Date> from = whole_date(left.day);
  const std::optional<Date> to = whole_date(right.day);
  if (!from || !to || *from == *to) return std::nullopt;
  return days_between(*from, *to);
}

Argument name_of(const Moment& moment) {
  if (moment.key == "date" || moment.key == "at") {
    if (const std::string_view id = day_name(moment.block); !id.empty()) return spoken({id, {}});
  }
  return field_name(moment.block, moment.key);
}

std::string text_of(const Moment& moment) {
  if (!moment.time) return to_string(moment.day);
  return to_string(DateTime{*whole_date(moment.day), moment.time});
}

}  // namespace meeting
