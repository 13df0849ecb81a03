// SPDX-License-Identifier: Apache-2.0

#include <meeting/state.hpp>
#include <meeting/voting.hpp>

#include "rules/bounds.hpp"
#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/unread.hpp"
#include "rules/votes/quorum.hpp"

namespace meeting {
namespace {

/// The first thing that the assembly decided; who only recommends or promises needs no quorum.
const Resolution* first_decision(const Subject& subject) {
  for (const ResolutionPlace& at : subject.resolutions()) {
    const Resolution& one = *at.resolution;
    if (one.type.is("recommendation") || one.type.is("commitment")) continue;
    if (resolution_outcome(one) == IssueOutcome::agreed) return &one;
  }
  return nullptr;
}

void check(const Subject& subject, Reporter& reporter) {
  if (subject.resolutions().empty() || !subject.held()) return;
  const AssemblyRule* rule = quorum_not_reached(subject);
  if (rule == nullptr) return;
  const Attendance& attendance = *subject.record.attendance;
  const Resolution* decided = first_decision(subject);
  if (decided == nullptr) return;
  reporter
      .report(attendance.present.at,
              {"quorum-not-met"_msg,
               {in_words(attendance.present), in_words(attendance.expected),
                needed_persons(*rule->quorum, bounds_of(attendance.expected).least),
                spoken({rule->source, {}})}},
              {"quorum-not-met.help"_msg, {}})
      .note(place_of(decided->text, *decided), {"quorum-not-met.note"_msg, {}});
}

}  // namespace

constexpr Rule quorum_not_met_rule{
    {"quorum-not-met", Severity::error, "rule.quorum-not-met"_msg, "rule.quorum-not-met.reason"_msg,
     "rule.quorum-not-met.source"_msg},
    check};

}  // namespace meeting
