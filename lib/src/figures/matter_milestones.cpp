// SPDX-License-Identifier: Apache-2.0

#include "figures/matter_milestones.hpp"

#include <algorithm>

#include "model/state_dates.hpp"

namespace meeting {
namespace {

constexpr int before_all_hours = -1;
constexpr int after_all_hours = 24 * 60;

PartialDate partial(Date date) { return {date.year, date.month, date.day}; }

/// Screened out or withdrawn: not talked about in this record.
bool ended_early(const IssueState& state) { return !state.counts_as_accepted(); }

/// True where a notice of the record is about an issue.
bool covers(const PublicNotice& notice, const Issue& issue) {
  if (notice.covers.empty()) return true;
  return std::ranges::any_of(notice.covers, [&](const ItemRef& one) {
    if (*one == item_id(issue) || (issue.title && *one == *issue.title)) return true;
    return std::ranges::any_of(issue.resolutions,
                               [&](const Resolution& each) { return *one == item_id(each); });
  });
}

bool has_several_main_issues(const Record& record) {
  return std::ranges::count_if(record.issues, [](const Issue& one) { return !one.parent.given; }) >
         1;
}

}  // namespace

/// An entry that states no day is kept all the same; it stands at `otherwise`.
Milestone& Milestones::add(MilestoneKind kind, std::size_t part, const Stated<Date>& date,
                           std::optional<Date> otherwise, Hour hour) {
  Entry entry;
  entry.milestone.kind = kind;
  entry.milestone.part = part;
  if (date) entry.milestone.day = partial(*date);
  if (date) entry.day = partial(*date);
  else if (otherwise) entry.day = partial(*otherwise);
  entry.minute = hour == Hour::early ? before_all_hours : after_all_hours;
  return entries_.emplace_back(entry).milestone;
}

Milestone* Milestones::add_moment(MilestoneKind kind, std::size_t part,
                                  const Stated<DateTime>& moment) {
  if (!moment || moment->date > matter_.as_of) return nullptr;
  Entry entry;
  entry.milestone.kind = kind;
  entry.milestone.part = part;
  entry.milestone.day = partial(moment->date);
  entry.milestone.time = moment->time;
  entry.day = partial(moment->date);
  entry.minute = moment->time ? minute_of_day(*moment->time) : before_all_hours;
  return &entries_.emplace_back(entry).milestone;
}

void Milestones::add_raised(std::size_t part) {
  const Issue& issue = *matter_.parts[part].issue;
  if (!issue.raised_on || *issue.raised_on > partial(matter_.as_of)) return;
  // A later meeting often says again when the matter was first raised.
  const bool again = matter_.parts[part].relation == MatterRelation::continues;
  if (!raised_.insert(*issue.raised_on).second && again) return;
  Milestone& raised = add(MilestoneKind::raised, part, {}, std::nullopt, Hour::early);
  raised.day = *issue.raised_on;
  entries_.back().day = *issue.raised_on;
}

void Milestones::add_source(std::size_t part, const IssueSource& source) {
  using Kind = MilestoneKind;
  add_moment(Kind::reported, part, source.received_at);
  add_moment(Kind::dispatched, part, source.dispatched_at);
  add_moment(Kind::contacted, part, source.contacted_at);
  add_moment(Kind::handled, part, source.handled_at);
  add_moment(Kind::supervised, part, source.supervised_at);
  add_moment(Kind::replied, part, source.replied_at);
  for (const Returned& one : source.returned) {
    if (Milestone* back = add_moment(Kind::sent_back, part, one.date)) back->entry = &one;
  }
}

void Milestones::add_screening(std::size_t part) {
  const Issue& issue = *matter_.parts[part].issue;
  const std::optional<Date> raised =
      issue.raised_on ? whole_date(*issue.raised_on) : matter_.parts[part].meeting.date;
  if (issue.screened && made_by(issue.screened->date, matter_.as_of)) {
    const Screening& screened = *issue.screened;
    add(MilestoneKind::screened, part, screened.date, raised, Hour::early).entry = &screened;
    // Not before it had come in.
    if (issue.source) {
      for (const Stated<DateTime>* one :
           {&issue.source->received_at, &issue.source->dispatched_at}) {
        if (!*one || !(*one)->time || !screened.date || (*one)->date != *screened.date) continue;
        entries_.back().minute = std::max(entries_.back().minute, minute_of_day(*(*one)->time));
      }
    }
  }
  if (issue.withdrawn && made_by(issue.withdrawn->date, matter_.as_of)) {
    add(MilestoneKind::withdrawn, part, issue.withdrawn->date, raised).entry = &*issue.withdrawn;
  }
}

void Milestones::add_meeting(std::size_t part) {
  const MatterPart& here = matter_.parts[part];
  const Record& record = *here.placed->record;
  if (!seen_.insert(&record).second) return;
  for (const Postponed& one : record.postponed) {
    if (!made_by(one.date, matter_.as_of)) continue;
    const std::optional<Date> was = stated(one.from);
    add(MilestoneKind::postponed, part, one.date, was, Hour::early).entry = &one;
    ++matter_.postponements;
  }
  if (here.meeting.stage == MeetingStage::cancelled) {
    add(MilestoneKind::called_off, part, record.cancelled->date, here.meeting.date, Hour::early)
        .entry = &*record.cancelled;
    return;
  }
  if (here.meeting.stage == MeetingStage::planned) return;
  const bool is_meeting = !needs_no_resolution(record);
  if (is_meeting && here.meeting.stage == MeetingStage::held) ++matter_.meetings;
  if (!here.meeting.date) return;
  const Stated<Date> day{*here.meeting.date, true, {}};
  Milestone& met =
      add(is_meeting ? MilestoneKind::meeting : MilestoneKind::recorded, part, day, std::nullopt);
  if (!record.start) return;
  met.time = *record.start;
  entries_.back().minute = minute_of_day(*record.start);
}

void Milestones::add_notices(std::size_t part) {
  const MatterPart& here = matter_.parts[part];
  for (const PublicNotice& notice : here.placed->record->public_notices) {
    if (!made_by(notice.date, matter_.as_of) || !covers(notice, *here.issue)) continue;
    if (!seen_.insert(&notice).second) continue;
    add(MilestoneKind::notice, part, notice.date, here.meeting.date).entry = &notice;
  }
}

/// What went on hour by hour belongs to the record; to an issue only where there is no other.
void Milestones::add_events(std::size_t part) {
  const MatterPart& here = matter_.parts[part];
  const Record& record = *here.placed->record;
  if (record.events.empty() || has_several_main_issues(record) || here.issue->parent) return;
  for (const Event& event : record.events) {
    if (!seen_.insert(&event).second) continue;
    if (Milestone* milestone = add_moment(MilestoneKind::happened, part, event.at_time)) {
      milestone->entry = &event;
    } else if (!event.at_time) {
      add(MilestoneKind::happened, part, {}, here.meeting.date).entry = &event;
    }
  }
}

void Milestones::add_resolution(std::size_t part, const Resolution& resolution) {
  const MatterPart& here = matter_.parts[part];
  const Record& record = *here.placed->record;
  if (here.meeting.stage != MeetingStage::held) return;
  Stated<Date> day;
  if (here.meeting.date) day = {*here.meeting.date, true, {}};
  Milestone& resolved = add(MilestoneKind::resolved, part, day, std::nullopt);
  resolved.resolution = &resolution;
  resolved.outcome = resolution_outcome(resolution);
  const Stated<TimeOfDay>& hour = record.end ? record.end : record.start;
  if (hour) entries_.back().minute = minute_of_day(*hour);

  for (const Money& money : resolution.money) {
    for (const auto& [kind, date] : {std::pair(MilestoneKind::applied, &money.applied_on),
                                     std::pair(MilestoneKind::paid, &money.paid_on)}) {
      if (!has_come(*date)) continue;
      Milestone& milestone = add(kind, part, *date, std::nullopt);
      milestone.resolution = &resolution;
      milestone.entry = &money;
    }
  }
}

void Milestones::add_ratification(std::size_t part, const Resolution& resolution,
                                  std::optional<Date> day_of_meeting) {
  const Ratification& asked = *resolution.ratification;
  const bool rejected = asked.rejected_on.given;
  Stated<Date> day = rejected ? asked.rejected_on : asked.ratified_on;
  if (!day && day_of_meeting) day = {*day_of_meeting, true, {}};
  if (day ? *day > matter_.as_of : !asked.ratified_in) return;
  Milestone& milestone = add(rejected ? MilestoneKind::not_ratified : MilestoneKind::ratified, part,
                             day, matter_.parts[part].meeting.date);
  milestone.resolution = &resolution;
  milestone.entry = &asked;
}

void Milestones::add_superseded(const Located<Resolution>& earlier,
                                const Located<Resolution>& later) {
  const MatterPart& by = matter_.parts[later.part];
  const Record& record = *by.placed->record;
  Stated<Date> day;
  if (by.meeting.date) day = {*by.meeting.date, true, {}};
  Milestone& milestone = add(MilestoneKind::superseded, earlier.part, day, std::nullopt);
  milestone.resolution = earlier.item;
  milestone.entry = later.item;
  const Stated<TimeOfDay>& hour = record.end ? record.end : record.start;
  if (hour) entries_.back().minute = minute_of_day(*hour);
}

void Milestones::add_settled(std::size_t part, Date day) {
  add(MilestoneKind::settled, part, {day, true, {}}, std::nullopt);
}

void Milestones::add_escalation(std::size_t part, const FollowUp& follow_up, const Escalation& one,
                                std::optional<Date> begin) {
  if (!made_by(one.date ? one.date : one.dispatched_on, matter_.as_of)) return;
  const auto take = [&](MilestoneKind kind, const Stated<Date>& date) {
    Milestone& milestone = add(kind, part, date, begin);
    milestone.follow_up = &follow_up;
    milestone.entry = &one;
  };
  if (one.date || !one.dispatched_on) take(MilestoneKind::escalated, one.date);
  if (has_come(one.dispatched_on)) take(MilestoneKind::ordered, one.dispatched_on);
  if (has_come(one.reported_in_on)) take(MilestoneKind::reported_in, one.reported_in_on);
  if (has_come(one.answered_on)) take(MilestoneKind::answered, one.answered_on);
}

void Milestones::add_follow_up(std::size_t part, const Resolution* resolution,
                               const FollowUp& follow_up) {
  using Kind = MilestoneKind;
  const Date as_of = matter_.as_of;
  const std::optional<Date> begin =
      follow_up.since ? stated(follow_up.since) : matter_.parts[part].meeting.date;
  const auto take = [&](Kind kind, const Stated<Date>& date) -> Milestone& {
    Milestone& milestone = add(kind, part, date, begin);
    milestone.resolution = resolution;
    milestone.follow_up = &follow_up;
    return milestone;
  };
  for (const Extension& one : follow_up.extended) {
    if (made_by(one.date, as_of)) take(Kind::extended, one.date).entry = &one;
  }
  for (const Suspension& one : follow_up.suspended) {
    if (!made_by(one.date, as_of)) continue;
    take(Kind::suspended, one.date).entry = &one;
    if (has_come(one.resumed_on)) take(Kind::resumed, one.resumed_on).entry = &one;
  }
  for (const Escalation& one : follow_up.escalated) add_escalation(part, follow_up, one, begin);
  for (const Rectification& one : follow_up.rectification) {
    for (const auto& [kind, moment] :
         {std::pair(Kind::notified, &one.issued_at), std::pair(Kind::checked, &one.checked_at)}) {
      Milestone* milestone = add_moment(kind, part, *moment);
      if (milestone == nullptr) continue;
      milestone->resolution = resolution;
      milestone->follow_up = &follow_up;
      milestone->entry = &one;
    }
  }
  if (has_come(follow_up.done_on)) take(Kind::done, follow_up.done_on);
  for (const Visit& one : follow_up.visits) {
    if (made_by(one.date, as_of)) take(Kind::visited, one.date).entry = &one;
  }
  if (follow_up.survey && made_by(follow_up.survey->date, as_of)) {
    take(Kind::surveyed, follow_up.survey->date).entry = &*follow_up.survey;
  }
  for (const Reopening& one : follow_up.reopened) {
    if (!made_by(one.date, as_of)) continue;
    take(Kind::reopened, one.date).entry = &one;
  }
  // What had been before a reopening is known before it too.
  for (const Reopening& one : follow_up.reopened) {
    const bool own_done = follow_up.done_on && one.done_on && *follow_up.done_on == *one.done_on;
    if (has_come(one.done_on) && !own_done) take(Kind::done, one.done_on);
    const bool own_end =
        follow_up.closed_on && one.closed_on && *follow_up.closed_on == *one.closed_on;
    if (has_come(one.closed_on) && !own_end) take(Kind::struck_off, one.closed_on);
  }
  if (has_come(follow_up.closed_on)) take(Kind::struck_off, follow_up.closed_on);
  if (follow_up.cancelled && made_by(follow_up.cancelled->date, as_of)) {
    take(Kind::cancelled, follow_up.cancelled->date).entry = &*follow_up.cancelled;
  }
}

void Milestones::add(std::size_t part) {
  const MatterPart& here = matter_.parts[part];
  if (here.follow_up != nullptr) {
    const bool alone = here.relation != MatterRelation::follow_up;
    if (alone) add_meeting(part);
    if (alone && here.resolution != nullptr) add_resolution(part, *here.resolution);
    add_follow_up(part, here.resolution, *here.follow_up);
    return;
  }
  if (here.issue == nullptr) return add_meeting(part);
  const Issue& issue = *here.issue;
  add_raised(part);
  if (issue.source) add_source(part, *issue.source);
  add_screening(part);
  if (!ended_early(here.issue_state)) {
    add_meeting(part);
    add_notices(part);
    add_events(part);
    for (const Resolution& one : issue.resolutions) add_resolution(part, one);
  }
  for (const Resolution& one : issue.resolutions) {
    for (const FollowUp& each : one.follow_ups) add_follow_up(part, &one, each);
  }
  for (const FollowUp& each : issue.follow_ups) add_follow_up(part, nullptr, each);
}

void Milestones::finish() {
  // Those without any day at all come first.
  std::ranges::stable_sort(entries_, [](const Entry& left, const Entry& right) {
    if (left.day != right.day) return left.day < right.day;
    if (left.minute != right.minute) return left.minute < right.minute;
    return left.milestone.kind < right.milestone.kind;
  });
  for (const Entry& entry : entries_) matter_.milestones.push_back(entry.milestone);
  count_days();
}

void Milestones::count_days() {
  const auto day_of = [](const Milestone& one) {
    return one.day ? whole_date(*one.day) : std::nullopt;
  };
  const auto elapsed = [](Date from, std::optional<TimeOfDay> from_time, Date to,
                          std::optional<TimeOfDay> to_time) {
    Elapsed time;
    time.days = days_between(from, to);
    if (!from_time || !to_time) return time;
    time.minutes = *time.days * 24 * 60 + minute_of_day(*to_time) - minute_of_day(*from_time);
    time.about = from_time->about || to_time->about;
    return time;
  };

  const std::vector<Milestone>& all = matter_.milestones;
  std::optional<Date> first;
  if (!all.empty()) first = day_of(all.front());
  std::optional<TimeOfDay> first_time;
  if (first) {
    // Raised on a day, reported at an hour of it: the clock begins with that hour.
    for (const Milestone& one : all) {
      if (day_of(one) != first) break;
      if (one.time) {
        first_time = one.time;
        break;
      }
    }
  }
  const Milestone* before = nullptr;
  bool is_first = true;
  for (Milestone& one : matter_.milestones) {
    const std::optional<Date> day = day_of(one);
    if (!day) {
      is_first = false;
      continue;
    }
    if (before != nullptr) {
      one.since_before = elapsed(*day_of(*before), before->time, *day, one.time);
    }
    if (first && !is_first) one.since_first = elapsed(*first, first_time, *day, one.time);
    before = &one;
    is_first = false;
  }
}

}  // namespace meeting
