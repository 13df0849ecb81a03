// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "rules/issues/objections.hpp"
#include "rules/parties/called.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

constexpr std::size_t most_shown = 5;

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  const Date as_of = subject.context.as_of;
  if (!subject.held()) return;
  for (const Issue& issue : record.issues) {
    std::vector<const Position*> standing;
    for (const Position& position : issue.positions) {
      if (stands(position, as_of)) standing.push_back(&position);
    }
    if (standing.empty()) continue;
    const Resolution* agreed = consensus_in(issue, as_of);
    if (agreed == nullptr || unread_in(issue.at, subject.context)) continue;
    std::vector<Argument> who;
    for (const Position* one : standing) {
      const Argument name = called(record, one->party);
      if (std::ranges::find(who, name) == who.end()) who.push_back(name);
    }
    if (who.size() > most_shown) who.erase(who.begin() + most_shown, who.end());
    reporter.report(agreed->basis.at,
                    {"consensus-with-objection"_msg, {standing.size(), in_a_row(who)}},
                    {"consensus-with-objection.help"_msg, {}});
    if (standing.size() > most_shown) standing.resize(most_shown);
    for (const Position* one : standing) {
      reporter.note(place_of(*one), {"consensus-with-objection.note"_msg, {}});
    }
  }
}

}  // namespace

constexpr Rule consensus_with_objection_rule{
    {"consensus-with-objection", Severity::warning, "rule.consensus-with-objection"_msg,
     "rule.consensus-with-objection.reason"_msg, "rule.consensus-with-objection.source"_msg},
    check};

}  // namespace meeting
