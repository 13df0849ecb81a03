// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/items.hpp>
#include <meeting/state.hpp>
#include <string>

#include "rules/forms.hpp"
#include "rules/resolutions/commitments.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// Something that has to be carried out. A recommendation that names nobody and no day binds
/// nobody.
bool wants_action(const Resolution& resolution, Date as_of) {
  if (resolution_outcome(resolution, as_of) != IssueOutcome::agreed) return false;
  if (resolution.type.is("recommendation")) {
    return !resolution.responsible.empty() || resolution.due;
  }
  return true;
}

/// A payment, or the vote of another body, is waited for by itself.
bool waits_for_other(const Resolution& resolution, Date as_of) {
  if (ratification_pending(resolution, as_of)) return true;
  return std::ranges::any_of(resolution.money, [](const Money& money) {
    return money.paid_on || money.due || money.kind.is("compensation");
  });
}

bool is_covered(const Issue* issue, const Resolution& resolution, Date as_of) {
  if (!resolution.follow_ups.empty() || (issue != nullptr && !issue->follow_ups.empty()))
    return true;
  if (resolution.no_action && *resolution.no_action) return true;
  return waits_for_other(resolution, as_of);
}

/// What the resolution says already need not be looked up again.
Message help_for(const Resolution& resolution) {
  std::string lead = "…";
  if (!resolution.responsible.empty() && resolution.responsible.front()) {
    lead = *resolution.responsible.front();
  }
  const std::string due = resolution.due.date ? to_string(*resolution.due.date) : "…";
  return {"agreement-without-follow-up.help"_msg, {lead, due}};
}

void check(const Subject& subject, Reporter& reporter) {
  if (subject.unread() || !subject.held()) return;
  if (subject.record.mediation && subject.record.mediation->performed_on) return;
  // Follow-ups of the whole record may well carry out its resolutions.
  if (!subject.record.follow_ups.empty()) return;
  for (const ResolutionPlace& at : subject.resolutions()) {
    const Resolution& resolution = *at.resolution;
    const bool wanted = wants_action(resolution, subject.context.as_of);
    if (!wanted || is_covered(at.issue, resolution, subject.context.as_of)) continue;
    if (is_bare_commitment(at.issue, resolution)) continue;  // another rule says more of it
    reporter.report(place_of(resolution.text, resolution), {"agreement-without-follow-up"_msg, {}},
                    help_for(resolution));
  }
}

}  // namespace

constexpr Rule agreement_without_follow_up_rule{
    {"agreement-without-follow-up", Severity::warning, "rule.agreement-without-follow-up"_msg,
     "rule.agreement-without-follow-up.reason"_msg, "rule.agreement-without-follow-up.source"_msg},
    check};

}  // namespace meeting
