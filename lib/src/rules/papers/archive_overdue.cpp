// SPDX-License-Identifier: Apache-2.0

#include "law/filing.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// Only where somebody has begun to file it; what nobody has begun is archive-missing.
void check(const Subject& subject, Reporter& reporter) {
  const std::optional<Archive>& archive = subject.record.archive;
  if (!archive || archive->filed_on || !subject.held() || !subject.state().date) return;
  const Date day = *subject.state().date;
  const Date as_of = subject.context.as_of;
  const std::optional<Date> last = filing_day(day.year);
  if (!last || as_of <= *last || unread_in(archive->at, subject.context)) return;
  reporter.report(place_of(archive->number, *archive),
                  {"archive-overdue"_msg,
                   {int{day.year}, to_string(*last), to_string(as_of), days_between(*last, as_of)}},
                  {"archive-overdue.help"_msg, {}});
}

}  // namespace

constexpr Rule archive_overdue_rule{
    {"archive-overdue", Severity::warning, "rule.archive-overdue"_msg,
     "rule.archive-overdue.reason"_msg, "rule.archive-overdue.source"_msg},
    check};

}  // namespace meeting
