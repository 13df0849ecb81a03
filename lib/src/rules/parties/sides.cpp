// SPDX-License-Identifier: Apache-2.0

#include "rules/parties/sides.hpp"

namespace meeting {
namespace {

using namespace std::string_view_literals;

/// Whom a property company serves.
bool is_served(const Party& party) {
  static constexpr std::array kinds = {"residents"sv,
                                       "owners"sv,
                                       "household"sv,
                                       "owners_committee"sv,
                                       "compound_management_committee"sv,
                                       "non_registered_residents"sv};
  return is_of(party, kinds);
}

}  // namespace

bool on_resident_side(const Party& party) {
  static constexpr std::array sent = {"building_head"sv, "unit_head"sv, "party_member_reps"sv};
  return is_served(party) || is_of(party, sent);
}

bool is_community(const Party& party) {
  static constexpr std::array kinds = {"residents_committee"sv, "community_staff"sv,
                                       "party_organisation"sv, "villagers_committee"sv,
                                       "grid_worker"sv};
  return is_of(party, kinds);
}

bool is_authority(const Party& party) {
  static constexpr std::array kinds = {
      "street_office"sv, "town_government"sv,   "government_department"sv,
      "police"sv,        "housing_authority"sv, "judicial_office"sv,
      "court"sv,         "procuratorate"sv,     "governance_centre"sv};
  return is_of(party, kinds);
}

bool is_disputant(const Party& party) {
  return party.standing.is("claimant") || party.standing.is("respondent");
}

bool opposed(const Party& one, const Party& other) {
  if (is_disputant(one) && is_disputant(other)) {
    return one.standing.index != other.standing.index;
  }
  return (one.kind.is("property_company") && is_served(other)) ||
         (other.kind.is("property_company") && is_served(one));
}

}  // namespace meeting
