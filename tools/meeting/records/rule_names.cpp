// SPDX-License-Identifier: Apache-2.0

#include "records/rule_names.hpp"

#include <algorithm>
#include <meeting/finding_kinds.hpp>
#include <meeting/text.hpp>

#include "run/parse.hpp"

namespace meeting::tool {
namespace {

/// The ids of a list, each checked; views into the tables.
void take_list(const Arguments& arguments, const Option& option,
               std::vector<std::string_view>& ids) {
  for (std::string_view list : arguments.texts(option)) {
    while (true) {
      const std::size_t comma = list.find(',');
      const std::string_view word = trim(list.substr(0, comma));
      if (const RuleInfo* rule = find_rule(word)) {
        ids.push_back(rule->id);
      } else if (const FindingKind* kind = find_finding_kind(word)) {
        ids.push_back(kind->id);
      } else {
        throw UsageError{{"rules.unknown"_msg, {visible(word)}}, nearest_rule(word)};
      }
      if (comma == std::string_view::npos) break;
      list.remove_prefix(comma + 1);
    }
  }
}

}  // namespace

std::vector<std::string_view> finding_ids() {
  std::vector<std::string_view> ids;
  for (const RuleInfo& rule : rules()) ids.push_back(rule.id);
  for (const FindingKind& kind : finding_kinds()) ids.push_back(kind.id);
  return ids;
}

bool is_finding_id(std::string_view id) {
  return find_rule(id) != nullptr || find_finding_kind(id) != nullptr;
}

Message nearest_rule(std::string_view written) {
  Message meant = did_you_mean(written, finding_ids());
  return meant.empty() ? Message{"rules.list"_msg, {}} : meant;
}

RuleChoice::RuleChoice(const Arguments& arguments, const Option& only, const Option& skip)
    : only_given_(arguments.has(only)) {
  take_list(arguments, only, only_);
  take_list(arguments, skip, skip_);
}

void RuleChoice::change(RuleSet& rules) const {
  if (only_given_) rules.keep_only(only_);
  rules.leave_out(skip_);
}

bool RuleChoice::chosen(std::string_view id) const {
  if (only_given_ && std::ranges::find(only_, id) == only_.end()) return false;
  return std::ranges::find(skip_, id) == skip_.end();
}

void RuleChoice::filter(std::vector<Diagnostic>& findings, bool whole) const {
  if (!only_given_ && skip_.empty()) return;
  std::erase_if(findings, [&](const Diagnostic& one) {
    if (!whole && one.severity == Severity::error) return false;
    return find_finding_kind(one.rule) != nullptr && !chosen(one.rule);
  });
}

}  // namespace meeting::tool
