// SPDX-License-Identifier: Apache-2.0
#include <meeting/forms.hpp>
#include <meeting/state.hpp>
#include <meeting/text.hpp>

namespace meeting {

std::vector<std::string_view> required_parties(std::string_view form, const Registers* registers) {
  if (form.empty()) return {};
  if (registers != nullptr) {
    const std::string wanted = comparison_key(form);
    for (const OwnWord* own : registers->forms) {
      if (comparison_key(*own->name) != wanted && comparison_key(*own->english) != wanted) continue;
      std::vector<std::string_view> kinds;
      for (const auto& kind : own->parties) {
        if (kind) kinds.push_back(kind.key());
      }
      return kinds;
    }
  }
  if (form == "five_party_talk") {
    return {"party_organisation", "party_member_reps", "owners_committee", "property_company",
            "residents"};
  }
  if (form == "five_party_coordination") {
    return {"housing_authority", "street_office", "residents_committee", "residents",
            "property_company"};
  }
  return {};
}

bool form_needs_no_resolution(std::string_view form) {
  Record record;
  if (const auto index = find_word(VocabularyId::form, form)) {
    record.form.given = true;
    record.form.index = *index;
  }
  return needs_no_resolution(record);
}

}  // namespace meeting
