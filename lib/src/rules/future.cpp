// SPDX-License-Identifier: Apache-2.0

#include "rules/future.hpp"

#include <meeting/state.hpp>

namespace meeting {
namespace {

/// The first thing that only a meeting that was held can have.
std::optional<ByteRange> first_result(const Record& record) {
  if (record.attendance && record.attendance->present) return record.attendance->present.at;
  for (const Issue& issue : record.issues) {
    for (const Position& one : issue.positions) {
      if (one.text) return one.text.at;
    }
    for (const Resolution& one : issue.resolutions) {
      if (one.text) return one.text.at;
    }
    for (const FollowUp& one : issue.follow_ups) {
      if (one.task) return one.task.at;
    }
  }
  for (const Event& one : record.events) {
    if (one.what) return one.what.at;
  }
  return std::nullopt;
}

}  // namespace

Date today_of(const RuleContext& context) {
  return valid(context.today) ? context.today : context.as_of;
}

Moment day_alone(Date date) {
  Moment moment;
  moment.day = {date.year, date.month, date.day};
  return moment;
}

std::optional<ByteRange> result_before_meeting(const Record& record, const RuleContext& context) {
  // A campaign or a project may well be laid out before it begins.
  if (record.cancelled || needs_no_resolution(record)) return std::nullopt;
  if (!certainly_before(day_alone(today_of(context)), meeting_day(record))) return std::nullopt;
  return first_result(record);
}

}  // namespace meeting
