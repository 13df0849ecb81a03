// SPDX-License-Identifier: Apache-2.0

#include "figures/matter_pending.hpp"

#include <algorithm>

#include "model/state_dates.hpp"

namespace meeting {
namespace {

const Calendar& calendar_of(const MatterPart& part) {
  return part.calendar != nullptr ? *part.calendar : Calendar::standard();
}

/// Calls use(place) for each follow-up of a part: stated ones, then those by derivation.
template <class Use>
void for_each_follow_up_of(const MatterPart& part, Use use) {
  if (part.follow_up != nullptr) {
    use(FollowUpPlace{.resolution = part.resolution, .follow_up = part.follow_up});
    return;
  }
  if (part.issue == nullptr) return;
  for (const Resolution& resolution : part.issue->resolutions) {
    for (const FollowUp& one : resolution.follow_ups) {
      use(FollowUpPlace{.issue = part.issue, .resolution = &resolution, .follow_up = &one});
    }
  }
  for (const FollowUp& one : part.issue->follow_ups) {
    use(FollowUpPlace{.issue = part.issue, .follow_up = &one});
  }
  if (part.meeting.stage != MeetingStage::held) return;
  for (const Resolution& resolution : part.issue->resolutions) {
    for (const FollowUpPlace& one : derived_follow_ups(part.issue, resolution)) use(one);
  }
}

class PendingFinder {
 public:
  PendingFinder(Matter& matter, const MatterOverride& override)
      : matter_(matter), override_(override) {}

  void look_at(std::size_t part) {
    const MatterPart& here = matter_.parts[part];
    look_at_meeting(part);
    if (here.issue != nullptr) {
      look_at_reply(part);
      for (const Resolution& one : here.issue->resolutions) look_at_review(part, one);
    }
    for_each_follow_up_of(here, [&](const FollowUpPlace& place) { look_at(part, place); });
  }

 private:
  MatterPending& add(MatterPendingKind kind, std::size_t part, const DueDay& due) {
    MatterPending pending;
    pending.kind = kind;
    pending.part = part;
    pending.due = due;
    if (due.date) pending.days = days_between(matter_.as_of, *due.date);
    return matter_.pending.emplace_back(pending);
  }

  void look_at_meeting(std::size_t part) {
    const MatterPart& here = matter_.parts[part];
    if (here.issue != nullptr && !here.issue_state.counts_as_accepted()) return;
    if (!is_known_plan(here, matter_.as_of)) return;
    for (const MatterPending& one : matter_.pending) {
      const bool same = matter_.parts[one.part].placed == here.placed;
      if (same && one.kind == MatterPendingKind::meeting) return;
    }
    DueDay day;
    day.date = here.meeting.date;
    day.stated = true;
    add(MatterPendingKind::meeting, part, day);
  }

  void look_at_reply(std::size_t part) {
    const MatterPart& here = matter_.parts[part];
    if (!here.issue->source || !here.issue->source->due) return;
    const IssueSource& source = *here.issue->source;
    const auto come = [&](const Stated<DateTime>& moment) {
      return moment && moment->date <= matter_.as_of;
    };
    const bool answered = source.replied_at ? come(source.replied_at) : come(source.handled_at);
    const bool over =
        !here.issue_state.counts_as_accepted() || here.issue_state.stage == IssueStage::settled;
    if (answered || over) return;
    std::optional<Date> begin = here.meeting.date;
    if (source.received_at) begin = source.received_at->date;
    add(MatterPendingKind::reply, part, due_day(source.due, begin, calendar_of(here)));
  }

  void look_at_review(std::size_t part, const Resolution& resolution) {
    const MatterPart& here = matter_.parts[part];
    if (!resolution.review_on || here.meeting.stage != MeetingStage::held) return;
    if (override_.is_superseded(resolution) || override_.is_followed(part)) return;
    DueDay day;
    day.date = *resolution.review_on;
    day.stated = true;
    add(MatterPendingKind::review, part, day).place = {.issue = here.issue,
                                                       .resolution = &resolution};
  }

  void look_at(std::size_t part, const FollowUpPlace& place) {
    const MatterPart& here = matter_.parts[part];
    const FollowUpState state =
        follow_up_state(place, *here.placed->record, matter_.as_of, calendar_of(here));
    if (!state.begun) return;
    if (place.follow_up == nullptr) {
      if (!state.is_open() || override_.is_superseded(*place.resolution)) return;
      const bool payment = place.origin() == FollowUpOrigin::payment;
      add(payment ? MatterPendingKind::payment : MatterPendingKind::ratification, part,
          state.effective_due)
          .place = place;
      return;
    }
    if (override_.is_continued(*place.follow_up)) return;
    switch (state.stage) {
      case FollowUpStage::open: {
        MatterPending& work = add(MatterPendingKind::work, part, state.effective_due);
        work.place = place;
        work.suspended = state.suspended;
        if (state.awaited) look_at_escalations(part, place);
        break;
      }
      case FollowUpStage::done:
        add(MatterPendingKind::visit, part, {}).place = place;
        break;
      case FollowUpStage::visited:
        add(MatterPendingKind::strike_off, part, {}).place = place;
        break;
      case FollowUpStage::closed:
      case FollowUpStage::cancelled:
        break;
    }
  }

