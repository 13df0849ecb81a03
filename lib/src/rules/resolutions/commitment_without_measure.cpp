// SPDX-License-Identifier: Apache-2.0

#include "rules/resolutions/commitments.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  // Follow-ups of the whole record may well carry out what was promised.
  if (!subject.held() || !subject.record.follow_ups.empty()) return;
  if (subject.record.mediation && subject.record.mediation->performed_on) return;
  for (const ResolutionPlace& at : subject.resolutions()) {
    const Resolution& resolution = *at.resolution;
    if (!is_bare_commitment(at.issue, resolution)) continue;
    if (unread_in(resolution.at, subject.context)) continue;
    reporter.report(place_of(resolution.text, resolution), {"commitment-without-measure"_msg, {}},
                    {"commitment-without-measure.help"_msg, {}});
  }
}

}  // namespace

constexpr Rule commitment_without_measure_rule{
    {"commitment-without-measure", Severity::warning, "rule.commitment-without-measure"_msg,
     "rule.commitment-without-measure.reason"_msg, "rule.commitment-without-measure.source"_msg},
    check};

}  // namespace meeting
