// SPDX-License-Identifier: Apache-2.0

#include <meeting/state.hpp>
#include <meeting/voting.hpp>

#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/unread.hpp"
#include "rules/votes/day_of_law.hpp"
#include "rules/votes/owners_matter.hpp"

namespace meeting {
namespace {

/// All who have an interest have agreed, or are asked: the vote itself is checked elsewhere.
bool consent_recorded(const Resolution& one) {
  if (one.ratification) return true;
  if (one.vote && (one.vote->rule.is("civil_code_279") || one.vote->rule.is("unanimous")))
    return true;
  if (!one.signatures) return false;
  const Signatures& signatures = *one.signatures;
  return signatures.claimed.is("all") || (signatures.required && signatures.signed_ &&
                                          signatures.signed_->value >= signatures.required->value);
}

void check(const Subject& subject, Reporter& reporter) {
  if (!subject.deliberates()) return;
  const Issue* issue = nullptr;
  bool title_speaks = false;
  for (const ResolutionPlace& at : subject.resolutions()) {
    const Resolution& one = *at.resolution;
    if (at.issue != issue) {
      issue = at.issue;
      title_speaks = issue != nullptr && issue->title && speaks_of_business_use(*issue->title);
    }
    if (!one.text || (!title_speaks && !speaks_of_business_use(*one.text))) continue;
    if (ends_business_use(*one.text) || consent_recorded(one)) continue;
    if (resolution_outcome(one) != IssueOutcome::agreed) continue;
    if (subject.unread() && unread_in(one.at, subject.context)) continue;
    const std::string_view law = business_use_source(day_of_law(subject));
    if (law.empty()) return;
    reporter.report(one.text.at, {"home-to-business"_msg, {spoken({law, {}})}},
                    {"home-to-business.help"_msg, {}});
  }
}

}  // namespace

constexpr Rule home_to_business_rule{
    {"home-to-business", Severity::note, "rule.home-to-business"_msg,
     "rule.home-to-business.reason"_msg, "rule.home-to-business.source"_msg},
    check};

}  // namespace meeting
