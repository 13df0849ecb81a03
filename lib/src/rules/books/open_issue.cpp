// SPDX-License-Identifier: Apache-2.0

#include "rules/books/open_issue.hpp"

#include <algorithm>
#include <meeting/items.hpp>

namespace meeting {
namespace {

/// The follow-ups of an issue, as far as it matters here.
struct Work {
  bool any = false;
  bool open = false;
};

Work work_on(const Issue& issue, const Record& record, Date as_of, const Calendar& calendar) {
  Work work;
  const auto add = [&](const FollowUpPlace& place) {
    work.any = true;
    if (!work.open) work.open = follow_up_state(place, record, as_of, calendar).is_open();
  };
  for (const FollowUp& one : issue.follow_ups) add({.follow_up = &one});
  for (const Resolution& resolution : issue.resolutions) {
    for (const FollowUp& one : resolution.follow_ups) add({.follow_up = &one});
    if (resolution.money.empty() && !resolution.ratification) continue;
    for (const FollowUpPlace& one : derived_follow_ups(&issue, resolution)) add(one);
  }
  return work;
}

bool is_open(const Issue& issue, const IssueState& state, const Record& record, Date as_of,
             const Calendar& calendar) {
  if (!state.begun || !state.counts_as_accepted() || state.stage == IssueStage::settled) {
    return false;
  }
  if (state.outcome == IssueOutcome::deferred || state.outcome == IssueOutcome::not_agreed) {
    return true;
  }
  const Work work = work_on(issue, record, as_of, calendar);
  return work.open || (!work.any && state.outcome == IssueOutcome::none);
}

}  // namespace

IssueInBook issue_in_book(const Issue& issue, const Record& record, Date as_of,
                          const Calendar& calendar) {
  IssueInBook in_book{.state = issue_state(issue, record, as_of, calendar)};
  in_book.open = is_open(issue, in_book.state, record, as_of, calendar);
  return in_book;
}

}  // namespace meeting
