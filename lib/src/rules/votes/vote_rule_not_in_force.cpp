// SPDX-License-Identifier: Apache-2.0

#include <meeting/voting.hpp>
#include <vector>

#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/votes/day_of_law.hpp"

namespace meeting {
namespace {

Argument name_of_rule(std::string_view rule) {
  const std::optional<std::uint16_t> word = find_word(VocabularyId::vote_rule, rule);
  if (!word) return rule;
  return {"`" + std::string(rule) + "`",
          "“" + std::string(word_label(VocabularyId::vote_rule, *word, Language::chinese)) + "”"};
}

Message help(std::string_view rule, Date day) {
  const std::span<const std::string_view> instead = vote_rules_instead(rule, day);
  if (instead.empty()) return {"vote-rule-not-in-force.help"_msg, {}};
  if (instead.size() == 1) {
    return {"vote-rule-not-in-force.one.help"_msg, {name_of_rule(instead[0])}};
  }
  return {"vote-rule-not-in-force.two.help"_msg,
          {name_of_rule(instead[0]), name_of_rule(instead[1])}};
}

void check(const Subject& subject, Reporter& reporter) {
  for (const ResolutionPlace& at : subject.resolutions()) {
    const std::optional<Vote>& vote = at.resolution->vote;
    if (!vote || !vote->rule) continue;
    const Date day = day_of_law(subject);
    if (!valid(day)) return;
    const std::string_view rule = vote->rule.key();
    if (!is_vote_rule(rule) || vote_rule(rule, day)) continue;
    // What stood in the place of the others is not in the tables.
    if (!is_owners_vote_rule(rule) && vote_rules_instead(rule, day).empty()) continue;
    const InForce days = vote_rule_days(rule);
    const bool too_early = day < days.since;
    const Argument name = name_of_rule(rule);
    reporter.report(vote->rule.at,
                    too_early ? Message{"vote-rule-not-in-force.early"_msg,
                                        {name, to_string(days.since), to_string(day)}}
                              : Message{"vote-rule-not-in-force.late"_msg,
                                        {name, to_string(days.until), to_string(day)}},
                    help(rule, day));
    if (subject.record.date) {
      reporter.note(subject.record.date.at, {"vote-rule-not-in-force.note"_msg, {}});
    }
  }
}

}  // namespace

constexpr Rule vote_rule_not_in_force_rule{
    {"vote-rule-not-in-force", Severity::warning, "rule.vote-rule-not-in-force"_msg,
     "rule.vote-rule-not-in-force.reason"_msg, "rule.vote-rule-not-in-force.source"_msg},
    check};

}  // namespace meeting
