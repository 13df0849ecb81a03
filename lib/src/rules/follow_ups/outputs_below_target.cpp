// SPDX-License-Identifier: Apache-2.0

#include <string>

#include "rules/bounds.hpp"
#include "rules/follow_ups/finished.hpp"
#include "rules/moment.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

const Bounds all_of_it{Decimal(100), Decimal(100)};

Argument with_unit(const Output& output, const Number& number) {
  return in_words(number, output.unit ? *output.unit : std::string_view{},
                  output.unit ? *output.unit : std::string_view{});
}

void check_outputs(const FollowUpCase& at, Reporter& reporter) {
  for (const Output& one : at.place.follow_up->outputs) {
    if (!one.quantity || !one.target) continue;
    if (!certainly_more(bounds_of(one.target), bounds_of(one.quantity))) continue;
    reporter
        .report(one.quantity.at,
                {"outputs-below-target.output"_msg,
                 {with_unit(one, one.quantity), with_unit(one, one.target)}},
                {"outputs-below-target.output.help"_msg, {}})
        .note(one.target.at, {"outputs-below-target.note"_msg, {}});
  }
}

/// What was reached before the day on which all was done says nothing.
void check_progress(const FollowUpCase& at, Reporter& reporter) {
  const Progress* last = at.state.last_progress;
  if (last == nullptr || !last->date || !at.state.done_on || *last->date <= *at.state.done_on) {
    return;
  }
  const std::string done = to_string(*at.state.done_on);
  const std::string day = to_string(*last->date);
  if (last->percent && certainly_more(all_of_it, bounds_of(last->percent))) {
    reporter
        .report(last->percent.at,
                {"outputs-below-target.percent"_msg, {done, in_words(last->percent), day}},
                {"outputs-below-target.progress.help"_msg, {}})
        .note(place_of_finish(at), {"outputs-below-target.done-note"_msg, {}});
  } else if (last->done && last->target &&
             certainly_more(bounds_of(last->target), bounds_of(last->done))) {
    reporter
        .report(last->done.at,
                {"outputs-below-target.count"_msg,
                 {done, in_words(last->done), in_words(last->target), day}},
                {"outputs-below-target.progress.help"_msg, {}})
        .note(place_of_finish(at), {"outputs-below-target.done-note"_msg, {}});
  }
}

void check(const Subject& subject, Reporter& reporter) {
  for (const FollowUpCase& at : subject.follow_ups()) {
    const FollowUp& one = *at.place.follow_up;
    if ((one.outputs.empty() && one.progress.empty()) || !finished(at)) continue;
    if (unread_in(one.at, subject.context)) continue;
    check_outputs(at, reporter);
    check_progress(at, reporter);
  }
}

}  // namespace

constexpr Rule outputs_below_target_rule{
    {"outputs-below-target", Severity::warning, "rule.outputs-below-target"_msg,
     "rule.outputs-below-target.reason"_msg, "rule.outputs-below-target.source"_msg},
    check};

}  // namespace meeting
