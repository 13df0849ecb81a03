// SPDX-License-Identifier: Apache-2.0
#include <meeting/forms.hpp>
#include <meeting/state.hpp>
#include <meeting/text.hpp>
#include <meeting/vocabulary.hpp>
#include <optional>

namespace meeting {
namespace {

/// Also where the book says something of its own about a form that we know: 五方会谈.
bool is_called(const OwnWord& own, std::string_view form, std::string_view wanted) {
  if (comparison_key(*own.name) == wanted || comparison_key(*own.english) == wanted) return true;
  const std::optional<std::uint16_t> known = find_word(VocabularyId::form, *own.name);
  return known && vocabulary(VocabularyId::form).words[*known].key == form;
}

}  // namespace

std::vector<std::string_view> required_parties(std::string_view form, const Registers* registers) {
  if (form.empty()) return {};
  if (registers != nullptr && !registers->forms.empty()) {
    const std::string wanted = comparison_key(form);
    for (const OwnWord* own : registers->forms) {
      if (!is_called(*own, form, wanted)) continue;
      std::vector<std::string_view> kinds;
      for (const auto& kind : own->parties) {
        if (kind) kinds.push_back(kind.key());
      }
      if (!kinds.empty()) return kinds;
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
  if (form == "merchant_resident_alliance") return {"merchants", "residents"};
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
