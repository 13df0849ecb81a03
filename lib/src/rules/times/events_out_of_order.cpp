// SPDX-License-Identifier: Apache-2.0

#include "rules/moment.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  Moment before;
  for (const Event& event : subject.record.events) {
    const Moment now = moment_of(event.at_time, BlockId::event, "at");
    if (!now) continue;
    if (certainly_before(now, before)) {
      reporter
          .report(now.at, {"events-out-of-order"_msg, {text_of(now), text_of(before)}},
                  {"events-out-of-order.help"_msg, {}})
          .note(before.at, {"events-out-of-order.note"_msg, {}});
    }
    before = now;
  }
}

}  // namespace

constexpr Rule events_out_of_order_rule{
    {"events-out-of-order", Severity::error, "rule.events-out-of-order"_msg,
     "rule.events-out-of-order.reason"_msg, "rule.events-out-of-order.source"_msg},
    check};

}  // namespace meeting
