// SPDX-License-Identifier: Apache-2.0

#include "rules/forms.hpp"

#include <algorithm>
#include <meeting/state.hpp>

namespace meeting {
namespace {

template <std::size_t N>
bool is_one_of(const Record& record, const std::string_view (&forms)[N]) {
  return std::ranges::any_of(forms, [&](std::string_view form) { return record.form.is(form); });
}

}  // namespace

bool deliberates(const Record& record) {
  static constexpr std::string_view listening[] = {"listening_session", "mobile_desk",
                                                   "sector_activity"};
  return record.form && !needs_no_resolution(record) && !is_one_of(record, listening);
}

bool is_assembly(const Record& record) {
  static constexpr std::string_view assemblies[] = {
      "owners_assembly",        "owners_committee_meeting",
      "residents_assembly",     "residents_representatives_assembly",
      "villagers_assembly",     "villagers_representatives_assembly",
      "villagers_group_meeting"};
  return is_one_of(record, assemblies);
}

bool was_held(const Record& record, const RuleContext& context) {
  return meeting_state(record, context.as_of).stage == MeetingStage::held;
}

bool took_part(const Party& party) {
  return !party.attendance || party.attendance.is("present") || party.attendance.is("observer");
}

}  // namespace meeting
