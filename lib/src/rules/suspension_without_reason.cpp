// SPDX-License-Identifier: Apache-2.0

#include <meeting/items.hpp>

#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void check(const Record& record, const RuleContext& context, Reporter& reporter) {
  for (const FollowUpPlace& place : all_follow_ups(record)) {
    for (const Suspension& one : place.follow_up->suspended) {
      if (one.reason || unread_in(one.at, context)) continue;
      const ByteRange begin{one.at.begin, one.at.begin};
      reporter.report(one.date ? one.date.at : begin, {"suspension-without-reason"_msg, {}},
                      {"suspension-without-reason.help"_msg, {}});
    }
  }
}

}  // namespace

constexpr Rule suspension_without_reason_rule{
    {"suspension-without-reason", Severity::warning, "rule.suspension-without-reason"_msg,
     "rule.suspension-without-reason.reason"_msg},
    check};

}  // namespace meeting
