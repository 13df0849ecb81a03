// SPDX-License-Identifier: Apache-2.0

#include <meeting/voting.hpp>
#include <vector>

#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// What has to be known of a vote by owners before anybody can tell its result.
std::vector<Message> missing(const Vote& vote, bool base_decides_only) {
  struct Part {
    const VoteCount& count;
    std::string_view key;
  };
  const Part parts[] = {
      {vote.base, "base"}, {vote.took_part, "took_part"}, {vote.in_favour, "for"}};
  std::vector<Message> found;
  for (const Part& part : parts) {
    if (base_decides_only && part.key == "took_part") continue;
    const Argument name = field_name(BlockId::vote, part.key);
    if (!part.count.persons) found.push_back({"vote-incomplete.persons"_msg, {name}});
    if (!part.count.floor_area) found.push_back({"vote-incomplete.area"_msg, {name}});
  }
  return found;
}

void check(const Subject& subject, Reporter& reporter) {
  for (const ResolutionPlace& at : subject.resolutions()) {
    const std::optional<Vote>& vote = at.resolution->vote;
    if (!vote || !vote->claimed) continue;
    const bool owners = vote->rule ? is_owners_vote_rule(vote->rule.key())
                                   : subject.record.form.is("owners_assembly");
    if (!owners || (subject.unread() && unread_in(vote->at, subject.context))) continue;
    if (!vote->rule) {
      reporter.report(vote->claimed.at, {"vote-incomplete.rule"_msg, {}},
                      {"vote-incomplete.rule.help"_msg, {}});
      continue;
    }
    const bool of_all = vote->rule.key().starts_with("property_law_76");
    const std::vector<Message> parts = missing(*vote, of_all);
    if (parts.empty()) continue;
    reporter.report(vote->claimed.at, {"vote-incomplete"_msg, {spoken_list(parts)}},
                    {"vote-incomplete.help"_msg, {}});
  }
}

}  // namespace

constexpr Rule vote_incomplete_rule{
    {"vote-incomplete", Severity::warning, "rule.vote-incomplete"_msg,
     "rule.vote-incomplete.reason"_msg, "rule.vote-incomplete.source"_msg, RuleScope::record,
     RuleProfile::strict},
    check};

}  // namespace meeting
