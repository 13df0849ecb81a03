// SPDX-License-Identifier: Apache-2.0

#include "changing/happening_state.hpp"

#include <meeting/text.hpp>

namespace meeting::tool {
namespace {

std::string day_text(const std::optional<Date>& day) { return day ? to_string(*day) : "?"; }

/// It is finished: says how, and what would have to come first.
[[noreturn]] void refuse_finished(const Item& item) {
  const std::string id = visible(item.id);
  switch (item.state.stage) {
    case FollowUpStage::closed:
      throw Refused{{"happening.is-closed"_msg, {id, day_text(item.state.closed_on)}},
                    {"happening.reopen-first"_msg, {id}}};
    case FollowUpStage::cancelled:
      throw Refused{{"happening.is-cancelled"_msg, {id}}, {"happening.uncancel-first"_msg, {id}}};
    case FollowUpStage::open:
    case FollowUpStage::done:
    case FollowUpStage::visited:
      break;
  }
  throw Refused{{"happening.is-done"_msg, {id, day_text(item.state.done_on)}},
                {"happening.reopen-first"_msg, {id}}};
}

void demand_open(const Item& item) {
  if (!item.state.is_open()) refuse_finished(item);
}

[[noreturn]] void refuse_open(const Item& item) {
  const std::string id = visible(item.id);
  const Visit* visit = item.state.last_visit;
  if (visit != nullptr && visit->date) {
    throw Refused{{"happening.is-open-by-visit"_msg, {id, to_string(*visit->date)}},
                  {"happening.done-again-first"_msg, {id}}};
  }
  throw Refused{{"happening.is-not-done"_msg, {id}}, {"happening.done-first"_msg, {id}}};
}

void demand_reopenable(const Item& item) {
  const std::string id = visible(item.id);
  if (item.state.stage == FollowUpStage::cancelled) refuse_finished(item);
  if (!item.state.is_open()) return;
  const Visit* visit = item.state.last_visit;
  if (visit != nullptr && visit->date) {
    throw Refused{{"happening.is-open-by-visit"_msg, {id, to_string(*visit->date)}}, {}};
  }
  throw Refused{{"happening.is-open"_msg, {id}}, {}};
}

void demand_suspended(const Item& item) {
  demand_open(item);
  if (!item.state.suspended) {
    throw Refused{{"happening.is-not-suspended"_msg, {visible(item.id)}}, {}};
  }
}

void demand_running(const Item& item) {
  demand_open(item);
  if (!item.state.suspended) return;
  const Suspension* since = open_suspension(item, item.begin().value_or(Date{}));
  const bool dated = since != nullptr && since->date;
  throw Refused{{"happening.is-suspended"_msg,
                 {visible(item.id), dated ? to_string(*since->date) : std::string("?")}},
                {"happening.resume-first"_msg, {visible(item.id)}}};
}

/// A payment is made or it is not; a vote is taken or it is not.
void demand_of_derived(HappeningKind kind, const Item& item) {
  const std::string id = visible(item.id);
  const bool payment = item.place.payment != nullptr;
  const bool answers = kind == HappeningKind::done || (kind == HappeningKind::cancel && !payment);
  if (answers) {
    if (item.state.is_open()) return;
    if (item.state.stage == FollowUpStage::cancelled) {
      throw Refused{{"happening.is-void"_msg, {id}}, {}};
    }
    const std::string_view text = payment ? "happening.is-paid"_msg : "happening.is-voted"_msg;
    throw Refused{{text, {id, day_text(item.state.closed_on)}}, {}};
  }
  throw Refused{
      {payment ? "happening.payment-only-done"_msg : "happening.vote-only-done"_msg, {id}},
      {kind == HappeningKind::extend ? "happening.derived-due"_msg : "happening.derived-done"_msg,
       {id}}};
}

/// A meeting can be called off while nothing of it is recorded.
void demand_of_record(const Item& item, const MeetingState& state) {
  if (state.stage == MeetingStage::held) {
    throw Refused{{"happening.was-held"_msg, {visible(item.id)}},
                  {"happening.was-held.help"_msg, {visible(item.id)}}};
  }
  if (state.stage == MeetingStage::cancelled) {
    throw Refused{{"happening.is-cancelled"_msg, {visible(item.id)}},
                  {"happening.uncancel-first"_msg, {visible(item.id)}}};
  }
}

}  // namespace

void demand_possible(HappeningKind kind, const Item& item) {
  if (item.is_record()) return demand_of_record(item, meeting_state(item.record(), item.today));
  if (item.is_derived()) return demand_of_derived(kind, item);
  const FollowUpStage stage = item.state.stage;
  switch (kind) {
    case HappeningKind::done:
    case HappeningKind::extend:
    case HappeningKind::escalate:
    case HappeningKind::cancel:
      return demand_open(item);
    case HappeningKind::visit:
      if (stage == FollowUpStage::open) refuse_open(item);
      if (stage == FollowUpStage::cancelled) refuse_finished(item);
      return;
    case HappeningKind::close:
      if (stage == FollowUpStage::open) refuse_open(item);
      [[fallthrough]];
    case HappeningKind::close_undone:
      if (stage == FollowUpStage::closed || stage == FollowUpStage::cancelled) {
        refuse_finished(item);
      }
      return;
    case HappeningKind::reopen:
      return demand_reopenable(item);
    case HappeningKind::suspend:
      return demand_running(item);
    case HappeningKind::resume:
      return demand_suspended(item);
    case HappeningKind::answer:
      if (!item.state.awaited) {
        throw Refused{{"happening.is-not-awaited"_msg, {visible(item.id)}},
                      {"happening.escalate-first"_msg, {visible(item.id)}}};
      }
  }
}

bool is_possible(HappeningKind kind, const Item& item) {
  try {
    demand_possible(kind, item);
  } catch (const Refused&) {
    return false;
  }
  return true;
}

}  // namespace meeting::tool
