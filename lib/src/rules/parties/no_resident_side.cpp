// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <meeting/forms.hpp>
#include <meeting/text.hpp>
#include <string>

#include "rules/forms.hpp"
#include "rules/parties/called.hpp"
#include "rules/parties/sides.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

using namespace std::string_view_literals;

/// Forms in which residents talk matters over. Offices and firms among themselves, committees,
/// mediation and a book's own forms are not among them.
bool is_for_residents(const Record& record) {
  static constexpr std::array forms = {"deliberation"sv,
                                       "roundtable"sv,
                                       "bench_meeting"sv,
                                       "courtyard_meeting"sv,
                                       "neighbour_meeting"sv,
                                       "on_site"sv,
                                       "home_visit"sv,
                                       "hearing"sv,
                                       "symposium"sv,
                                       "appraisal"sv,
                                       "villagers_deliberation"sv,
                                       "online"sv,
                                       "micro_consultation"sv};
  return std::ranges::any_of(forms, [&](std::string_view form) { return record.form.is(form); });
}

/// 居民代表 among the posts; not 居民委员会主任.
bool names_residents(const Text& text) {
  static constexpr std::array words = {"居民代表"sv,       "业主代表"sv,       "村民代表"sv,
                                       "住户"sv,           "residents' rep"sv, "owners' rep"sv,
                                       "villagers' rep"sv, "householder"sv};
  if (!text) return false;
  const std::string key = comparison_key(*text);
  return std::ranges::any_of(
      words, [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

/// Of another kind, and yet it says of itself that residents speak through it.
bool says_so(const Party& party) {
  return names_residents(party.name) || std::ranges::any_of(party.roles, names_residents) ||
         std::ranges::any_of(party.members, names_residents) ||
         std::ranges::any_of(party.people, [](const Person& one) {
           return std::ranges::any_of(one.roles, names_residents);
         });
}

/// Shopkeepers are those whom the matter concerns; what is of no kind may be anybody.
bool may_be_residents(const Party& party) {
  static constexpr std::array unclear = {"merchants"sv, "other"sv};
  return on_resident_side(party) || !party.kind || is_of(party, unclear);
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (!is_for_residents(record) || !subject.held() || subject.unread()) return;
  if (record.level.is("street") || record.level.is("district")) return;
  const auto any_there = [&](auto&& is_wanted) {
    return std::ranges::any_of(
        record.parties, [&](const Party& party) { return took_part(party) && is_wanted(party); });
  };
  if (any_there(may_be_residents) || any_there(says_so)) return;
  std::vector<Argument> there;
  for (const Party& party : record.parties) {
    if (took_part(party)) there.push_back(called(party));
  }
  // One party alone is said by another rule, and so is a form that names its parties.
  if (there.size() < 2) return;
  if (!required_parties(record.form.key(), subject.context.registers).empty()) return;
  reporter.report(record.form.at, {"no-resident-side"_msg, {in_a_row(there)}},
                  {"no-resident-side.help"_msg, {}});
}

}  // namespace

constexpr Rule no_resident_side_rule{
    {"no-resident-side", Severity::warning, "rule.no-resident-side"_msg,
     "rule.no-resident-side.reason"_msg, "rule.no-resident-side.source"_msg},
    check};

}  // namespace meeting