  void look_at_escalations(std::size_t part, const FollowUpPlace& place) {
    for (const Escalation& one : place.follow_up->escalated) {
      if (!made_by(one.date ? one.date : one.dispatched_on, matter_.as_of)) continue;
      if (one.answered_on ? *one.answered_on <= matter_.as_of : one.result.given) continue;
      MatterPending& answer = add(MatterPendingKind::answer, part, {});
      answer.place = place;
      answer.escalation = &one;
    }
  }

  Matter& matter_;
  const MatterOverride& override_;
};

/// The stated follow-ups of a matter, taken together.
class WorkDays {
 public:
  void add(const FollowUpState& state) {
    if (state.stage == FollowUpStage::cancelled) return;
    any_ = true;
    const std::optional<Date> done = state.done_on ? state.done_on : state.closed_on;
    all_done_ = all_done_ && done;
    all_closed_ = all_closed_ && state.stage == FollowUpStage::closed;
    if (done && (!done_ || *done > *done_)) done_ = done;
    const std::optional<Date>& closed = state.closed_on;
    if (closed && (!closed_ || *closed > *closed_)) closed_ = closed;
  }

  std::optional<Date> done() const { return any_ && all_done_ ? done_ : std::nullopt; }
  std::optional<Date> struck_off() const { return any_ && all_closed_ ? closed_ : std::nullopt; }

 private:
  std::optional<Date> done_, closed_;
  bool any_ = false, all_done_ = true, all_closed_ = true;
};

bool is_over(const MatterPart& part) {
  if (part.follow_up != nullptr) {
    return part.follow_up_state.stage == FollowUpStage::closed ||
           part.follow_up_state.stage == FollowUpStage::cancelled;
  }
  return part.issue == nullptr || part.issue_state.stage == IssueStage::settled ||
         !part.issue_state.counts_as_accepted();
}

}  // namespace

bool is_known_plan(const MatterPart& part, Date as_of) {
  const Record& record = *part.placed->record;
  if (part.meeting.stage != MeetingStage::planned || needs_no_resolution(record)) return false;
  if (!part.meeting.date && !part.meeting.postponed) return false;
  if (part.meeting.postponed) return true;
  if (record.announcement && reached(record.announcement->date, as_of)) return true;
  constexpr Date end_of_days{latest_year, 12, 31};
  return meeting_state(record, end_of_days).stage != MeetingStage::held;
}

void find_pending(Matter& matter, const MatterOverride& override) {
  PendingFinder finder(matter, override);
  for (std::size_t part = 0; part < matter.parts.size(); ++part) finder.look_at(part);
  std::ranges::stable_sort(matter.pending,
                           [](const MatterPending& left, const MatterPending& right) {
                             if (left.due.date && right.due.date)
                               return *left.due.date < *right.due.date;
                             return left.due.date.has_value() && !right.due.date;
                           });
}

void measure(Matter& matter, const MatterOverride& override) {
  if (matter.milestones.empty()) return;
  const auto whole_day = [](const Milestone& one) {
    return one.day ? whole_date(*one.day) : std::nullopt;
  };
  const auto reach = [&](MilestoneKind kind, std::optional<Date> day) {
    if (!day) return;
    const int days = matter.stages.empty() ? 0 : days_between(matter.stages.back().date, *day);
    matter.stages.push_back({kind, *day, days});
  };
  const std::optional<Date> first = whole_day(matter.milestones.front());
  reach(matter.milestones.front().kind, first);
  for (const Milestone& one : matter.milestones) {
    if (&one == &matter.milestones.front()) continue;
    if (one.kind != MilestoneKind::resolved || one.outcome != IssueOutcome::agreed) continue;
    if (override.is_superseded(*one.resolution)) continue;
    if (resolution_outcome(*one.resolution, matter.as_of) != IssueOutcome::agreed) continue;
    reach(MilestoneKind::resolved, whole_day(one));
    break;
  }
  WorkDays days;
  for (const MatterPart& part : matter.parts) {
    for_each_follow_up_of(part, [&](const FollowUpPlace& place) {
      if (place.follow_up == nullptr || override.is_continued(*place.follow_up)) return;
      const FollowUpState state =
          follow_up_state(place, *part.placed->record, matter.as_of, calendar_of(part));
      if (state.begun) days.add(state);
    });
  }
  reach(MilestoneKind::done, days.done());
  reach(MilestoneKind::struck_off, days.struck_off());

  matter.open = !is_over(matter.parts[matter.last]) || !matter.pending.empty();
  const std::optional<Date> end =
      matter.open ? std::optional(matter.as_of) : whole_day(matter.milestones.back());
  if (first && end) matter.whole = days_between(*first, *end);
}

}  // namespace meeting
