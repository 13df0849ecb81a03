// SPDX-License-Identifier: Apache-2.0

#include <meeting/items.hpp>

#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

Argument body_of(const Ratification& asked) {
  if (!asked.body) return {"the body asked", "表决机构"};
  return {"the " + std::string(asked.body.label(Language::english)),
          std::string(asked.body.label(Language::chinese))};
}

void check(const Subject& subject, Reporter& reporter) {
  if (subject.derived().empty() || subject.state().stage == MeetingStage::cancelled) return;
  for (const FollowUpCase& at : subject.derived()) {
    if (at.place.ratification == nullptr || !at.state.overdue) continue;
    const Ratification& asked = *at.place.ratification;
    if (unread_in(asked.at, subject.context)) continue;
    const Date due = *at.state.effective_due.date;
    const Date day = subject.context.as_of;
    reporter.report(asked.due.at,
                    {"ratification-overdue"_msg,
                     {body_of(asked), to_string(due), to_string(day), days_between(due, day)}},
                    {"ratification-overdue.help"_msg,
                     {field_name(BlockId::ratification, "ratified_on"),
                      field_name(BlockId::ratification, "rejected_on"),
                      field_name(BlockId::ratification, "due")}});
  }
}

}  // namespace

constexpr Rule ratification_overdue_rule{
    {"ratification-overdue", Severity::warning, "rule.ratification-overdue"_msg,
     "rule.ratification-overdue.reason"_msg, "rule.ratification-overdue.source"_msg},
    check};

}  // namespace meeting
