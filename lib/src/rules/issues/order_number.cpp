// SPDX-License-Identifier: Apache-2.0

#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  for (const Issue& issue : subject.record.issues) {
    if (!issue.source || !issue.source->channel.is("hotline_12345")) continue;
    const IssueSource& source = *issue.source;
    if ((source.order_no && source.received_at) || unread_in(source.at, subject.context)) continue;
    const ByteRange at = source.channel.at;
    if (!source.order_no && !source.received_at) {
      reporter.report(at, {"order-number.both"_msg, {}}, {"order-number.both.help"_msg, {}});
    } else if (!source.order_no) {
      reporter.report(at, {"order-number.number"_msg, {}}, {"order-number.number.help"_msg, {}});
    } else {
      reporter.report(at, {"order-number.received"_msg, {}},
                      {"order-number.received.help"_msg, {}});
    }
  }
}

}  // namespace

constexpr Rule order_number_rule{{"order-number", Severity::error, "rule.order-number"_msg,
                                  "rule.order-number.reason"_msg, "rule.order-number.source"_msg},
                                 check};

}  // namespace meeting
