// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/state.hpp>

#include "model/state_dates.hpp"

namespace meeting {
namespace {

void take_later(std::optional<Date>& latest, std::optional<Date> day) {
  if (day && (!latest || *day > *latest)) latest = day;
}

/// Whether everything that follows from an issue is finished, and when the last of it was.
class Settlement {
 public:
  Settlement(const Record& record, Date as_of, const Calendar& calendar)
      : record_(record), as_of_(as_of), calendar_(calendar) {}

  void add(const FollowUp& follow_up) { add({.follow_up = &follow_up}); }

  void add(const FollowUpPlace& place) {
    const FollowUpState state = follow_up_state(place, record_, as_of_, calendar_);
    if (state.stage == FollowUpStage::closed) {
      finished_ = true;
      take_later(last_, state.closed_on);
    } else if (state.stage != FollowUpStage::cancelled) {
      pending_ = true;
    }
  }

  void add(const Resolution& resolution, bool issue_has_follow_ups) {
    for (const FollowUp& one : resolution.follow_ups) add(one);
    if (resolution_outcome(resolution, as_of_) != IssueOutcome::agreed) return;
    const std::vector<FollowUpPlace> derived = derived_follow_ups(nullptr, resolution);
    for (const FollowUpPlace& one : derived) add(one);
    if (resolution.no_action && *resolution.no_action) {
      finished_ = true;
      take_later(last_, meeting_date(record_, as_of_));
    } else if (resolution.follow_ups.empty() && derived.empty() && !issue_has_follow_ups) {
      pending_ = true;  // agreed, and nobody has said who does what
    }
  }

  bool complete() const { return finished_ && !pending_; }
  std::optional<Date> last() const { return last_; }

 private:
  const Record& record_;
  Date as_of_;
  const Calendar& calendar_;
  std::optional<Date> last_;
  bool finished_ = false;
  bool pending_ = false;
};

bool has_begun(const Issue& issue, const Record& record, Date as_of) {
  if (issue.raised_on) {
    const PartialDate raised = *issue.raised_on;
    return raised <= PartialDate{as_of.year, as_of.month, as_of.day};
  }
  const std::optional<Date> date = meeting_date(record, as_of);
  return !date || *date <= as_of;
}

/// Screened out or withdrawn: the end of an issue without a resolution.
std::optional<IssueStage> early_end(const Issue& issue, Date as_of) {
  if (issue.withdrawn && made_by(issue.withdrawn->date, as_of)) return IssueStage::withdrawn;
  if (!issue.screened || !made_by(issue.screened->date, as_of)) return std::nullopt;
  if (issue.screened->result.is("rejected")) return IssueStage::rejected;
  if (issue.screened->result.is("merged")) return IssueStage::merged;
  if (issue.screened->result.is("returned")) return IssueStage::returned;
  return std::nullopt;
}

/// The best of what the resolutions of an issue amount to.
IssueOutcome outcome_of(const Issue& issue, Date as_of) {
  constexpr IssueOutcome best_first[] = {IssueOutcome::agreed, IssueOutcome::referred,
                                         IssueOutcome::deferred, IssueOutcome::not_agreed,
                                         IssueOutcome::informed};
  for (const IssueOutcome one : best_first) {
    if (std::ranges::any_of(issue.resolutions, [&](const Resolution& resolution) {
          return resolution_outcome(resolution, as_of) == one;
        })) {
      return one;
    }
  }
  return IssueOutcome::none;
}

}  // namespace

IssueOutcome resolution_outcome(const Resolution& resolution) {
  if (resolution.vote && resolution.vote->claimed.is("failed")) return IssueOutcome::not_agreed;
  const std::string_view type = resolution.type.key();
  if (type == "referral") return IssueOutcome::referred;
  if (type == "deferral") return IssueOutcome::deferred;
  if (type == "no_agreement") return IssueOutcome::not_agreed;
  if (type == "information") return IssueOutcome::informed;
  return IssueOutcome::agreed;
}

IssueOutcome resolution_outcome(const Resolution& resolution, Date as_of) {
  const IssueOutcome outcome = resolution_outcome(resolution);
  const bool rejected =
      resolution.ratification && reached(resolution.ratification->rejected_on, as_of);
  return rejected && outcome == IssueOutcome::agreed ? IssueOutcome::not_agreed : outcome;
}

bool ratification_pending(const Resolution& resolution, Date as_of) {
  if (!resolution.ratification) return false;
  const Ratification& asked = *resolution.ratification;
  if (reached(asked.ratified_on, as_of) || reached(asked.rejected_on, as_of)) return false;
  return asked.ratified_on || asked.rejected_on || !asked.ratified_in;
}

bool is_payment(const Money& money) { return money.due || money.kind.is("compensation"); }

bool payment_pending(const Money& money, Date as_of) {
  return is_payment(money) && !reached(money.paid_on, as_of);
}

IssueState issue_state(const Issue& issue, const Record& record, Date as_of,
                       const Calendar& calendar) {
  IssueState state;
  state.begun = has_begun(issue, record, as_of);
  if (const std::optional<IssueStage> end = early_end(issue, as_of)) {
    state.stage = *end;
    return state;
  }
  if (issue.screened && issue.screened->result.is("accepted") &&
      made_by(issue.screened->date, as_of)) {
    state.stage = IssueStage::accepted;
  }
  if (meeting_state(record, as_of).stage != MeetingStage::held) return state;

  state.outcome = outcome_of(issue, as_of);
  if (!needs_no_resolution(record) || !issue.positions.empty() || !issue.resolutions.empty()) {
    state.stage = IssueStage::deliberated;
  }
  const bool agreed = state.outcome == IssueOutcome::agreed;
  if (agreed) state.stage = IssueStage::resolved;

  // What is simple is done without a resolution: then its follow-ups alone settle it.
  if (!agreed && !(issue.resolutions.empty() && !issue.follow_ups.empty())) return state;
  Settlement settlement(record, as_of, calendar);
  for (const FollowUp& one : issue.follow_ups) settlement.add(one);
  for (const Resolution& one : issue.resolutions) {
    settlement.add(one, !issue.follow_ups.empty());
  }
  if (settlement.complete()) {
    state.stage = IssueStage::settled;
    state.settled_on = settlement.last();
  }
  return state;
}

}  // namespace meeting
