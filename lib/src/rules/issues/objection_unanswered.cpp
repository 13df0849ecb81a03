// SPDX-License-Identifier: Apache-2.0

#include "rules/issues/objections.hpp"
#include "rules/parties/called.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// Raised in the talk, and the issue was resolved. Where all are said to have agreed, that is what
/// is wrong: consensus-with-objection.
void check_positions(const Subject& subject, const Issue& issue, Reporter& reporter) {
  const Date as_of = subject.context.as_of;
  for (const Position& position : issue.positions) {
    if (!stands(position, as_of) || unread_in(position.at, subject.context)) continue;
    const Resolution* agreed = agreement_in(issue, as_of);
    if (agreed == nullptr || consensus_in(issue, as_of) != nullptr) return;
    reporter
        .report(place_of(position),
                {"objection-unanswered"_msg, {called(subject.record, position.party)}},
                {"objection-unanswered.help"_msg, {}})
        .note(place_of(agreed->text, *agreed), {"objection-unanswered.note"_msg, {}});
  }
}

/// Sent in while a notice hangs. It may be answered until the end of the day on which it came.
void check_notice(const Subject& subject, const PublicNotice& notice, Reporter& reporter) {
  const Date as_of = subject.context.as_of;
  for (const Objection& one : notice.objections) {
    if (one.response || (one.withdrawn_on && *one.withdrawn_on <= as_of)) continue;
    if (one.date && *one.date >= as_of) continue;
    if (unread_in(one.at, subject.context)) continue;
    const Message text = one.date ? Message{"objection-unanswered.notice-since"_msg,
                                            {to_string(*one.date), days_between(*one.date, as_of)}}
                                  : Message{"objection-unanswered.notice"_msg, {}};
    reporter.report(place_of(one.text, one), text, {"objection-unanswered.help"_msg, {}});
  }
}

void check(const Subject& subject, Reporter& reporter) {
  if (!subject.held()) return;
  for (const Issue& issue : subject.record.issues) {
    if (reporter.full()) return;
    check_positions(subject, issue, reporter);
  }
  for (const PublicNotice& notice : subject.record.public_notices) {
    check_notice(subject, notice, reporter);
  }
}

}  // namespace

constexpr Rule objection_unanswered_rule{
    {"objection-unanswered", Severity::warning, "rule.objection-unanswered"_msg,
     "rule.objection-unanswered.reason"_msg, "rule.objection-unanswered.source"_msg},
    check};

}  // namespace meeting
