// SPDX-License-Identifier: Apache-2.0
//
// Assemblies of owners, residents and villagers: quorum, members, notice. A change of the law is a
// new row, and a last day in the old one.

#include <meeting/voting.hpp>

namespace meeting {
namespace {

constexpr Share more_than_half{1, 2, true};
constexpr Share two_thirds{2, 3, false};
constexpr Share four_fifths{4, 5, false};
constexpr Share one_third{1, 3, false};

constexpr Date open{};
constexpr Date property_regulations{2003, 9, 1};
constexpr Date urban_1990{1990, 1, 1};
constexpr Date village_2010{2010, 10, 28};
constexpr Date before_2026{2025, 12, 31};
constexpr Date from_2026{2026, 1, 1};

constexpr AssemblyRule rules[] = {
    // Regulations on Property Management, article 14, of 2003 as of 2018.
    {.form = "owners_assembly",
     .in_force = {property_regulations, open},
     .notice_days = 15,
     .source = "law.property-regulations-14"_msg,
     .held_as = "owners_assembly"},

    // Articles 9 and 10 of 1989: all residents, or one of each household, or representatives whom
    // the groups elect.
    {.form = "residents_assembly",
     .in_force = {urban_1990, before_2026},
     .quorum = more_than_half,
     .source = "law.urban-1990"_msg,
     .held_as = "residents_assembly"},
    // Articles 26 and 27 of 2025.
    {.form = "residents_assembly",
     .in_force = {from_2026, open},
     .quorum = more_than_half,
     .notice_days = 10,
     .source = "law.urban-2026.assembly"_msg,
     .held_as = "residents_assembly"},
    // Until 2025 a meeting of the groups' representatives was the residents' assembly itself.
    {.form = "residents_representatives_assembly",
     .in_force = {urban_1990, before_2026},
     .quorum = more_than_half,
     .source = "law.urban-1990"_msg,
     .held_as = "residents_assembly"},
    // Articles 28 and 29 of 2025.
    {.form = "residents_representatives_assembly",
     .in_force = {from_2026, open},
     .quorum = two_thirds,
     .representatives = four_fifths,
     .source = "law.urban-2026.representatives"_msg,
     .held_as = "residents_representatives_assembly"},

    // Articles 21 and 22 of 2010: more than half of the villagers, or 2/3 of the households.
    {.form = "villagers_assembly",
     .in_force = {village_2010, before_2026},
     .quorum = more_than_half,
     .other_quorum = two_thirds,
     .notice_days = 10,
     .source = "law.village-2010.assembly"_msg,
     .held_as = "villagers_assembly"},
    // Articles 25 and 26 of 2025.
    {.form = "villagers_assembly",
     .in_force = {from_2026, open},
     .quorum = more_than_half,
     .other_quorum = two_thirds,
     .notice_days = 10,
     .source = "law.village-2026.assembly"_msg,
     .held_as = "villagers_assembly"},
    // Articles 25 and 26 of 2010.
    {.form = "villagers_representatives_assembly",
     .in_force = {village_2010, before_2026},
     .quorum = two_thirds,
     .representatives = four_fifths,
     .women = one_third,
     .source = "law.village-2010.representatives"_msg,
     .held_as = "villagers_representatives_assembly"},
    // Articles 29 and 30 of 2025.
    {.form = "villagers_representatives_assembly",
     .in_force = {from_2026, open},
     .quorum = two_thirds,
     .representatives = four_fifths,
     .women = one_third,
     .source = "law.village-2026.representatives"_msg,
     .held_as = "villagers_representatives_assembly"},
    // Article 28 of 2010: 2/3 of the villagers, or of the households.
    {.form = "villagers_group_meeting",
     .in_force = {village_2010, before_2026},
     .quorum = two_thirds,
     .source = "law.village-2010.group"_msg,
     .held_as = "villagers_group_meeting"},
    // Article 32 of 2025.
    {.form = "villagers_group_meeting",
     .in_force = {from_2026, open},
     .quorum = two_thirds,
     .source = "law.village-2026.group"_msg,
     .held_as = "villagers_group_meeting"},
};

}  // namespace

bool InForce::on(Date day) const {
  return valid(day) && (!valid(since) || since <= day) && (!valid(until) || day <= until);
}

std::span<const AssemblyRule> assembly_rules() { return rules; }

const AssemblyRule* assembly_rule(std::string_view form, Date day) {
  for (const AssemblyRule& rule : rules) {
    if (rule.form == form && rule.in_force.on(day)) return &rule;
  }
  return nullptr;
}

}  // namespace meeting
