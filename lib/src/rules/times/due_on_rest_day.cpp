// SPDX-License-Identifier: Apache-2.0

#include <meeting/items.hpp>
#include <meeting/state.hpp>

#include "law/working_days.hpp"
#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/times/order_limit.hpp"

namespace meeting {
namespace {

class RestDays {
 public:
  RestDays(const Subject& subject, Reporter& reporter) : subject_(subject), reporter_(reporter) {}

  /// In a year without a calendar nothing is known.
  void look_at(const Stated<Date>& due) {
    if (!due) return;
    const Calendar& calendar = subject_.context.calendar;
    const std::optional<bool> working = calendar.is_working_day(*due);
    if (!working || *working) return;
    const WorkingDayResult next = calendar.working_day_from(*due);
    if (!next.value) return;
    const Argument weekday_name{std::string(english_weekday(*due)),
                                std::string(chinese_weekday(*due))};
    const std::string better = to_string(*next.value);
    std::vector<Argument> args{to_string(*due), weekday_name, better};
    std::string_view text = "due-on-rest-day"_msg;
    if (const std::string_view holiday = holiday_of(*due); !holiday.empty()) {
      text = "due-on-rest-day.holiday"_msg;
      args.push_back(spoken({holiday, {}}));
    }
    reporter_.report(due.at, {text, std::move(args)}, {"due-on-rest-day.help"_msg, {better}});
  }

 private:
  const Subject& subject_;
  Reporter& reporter_;
};

/// The last extension, else the limit as first set; what is counted in working days never ends on
/// a rest day.
const Stated<Date>& stated_due(const FollowUpCase& at) {
  if (at.place.follow_up != nullptr && at.state.extensions > 0) {
    for (const Extension& one : at.place.follow_up->extended) {
      if (one.to && *one.to == *at.state.effective_due.date) return one.to;
    }
  }
  return due_of(at.place).date;
}

/// What is over needs no other day.
void check(const Subject& subject, Reporter& reporter) {
  if (subject.state().stage == MeetingStage::cancelled) return;
  RestDays days(subject, reporter);
  for (const FollowUpCase& at : subject.follow_ups()) {
    if (at.state.is_open()) days.look_at(stated_due(at));
  }
  for (const FollowUpCase& at : subject.derived()) {
    if (at.state.is_open()) days.look_at(stated_due(at));
  }
  for (const ResolutionPlace& at : subject.resolutions()) {
    const Stated<Date>& due = at.resolution->due.date;
    if (due && *due >= subject.context.as_of) days.look_at(due);
  }
  for (const Issue& issue : subject.record.issues) {
    if (!issue.source || !issue.source->due.date) continue;
    if (!order_answer(issue, subject)) days.look_at(issue.source->due.date);
  }
}

}  // namespace

constexpr Rule due_on_rest_day_rule{
    {"due-on-rest-day", Severity::warning, "rule.due-on-rest-day"_msg,
     "rule.due-on-rest-day.reason"_msg, "rule.due-on-rest-day.source"_msg, RuleScope::record,
     RuleProfile::strict},
    check};

}  // namespace meeting
