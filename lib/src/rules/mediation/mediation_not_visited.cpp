// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/text.hpp>

#include "rules/follow_ups/finished.hpp"
#include "rules/mediation/mediation_case.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// No law sets the days. Where the book sets none, a month is what nobody calls hasty.
constexpr int usual_visit_days = 30;

/// A day that is not stated is taken to be late enough.
bool after(const Stated<Date>& day, Date effect) { return !day || *day >= effect; }

bool followed_up(const FollowUp& follow_up, Date effect) {
  return follow_up.survey || std::ranges::any_of(follow_up.visits, [effect](const Visit& one) {
           return reached_somebody(one) && after(one.date, effect);
         });
}

/// What is still open is not over; what is struck off without a visit, or done where the book says
/// by when it is visited, is reported at the follow-up itself.
bool left_to_follow_up(const FollowUpState& state, bool limit_set) {
  return state.stage == FollowUpStage::open || (state.stage == FollowUpStage::done && limit_set) ||
         (state.stage == FollowUpStage::closed && state.last_visit == nullptr);
}

/// Feedback, an answer to whoever had complained, or the paper on the visit.
bool told_otherwise(const Record& record, Date effect) {
  if (std::ranges::any_of(record.feedback,
                          [effect](const Feedback& one) { return after(one.date, effect); })) {
    return true;
  }
  for (const Issue& issue : record.issues) {
    if (!issue.source || !issue.source->replied_at) continue;
    if (issue.source->replied_at->date >= effect) return true;
  }
  return std::ranges::any_of(record.mediation->papers, [](const Text& paper) {
    return paper->find("回访") != std::string_view::npos ||
           comparison_key(*paper).find("visit") != std::string::npos;
  });
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (!record.mediation) return;
  const Mediation& mediation = *record.mediation;
  const Moment effect = effect_of(record);
  const Moment performed = moment_of(mediation.performed_on, BlockId::mediation, "performed_on");
  const Moment& over = performed ? performed : effect;
  const std::optional<Date> last = whole_date(over.day);
  if (!last || !subject.held()) return;
  const Date begin = effect ? whole_date(effect.day).value_or(*last) : *last;
  const std::optional<int> of_book = subject.limit(&Limits::visit_days);
  const int limit = of_book.value_or(usual_visit_days);
  const Date until = add_days(*last, limit);
  if (!valid(until) || subject.context.as_of <= until || subject.unread()) return;
  for (const FollowUpCase& at : subject.follow_ups()) {
    if (left_to_follow_up(at.state, of_book.has_value()) || followed_up(*at.place.follow_up, begin))
      return;
  }
  if (told_otherwise(record, begin)) return;
  reporter.report(
      over.at,
      {"mediation-not-visited"_msg, {name_of(over), text_of(over), to_string(until), limit}},
      {"mediation-not-visited.help"_msg, {}});
}

}  // namespace

constexpr Rule mediation_not_visited_rule{
    {"mediation-not-visited", Severity::warning, "rule.mediation-not-visited"_msg,
     "rule.mediation-not-visited.reason"_msg, "rule.mediation-not-visited.source"_msg},
    check};

}  // namespace meeting
