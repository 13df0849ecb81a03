// SPDX-License-Identifier: Apache-2.0

#include "rules/papers/notices.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

/// The law is the least: a book may ask for more, not for less.
struct Wanted {
  int days;
  const PublicationDuty* law;  ///< where it is the law that asks for so many
};

Wanted wanted_for(const PublicNotice& notice, const Subject& subject) {
  const Wanted of_book{subject.limit(&Limits::display_days).value_or(0), nullptr};
  // Plans that are shown before a meeting are no results.
  const std::optional<Date>& meeting = subject.state().date;
  if (!meeting || *notice.date < *meeting) return of_book;
  const PublicationDuty* law = duty_of(subject.record, *notice.date);
  if (law != nullptr && law->display_days >= of_book.days) return {law->display_days, law};
  return of_book;
}

void check(const Subject& subject, Reporter& reporter) {
  for (const PublicNotice& notice : subject.record.public_notices) {
    if (!notice.date || !notice.until) continue;
    const int days = days_between(*notice.date, *notice.until);
    if (days < 0) continue;  // a wrong order of days has its own rule
    const Wanted wanted = wanted_for(notice, subject);
    if (days >= wanted.days) continue;
    reporter.report(notice.until.at,
                    {"display-short"_msg,
                     {to_string(*notice.date), to_string(*notice.until), days, wanted.days}},
                    {"display-short.help"_msg, {to_string(add_days(*notice.date, wanted.days))}});
    if (wanted.law != nullptr) {
      reporter.note({wanted.law->source, {}});
    }
  }
}

}  // namespace

constexpr Rule display_short_rule{
    {"display-short", Severity::warning, "rule.display-short"_msg, "rule.display-short.reason"_msg,
     "rule.display-short.source"_msg},
    check};

}  // namespace meeting
