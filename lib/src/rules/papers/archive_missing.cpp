// SPDX-License-Identifier: Apache-2.0

#include "law/filing.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (record.archive || !subject.held() || !subject.state().date || subject.unread()) return;
  const Date day = *subject.state().date;
  const Date as_of = subject.context.as_of;
  const std::optional<Date> last = filing_day(day.year);
  if (!last || as_of <= *last) return;
  reporter.report(record.date.at,
                  {"archive-missing"_msg,
                   {int{day.year}, to_string(*last), to_string(as_of), days_between(*last, as_of)}},
                  {"archive-missing.help"_msg, {}});
}

}  // namespace

constexpr Rule archive_missing_rule{
    {"archive-missing", Severity::warning, "rule.archive-missing"_msg,
     "rule.archive-missing.reason"_msg, "rule.archive-missing.source"_msg, RuleScope::record,
     RuleProfile::strict},
    check};

}  // namespace meeting
