// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "rules/bounds.hpp"
#include "rules/forms.hpp"
#include "rules/parties/called.hpp"
#include "rules/parties/sides.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

using namespace std::string_view_literals;

/// Of several residents one may chair and another have raised the matter.
bool is_group(const Party& party) {
  static constexpr std::array kinds = {"residents"sv, "owners"sv, "non_registered_residents"sv,
                                       "merchants"sv};
  if (!is_of(party, kinds)) return false;
  const Bounds bounds = bounds_of(party.count);
  return !party.count || !bounds.exact() || bounds.least != Decimal(1);
}

/// What it wants it wants for itself; a community or an office raises matters of others.
bool wants_for_itself(const Party& party) {
  static constexpr std::array kinds = {
      "household"sv,        "residents"sv, "owners"sv,    "non_registered_residents"sv,
      "owners_committee"sv, "merchants"sv, "developer"sv, "property_company"sv,
      "contractor"sv,       "supplier"sv,  "utility"sv,   "maintenance_firm"sv};
  return is_of(party, kinds) && !is_group(party);
}

bool names(const std::vector<Who>& list, std::int32_t party) {
  return std::ranges::any_of(list, [party](const Who& one) { return one && one.index == party; });
}

void check_issues(const Record& record, const Party& party, Reporter& reporter) {
  const Who& chair = record.chair.party;
  for (const Issue& issue : record.issues) {
    const bool raised = names(issue.raised_by, chair.index);
    if (!raised && !names(issue.about, chair.index)) continue;
    const Message text =
        raised ? Message{"chair-is-claimant.raised"_msg, {called(party), *issue.title}}
               : Message{"chair-is-claimant.about"_msg, {called(party), *issue.title}};
    reporter.report(chair.at, text, {"chair-is-claimant.help"_msg, {}})
        .note(place_of(issue.title, issue), {"chair-is-claimant.note"_msg, {}});
    return;
  }
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  const Party* party = party_of(record, record.chair.party);
  if (party == nullptr || !subject.held()) return;
  if (is_disputant(*party)) {
    const Argument standing = {std::string(party->standing.label(Language::english)),
                               std::string(party->standing.label(Language::chinese))};
    reporter
        .report(record.chair.party.at,
                {"chair-is-claimant.standing"_msg, {called(*party), standing}},
                {"chair-is-claimant.help"_msg, {}})
        .note(party->standing.at, {"chair-is-claimant.note"_msg, {}});
    return;
  }
  // Assemblies and committees are chaired by the body that called them; what a book's own form is
  // for, an open day of a company perhaps, the book knows.
  if (record.form.index == WordValue::own_word) return;
  if (!subject.deliberates() || is_assembly(record) || !wants_for_itself(*party)) return;
  check_issues(record, *party, reporter);
}

}  // namespace

constexpr Rule chair_is_claimant_rule{
    {"chair-is-claimant", Severity::warning, "rule.chair-is-claimant"_msg,
     "rule.chair-is-claimant.reason"_msg, "rule.chair-is-claimant.source"_msg},
    check};

}  // namespace meeting
