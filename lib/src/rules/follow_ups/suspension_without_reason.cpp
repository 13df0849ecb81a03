// SPDX-License-Identifier: Apache-2.0

#include <meeting/items.hpp>

#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  for (const FollowUpCase& at : subject.follow_ups()) {
    for (const Suspension& one : at.place.follow_up->suspended) {
      if (one.reason || unread_in(one.at, subject.context)) continue;
      const ByteRange begin{one.at.begin, one.at.begin};
      reporter.report(one.date ? one.date.at : begin, {"suspension-without-reason"_msg, {}},
                      {"suspension-without-reason.help"_msg, {}});
    }
  }
}

}  // namespace

constexpr Rule suspension_without_reason_rule{
    {"suspension-without-reason", Severity::warning, "rule.suspension-without-reason"_msg,
     "rule.suspension-without-reason.reason"_msg, "rule.suspension-without-reason.source"_msg},
    check};

}  // namespace meeting
