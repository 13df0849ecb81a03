// SPDX-License-Identifier: Apache-2.0

// Follow-ups that nobody writes down as such: payments that are due, ratifications asked for.

#include <cassert>
#include <meeting/items.hpp>
#include <meeting/state.hpp>

#include "model/state_dates.hpp"

namespace meeting {
namespace {

/// The place of a payment among those of its resolution, from 1.
std::size_t payment_number(const FollowUpPlace& place) {
  std::size_t number = 0;
  for (const Money& money : place.resolution->money) {
    if (is_payment(money)) ++number;
    if (&money == place.payment) break;
  }
  return number;
}

FollowUpState begun_state(const FollowUpPlace& place, const Record& record, Date as_of,
                          const Calendar& calendar) {
  FollowUpState state;
  const std::optional<Date> begin = meeting_date(record, as_of);
  state.begun = !begin || *begin <= as_of;
  state.due = due_day(due_of(place), begin, calendar);
  state.effective_due = state.due;
  return state;
}

void finish(FollowUpState& state, std::optional<Date> day) {
  state.stage = FollowUpStage::closed;
  state.done_on = day;
  state.closed_on = day;
}

}  // namespace

std::vector<FollowUpPlace> derived_follow_ups(const Issue* issue, const Resolution& resolution) {
  std::vector<FollowUpPlace> places;
  if (resolution_outcome(resolution) != IssueOutcome::agreed) return places;
  for (const Money& money : resolution.money) {
    if (!is_payment(money)) continue;
    places.push_back({.issue = issue, .resolution = &resolution, .payment = &money});
  }
  if (resolution.ratification) {
    places.push_back(
        {.issue = issue, .resolution = &resolution, .ratification = &*resolution.ratification});
  }
  return places;
}

std::vector<FollowUpPlace> derived_follow_ups(const Record& record) {
  std::vector<FollowUpPlace> places;
  for (const ResolutionPlace& at : all_resolutions(record)) {
    const std::vector<FollowUpPlace> own = derived_follow_ups(at.issue, *at.resolution);
    places.insert(places.end(), own.begin(), own.end());
  }
  return places;
}

std::vector<FollowUpPlace> every_follow_up(const Record& record) {
  std::vector<FollowUpPlace> places = all_follow_ups(record);
  const std::vector<FollowUpPlace> derived = derived_follow_ups(record);
  places.insert(places.end(), derived.begin(), derived.end());
  return places;
}

std::string item_id(const FollowUpPlace& place) {
  if (place.follow_up != nullptr) return item_id(*place.follow_up);
  assert(place.resolution != nullptr);
  std::string id = item_id(*place.resolution);
  if (place.ratification != nullptr) return id += ".ratification";
  id += ".payment";
  const std::size_t number = payment_number(place);
  return number > 1 ? id + std::to_string(number) : id;
}

const PartyRef* lead_of(const FollowUpPlace& place) {
  const auto named = [](const PartyRef& party) { return party ? &party : nullptr; };
  switch (place.origin()) {
    case FollowUpOrigin::stated:
      return named(place.follow_up->lead);
    case FollowUpOrigin::payment:
      return named(place.payment->payer);
    case FollowUpOrigin::ratification:
      break;
  }
  const std::vector<PartyRef>& responsible = place.resolution->responsible;
  return responsible.empty() ? nullptr : named(responsible.front());
}

const Due& due_of(const FollowUpPlace& place) {
  if (place.payment != nullptr) return place.payment->due;
  return place.ratification != nullptr ? place.ratification->due : place.follow_up->due;
}

FollowUpState follow_up_state(const FollowUpPlace& place, const Record& record, Date as_of,
                              const Calendar& calendar) {
  if (place.follow_up != nullptr) {
    return follow_up_state(*place.follow_up, record, as_of, calendar);
  }
  FollowUpState state = begun_state(place, record, as_of, calendar);
  if (place.payment != nullptr) {
    if (reached(place.payment->paid_on, as_of)) {
      finish(state, *place.payment->paid_on);
    } else if (resolution_outcome(*place.resolution, as_of) != IssueOutcome::agreed) {
      state.stage = FollowUpStage::cancelled;  // what was not ratified need not be paid
    }
  } else if (!ratification_pending(*place.resolution, as_of)) {
    const Ratification& asked = *place.ratification;
    finish(state, asked.ratified_on ? stated(asked.ratified_on) : stated(asked.rejected_on));
  }
  state.overdue = state.begun && state.is_open() && state.effective_due.date &&
                  *state.effective_due.date < as_of;
  return state;
}

}  // namespace meeting
