// SPDX-License-Identifier: Apache-2.0

#include "rules/follow_ups/rounds.hpp"

#include <algorithm>

namespace meeting {
namespace {

/// The follow-up's own day belongs to the round in which it lies.
Moment own_day(const Moment& own, const Round& round) {
  if (!own || certainly_before(own, round.begin)) return {};
  if (round.end && !certainly_before(own, round.end)) return {};
  return own;
}

void settle(Round& round, const Moment& done, const Moment& closed, const Reopening* ended_by) {
  if (ended_by != nullptr) {
    round.end = moment_of(ended_by->date, BlockId::reopened, "date");
    round.done = moment_of(ended_by->done_on, BlockId::reopened, "done_on");
    round.closed = moment_of(ended_by->closed_on, BlockId::reopened, "closed_on");
  }
  round.done_kept = static_cast<bool>(round.done);
  round.closed_kept = static_cast<bool>(round.closed);
  if (!round.done) round.done = own_day(done, round);
  if (!round.closed) round.closed = own_day(closed, round);
}

}  // namespace

std::vector<Round> rounds_of(const FollowUp& follow_up) {
  const Moment done = moment_of(follow_up.done_on, BlockId::follow_up, "done_on");
  const Moment closed = moment_of(follow_up.closed_on, BlockId::follow_up, "closed_on");
  std::vector<const Reopening*> reopenings;
  for (const Reopening& one : follow_up.reopened) {
    if (one.date) reopenings.push_back(&one);
  }
  std::ranges::stable_sort(reopenings, {}, [](const Reopening* one) { return *one->date; });

  std::vector<Round> rounds;
  rounds.reserve(reopenings.size() + 1);
  Moment begin;
  for (const Reopening* one : reopenings) {
    Round& round = rounds.emplace_back();
    round.begin = begin;
    settle(round, done, closed, one);
    begin = round.end;
  }
  Round& last = rounds.emplace_back();
  last.begin = begin;
  settle(last, done, closed, nullptr);
  return rounds;
}

bool within(const Round& round, const Moment& moment) {
  return !certainly_before(moment, round.begin) && !certainly_before(round.end, moment);
}

const Visit* first_visit(const FollowUp& follow_up, const Round& round) {
  const Visit* first = nullptr;
  for (const Visit& visit : follow_up.visits) {
    const Moment day = moment_of(visit.date, BlockId::visit, "date");
    if (!day || visit.result.is("not_reached")) continue;
    if (!within(round, day) || certainly_before(day, round.done)) continue;
    if (first == nullptr || *visit.date < *first->date) first = &visit;
  }
  return first;
}

bool closed_as_fixed(const FollowUp& follow_up, const Round& round) {
  return round.end || !follow_up.closing || follow_up.closing.is("fixed");
}

}  // namespace meeting
