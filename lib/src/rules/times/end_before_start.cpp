// SPDX-License-Identifier: Apache-2.0

#include <meeting/state.hpp>
#include <string>

#include "rules/rule.hpp"

namespace meeting {
namespace {

constexpr int minutes_per_hour = 60;
constexpr int noon = 12 * minutes_per_hour;
constexpr int evening = 18 * minutes_per_hour;
constexpr int early_morning = 6 * minutes_per_hour;

/// The format has no mark for "the next day", so a meeting that begins in the evening may end
/// in the night.
bool may_pass_midnight(int start, int end) { return start >= evening && end <= early_morning; }

Message help_for(int start, int end) {
  if (end < noon && end + noon > start) {
    const int meant = end + noon;
    const TimeOfDay time{static_cast<std::uint8_t>(meant / minutes_per_hour),
                         static_cast<std::uint8_t>(meant % minutes_per_hour)};
    return {"end-before-start.afternoon.help"_msg, {to_string(time)}};
  }
  return {"end-before-start.help"_msg, {}};
}

void check(const Subject& subject, Reporter& reporter) {
  if (!subject.record.start || !subject.record.end) return;
  // An emergency or a campaign may go on for days.
  if (needs_no_resolution(subject.record)) return;
  const int start = minute_of_day(*subject.record.start);
  const int end = minute_of_day(*subject.record.end);
  const bool about = subject.record.start->about || subject.record.end->about;
  if (end > start || (end == start && about) || may_pass_midnight(start, end)) return;
  reporter
      .report(subject.record.end.at,
              {"end-before-start"_msg,
               {to_string(*subject.record.end), to_string(*subject.record.start)}},
              help_for(start, end))
      .note(subject.record.start.at, {"end-before-start.note"_msg, {}});
}

}  // namespace

constexpr Rule end_before_start_rule{
    {"end-before-start", Severity::error, "rule.end-before-start"_msg,
     "rule.end-before-start.reason"_msg, "rule.end-before-start.source"_msg},
    check};

}  // namespace meeting
