// SPDX-License-Identifier: Apache-2.0

#include "law/publication.hpp"

#include <algorithm>
#include <meeting/words.hpp>

namespace meeting {
namespace {

/// Consultations that residents' or villagers' committees hold, and their assemblies. What others
/// hold (street offices, the CPPCC, owners' committees), what two sides settle between them
/// (mediation, a visit at home) and what is only heard is not in the list.
constexpr std::string_view of_committees[] = {"five_party_talk",
                                              "five_party_coordination",
                                              "deliberation",
                                              "roundtable",
                                              "bench_meeting",
                                              "courtyard_meeting",
                                              "neighbour_meeting",
                                              "on_site",
                                              "merchant_resident_alliance",
                                              "joint_meeting",
                                              "quarterly_meeting",
                                              "coordination",
                                              "hearing",
                                              "symposium",
                                              "online",
                                              "villagers_deliberation",
                                              "residents_assembly",
                                              "residents_representatives_assembly",
                                              "villagers_assembly",
                                              "villagers_representatives_assembly"};
constexpr std::string_view of_owners[] = {"owners_assembly"};

constexpr PublicationDuty duties[] = {
    // 城市居民委员会组织法（2025年修订）第三十四条, 村民委员会组织法第三十五条: what was agreed in
    // consultation or decided by an assembly, displayed for no less than 15 days.
    {of_committees, {2026, 1, 1}, 15, "law.committees-publish"_msg},
    // 业主大会和业主委员会指导规则（建房〔2009〕274号）: decisions of the owners' assembly, in
    // time.
    {of_owners, {2010, 1, 1}, 0, "law.owners-publish"_msg},
};

}  // namespace

std::span<const PublicationDuty> publication_duties() { return duties; }

const PublicationDuty* publication_duty(std::string_view form, Date day) {
  for (const PublicationDuty& one : duties) {
    if (one.since <= day && std::ranges::find(one.forms, form) != one.forms.end()) return &one;
  }
  return nullptr;
}

}  // namespace meeting
