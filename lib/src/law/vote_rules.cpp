// SPDX-License-Identifier: Apache-2.0
//
// When a vote is carried, and on which days each rule of votes holds.

#include <algorithm>
#include <meeting/voting.hpp>

namespace meeting {
namespace {

constexpr Share more_than_half{1, 2, true};
constexpr Share two_thirds{2, 3, false};
constexpr Share three_quarters{3, 4, false};
constexpr Share everybody{1, 1, false};

constexpr InForce always{};
constexpr InForce property_law{{2007, 10, 1}, {2020, 12, 31}};
constexpr InForce civil_code{{2021, 1, 1}, {}};

// clang-format off
constexpr VoteRule table[] = {
    // Items 1 to 5 and 9: of those who took part.
    {.name = "civil_code_278_ordinary", .in_force = civil_code, .participation = two_thirds,
     .majority = more_than_half, .majority_of = VoteBase::took_part, .floor_area = true,
     .source = "law.civil-code-278"_msg},
    // Items 6 to 8: raising funds, rebuilding, changing the use of common parts.
    {.name = "civil_code_278_special", .in_force = civil_code, .participation = two_thirds,
     .majority = three_quarters, .majority_of = VoteBase::took_part, .floor_area = true,
     .source = "law.civil-code-278"_msg},
    // All owners who have an interest in it.
    {.name = "civil_code_279", .in_force = civil_code,
     .majority = everybody, .majority_of = VoteBase::all, .source = "law.civil-code-279"_msg},
    // Of all owners, whether they took part or not.
    {.name = "property_law_76_ordinary", .in_force = property_law,
     .majority = more_than_half, .majority_of = VoteBase::all, .floor_area = true,
     .source = "law.property-law-76"_msg},
    // Items 5 and 6: raising and using funds, rebuilding.
    {.name = "property_law_76_special", .in_force = property_law,
     .majority = two_thirds, .majority_of = VoteBase::all, .floor_area = true,
     .source = "law.property-law-76"_msg},
    // What the parties agreed on themselves.
    {.name = "simple_majority_present", .in_force = always,
     .majority = more_than_half, .majority_of = VoteBase::took_part,
     .source = "law.simple-majority-present"_msg},
    {.name = "simple_majority_all", .in_force = always,
     .majority = more_than_half, .majority_of = VoteBase::all,
     .source = "law.simple-majority-all"_msg},
    {.name = "unanimous", .in_force = always,
     .majority = everybody, .majority_of = VoteBase::took_part, .source = "law.unanimous"_msg},
};
// clang-format on

/// A rule of votes that did not hold yet, or no longer, and those that stood in its place.
struct Instead {
  std::string_view name;
  InForce in_force;
  std::array<std::string_view, 2> rules;  // the second may be empty
};

constexpr Instead replaced[] = {
    {"civil_code_278_ordinary",
     property_law,
     {"property_law_76_ordinary", "property_law_76_special"}},
    {"civil_code_278_special",
     property_law,
     {"property_law_76_special", "property_law_76_ordinary"}},
    // Property Law, article 77: those who have an interest in it.
    {"civil_code_279", property_law, {"unanimous", ""}},
    {"property_law_76_ordinary", civil_code, {"civil_code_278_ordinary", "civil_code_278_special"}},
    {"property_law_76_special", civil_code, {"civil_code_278_special", "civil_code_278_ordinary"}},
    {"residents_representatives_assembly",
     {{1990, 1, 1}, {2025, 12, 31}},
     {"residents_assembly", ""}},
};

/// An assembly decides by more than half of those who came, once it has its quorum.
VoteRule vote_of(const AssemblyRule& assembly) {
  return {.name = assembly.form,
          .in_force = assembly.in_force,
          .participation = assembly.quorum,
          .other_participation = assembly.other_quorum,
          .majority = more_than_half,
          .majority_of = VoteBase::took_part,
          .floor_area = false,
          .source = assembly.source};
}

/// Owners' assemblies decide by the Civil Code, which asks what it is about.
bool has_own_vote(const AssemblyRule& assembly) {
  return assembly.quorum && assembly.held_as == assembly.form;
}

}  // namespace

std::optional<VoteRule> vote_rule(std::string_view name, Date day) {
  if (!valid(day)) return std::nullopt;
  for (const VoteRule& rule : table) {
    if (rule.name == name) return rule.in_force.on(day) ? std::optional(rule) : std::nullopt;
  }
  const AssemblyRule* assembly = assembly_rule(name, day);
  if (assembly == nullptr || !has_own_vote(*assembly)) return std::nullopt;
  return vote_of(*assembly);
}

bool is_vote_rule(std::string_view name) {
  const auto is_assembly = [name](const AssemblyRule& one) {
    return one.form == name && has_own_vote(one);
  };
  return std::ranges::find(table, name, &VoteRule::name) != std::end(table) ||
         std::ranges::any_of(assembly_rules(), is_assembly);
}

bool is_owners_vote_rule(std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &VoteRule::name);
  return found != std::end(table) && found->floor_area;
}

std::span<const std::string_view> vote_rules_instead(std::string_view name, Date day) {
  for (const Instead& one : replaced) {
    if (one.name != name || !one.in_force.on(day)) continue;
    return {one.rules.data(), one.rules[1].empty() ? std::size_t{1} : std::size_t{2}};
  }
  return {};
}

InForce vote_rule_days(std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &VoteRule::name);
  if (found != std::end(table)) return found->in_force;
  InForce days;
  for (const AssemblyRule& one : assembly_rules()) {
    if (one.form != name || !has_own_vote(one)) continue;
    if (!valid(days.since)) days.since = one.in_force.since;
    days.until = one.in_force.until;
  }
  return days;
}

std::string_view owners_matter_source(Date day) {
  if (civil_code.on(day)) return "law.civil-code-278"_msg;
  return property_law.on(day) ? "law.property-law-76"_msg : std::string_view{};
}

std::string_view business_use_source(Date day) {
  if (civil_code.on(day)) return "law.civil-code-279"_msg;
  return property_law.on(day) ? "law.property-law-77"_msg : std::string_view{};
}

}  // namespace meeting
