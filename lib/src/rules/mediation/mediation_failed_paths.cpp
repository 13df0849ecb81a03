// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/state.hpp>
#include <meeting/text.hpp>
#include <string>

#include "rules/mediation/mediation_case.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

bool names_a_path(const Text& text) {
  static constexpr std::string_view words[] = {"诉讼",        "起诉",           "法院", "仲裁",
                                               "法律途径",    "司法途径",       "行政", "court",
                                               "arbitration", "administrative", "sue",  "legal"};
  if (!text) return false;
  const std::string written = comparison_key(*text);
  return std::ranges::any_of(
      words, [&](std::string_view word) { return written.find(word) != std::string::npos; });
}

bool told_at(const Resolution& resolution) {
  return names_a_path(resolution.text) || !resolution.legal_basis.empty() ||
         std::ranges::any_of(resolution.conditions, names_a_path) ||
         std::ranges::any_of(resolution.follow_ups,
                             [](const FollowUp& one) { return names_a_path(one.task); });
}

bool told_elsewhere(const Record& record) {
  if (names_a_path(record.note)) return true;
  for (const Issue& issue : record.issues) {
    for (const Position& one : issue.positions) {
      if (one.stage.is("legal_opinion") || names_a_path(one.response)) return true;
    }
    for (const FollowUp& one : issue.follow_ups) {
      if (names_a_path(one.task)) return true;
    }
  }
  return std::ranges::any_of(record.follow_ups,
                             [](const FollowUp& one) { return names_a_path(one.task); });
}

void check(const Subject& subject, Reporter& reporter) {
  if (!is_mediation(subject.record) || !subject.held()) return;
  for (const ResolutionPlace& at : subject.resolutions()) {
    if (resolution_outcome(*at.resolution, subject.context.as_of) != IssueOutcome::not_agreed) {
      continue;
    }
    if (subject.unread() || told_at(*at.resolution) || told_elsewhere(subject.record)) continue;
    const Resolution& failed = *at.resolution;
    reporter.report(failed.type ? failed.type.at : place_of(failed.text, failed),
                    {"mediation-failed-paths"_msg, {}}, {"mediation-failed-paths.help"_msg, {}});
  }
}

}  // namespace

constexpr Rule mediation_failed_paths_rule{
    {"mediation-failed-paths", Severity::note, "rule.mediation-failed-paths"_msg,
     "rule.mediation-failed-paths.reason"_msg, "rule.mediation-failed-paths.source"_msg},
    check};

}  // namespace meeting
