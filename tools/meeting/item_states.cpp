// SPDX-License-Identifier: Apache-2.0

#include "item_states.hpp"

#include <meeting/state.hpp>
#include <meeting/words.hpp>

namespace meeting::tool {
namespace {

constexpr StateName overdue{"overdue", "state.overdue"_msg};
constexpr StateName suspended{"suspended", "state.suspended"_msg};
constexpr StateName escalated{"escalated", "state.escalated"_msg};
constexpr StateName reopened{"reopened", "state.reopened"_msg};
constexpr StateName postponed{"postponed", "state.postponed"_msg};
constexpr StateName pending{"pending", "state.pending"_msg};

template <class Stage>
void add_stages(std::vector<StateName>& names, Stage first, Stage last) {
  for (int stage = static_cast<int>(first); stage <= static_cast<int>(last); ++stage) {
    names.push_back({key(static_cast<Stage>(stage)), label(static_cast<Stage>(stage))});
  }
}

void add_if(std::vector<std::string_view>& keys, bool holds, const StateName& name) {
  if (holds) keys.push_back(name.key);
}

}  // namespace

std::vector<StateName> state_names(ListKind kind) {
  std::vector<StateName> names;
  switch (kind) {
    case ListKind::meetings:
      add_stages(names, MeetingStage::planned, MeetingStage::cancelled);
      names.push_back(postponed);
      break;
    case ListKind::issues:
      add_stages(names, IssueStage::raised, IssueStage::withdrawn);
      break;
    case ListKind::resolutions:
      add_stages(names, IssueOutcome::agreed, IssueOutcome::informed);
      names.push_back(pending);
      break;
    case ListKind::follow_ups:
      add_stages(names, FollowUpStage::open, FollowUpStage::cancelled);
      names.insert(names.end(), {overdue, suspended, escalated, reopened});
      break;
    case ListKind::parties:
      break;
  }
  return names;
}

std::vector<std::string_view> states_of(const ListItem& item, Date as_of,
                                        const Calendar& calendar) {
  std::vector<std::string_view> keys;
  const Record& record = *item.placed->record;
  switch (item.kind) {
    case ListKind::meetings: {
      const MeetingState state = meeting_state(record, as_of);
      keys.push_back(key(state.stage));
      add_if(keys, state.postponed, postponed);
      break;
    }
    case ListKind::issues:
      keys.push_back(key(issue_state(*item.issue, record, as_of, calendar).stage));
      break;
    case ListKind::resolutions:
      keys.push_back(key(resolution_outcome(*item.resolution)));
      add_if(keys, ratification_pending(*item.resolution, as_of), pending);
      break;
    case ListKind::follow_ups: {
      const FollowUpState state = follow_up_state(*item.follow_up, record, as_of, calendar);
      keys.push_back(key(state.stage));
      add_if(keys, state.overdue, overdue);
      add_if(keys, state.suspended, suspended);
      add_if(keys, state.escalated, escalated);
      add_if(keys, state.reopened, reopened);
      break;
    }
    case ListKind::parties:
      break;
  }
  return keys;
}

bool begun(const ListItem& item, Date as_of, const Calendar& calendar) {
  const Record& record = *item.placed->record;
  if (item.kind == ListKind::issues) return issue_state(*item.issue, record, as_of, calendar).begun;
  if (item.kind == ListKind::follow_ups) {
    return follow_up_state(*item.follow_up, record, as_of, calendar).begun;
  }
  if (item.kind == ListKind::resolutions) return !record.date || *record.date <= as_of;
  return true;
}

}  // namespace meeting::tool
