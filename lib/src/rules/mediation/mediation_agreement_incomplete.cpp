// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <vector>

#include "rules/mediation/mediation_case.hpp"
#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// What happened may be told in any of these.
bool tells_facts(const Issue& issue) {
  return !issue.facts.empty() || issue.cause || !issue.positions.empty() ||
         !issue.prior_attempts.empty() || issue.affected;
}

bool has_day(const FollowUp& one) { return one.due.given; }

/// By when; where nothing is left to be done, no day is needed.
bool says_by_when(const ResolutionPlace& at) {
  const Resolution& resolution = *at.resolution;
  if (resolution.due || (resolution.no_action && *resolution.no_action)) return true;
  return std::ranges::any_of(resolution.money, [](const Money& one) { return one.due.given; }) ||
         std::ranges::any_of(resolution.follow_ups, has_day) ||
         (at.issue != nullptr && std::ranges::any_of(at.issue->follow_ups, has_day));
}

void check(const Subject& subject, Reporter& reporter) {
  if (!subject.record.mediation) return;
  const Mediation& mediation = *subject.record.mediation;
  if (!mediation.agreement.is("written") || subject.unread()) return;
  std::vector<Message> missing;
  if (!std::ranges::any_of(subject.record.issues, tells_facts)) {
    missing.push_back(
        {"mediation-agreement-incomplete.facts"_msg, {field_name(BlockId::issue, "facts")}});
  }
  if (mediation.disputed.empty()) {
    missing.push_back({"mediation-agreement-incomplete.disputed"_msg,
                       {field_name(BlockId::mediation, "disputed")}});
  }
  if (!mediation.performance) {
    missing.push_back({"mediation-agreement-incomplete.way"_msg,
                       {field_name(BlockId::mediation, "performance")}});
    if (!mediation.performed_on && std::ranges::none_of(subject.resolutions(), says_by_when)) {
      missing.push_back(
          {"mediation-agreement-incomplete.limit"_msg, {field_name(BlockId::resolution, "due")}});
    }
  }
  if (missing.empty()) return;
  reporter.report(mediation.agreement.at,
                  {"mediation-agreement-incomplete"_msg, {spoken_list(missing)}},
                  {"mediation-agreement-incomplete.help"_msg, {}});
}

}  // namespace

constexpr Rule mediation_agreement_incomplete_rule{
    {"mediation-agreement-incomplete", Severity::warning, "rule.mediation-agreement-incomplete"_msg,
     "rule.mediation-agreement-incomplete.reason"_msg,
     "rule.mediation-agreement-incomplete.source"_msg},
    check};

}  // namespace meeting
