// SPDX-License-Identifier: Apache-2.0

#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (!record.issues.empty() || !record.resolutions.empty() || !record.reports.empty()) return;
  if (!subject.deliberates() || !subject.held() || subject.unread()) return;
  reporter.report(place_of(record.title, record), {"meeting-without-issue"_msg, {}},
                  {"meeting-without-issue.help"_msg, {}});
}

}  // namespace

constexpr Rule meeting_without_issue_rule{
    {"meeting-without-issue", Severity::warning, "rule.meeting-without-issue"_msg,
     "rule.meeting-without-issue.reason"_msg, "rule.meeting-without-issue.source"_msg,
     RuleScope::record, RuleProfile::strict},
    check};

}  // namespace meeting
