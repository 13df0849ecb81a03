// SPDX-License-Identifier: Apache-2.0

#include <meeting/state.hpp>

#include "law/notice_periods.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

/// The law is the least: a book may ask for more, not for less.
struct Wanted {
  int days;
  const NoticePeriod* law;  ///< where it is the law that asks for so many
};

Wanted wanted_for(const Subject& subject, Date day) {
  const int of_book = subject.limit(&Limits::notice_days).value_or(0);
  const NoticePeriod* law = notice_period(subject.record.form.key(), day);
  if (law != nullptr && law->days >= of_book) return {law->days, law};
  return {of_book, nullptr};
}

Message help_for(const Subject& subject, Date announced, Date day, int days) {
  if (subject.state().stage == MeetingStage::planned) {
    const std::string better = to_string(add_days(announced, days));
    return {"announced-late.planned.help"_msg, {better, to_string(day)}};
  }
  return {"announced-late.help"_msg, {days}};
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (!record.announcement || !record.announcement->date || needs_no_resolution(record)) return;
  const std::optional<Date>& day = subject.state().date;
  if (!day || subject.state().stage == MeetingStage::cancelled) return;
  const Date announced = *record.announcement->date;
  const int given = days_between(announced, *day);
  if (given < 0) return;  // a wrong order of days has its own rule
  const Wanted wanted = wanted_for(subject, *day);
  if (given >= wanted.days) return;
  reporter.report(
      record.announcement->date.at,
      {"announced-late"_msg, {to_string(announced), given, to_string(*day), wanted.days}},
      help_for(subject, announced, *day, wanted.days));
  if (wanted.law != nullptr) {
    reporter.note({wanted.law->source, {}});
  }
}

}  // namespace

constexpr Rule announced_late_rule{
    {"announced-late", Severity::warning, "rule.announced-late"_msg,
     "rule.announced-late.reason"_msg, "rule.announced-late.source"_msg},
    check};

}  // namespace meeting
