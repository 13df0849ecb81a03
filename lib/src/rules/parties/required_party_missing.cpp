// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/forms.hpp>

#include "rules/forms.hpp"
#include "rules/parties/called.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

struct StandIn {
  std::string_view required;
  std::string_view instead;
};

/// Who sits there for another, where the form does not ask for both.
constexpr StandIn stand_ins[] = {
    {"residents", "owners"},
    {"residents", "household"},
    {"residents", "non_registered_residents"},
    {"owners_committee", "compound_management_committee"},
    {"residents_committee", "community_staff"},
    {"residents_committee", "villagers_committee"},
    {"street_office", "town_government"},
};

bool any_took_part(const Record& record, std::string_view kind) {
  return std::ranges::any_of(
      record.parties, [&](const Party& party) { return party.kind.is(kind) && took_part(party); });
}

using Kinds = std::vector<std::string_view>;

bool is_there(const Record& record, std::string_view kind, const Kinds& required) {
  if (any_took_part(record, kind)) return true;
  return std::ranges::any_of(stand_ins, [&](const StandIn& one) {
    return one.required == kind && std::ranges::find(required, one.instead) == required.end() &&
           any_took_part(record, one.instead);
  });
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (!record.form || !subject.held() || subject.unread()) return;
  const Kinds required = required_parties(record.form.key(), subject.context.registers);
  if (required.empty()) return;
  Kinds missing;
  for (const std::string_view kind : required) {
    if (!is_there(record, kind, required)) missing.push_back(kind);
  }
  // That only one party came is said by two-parties.
  if (missing.empty() || std::ranges::count_if(record.parties, took_part) < 2) return;
  std::vector<Argument> names;
  names.reserve(missing.size());
  for (const std::string_view kind : missing) names.push_back(kind_name(kind));
  reporter.report(record.form.at,
                  {"required-party-missing"_msg,
                   {required.size(), required.size() - missing.size(), in_a_row(names)}},
                  {"required-party-missing.help"_msg, {}});
  for (const Party& party : record.parties) {
    if (took_part(party)) continue;
    if (std::ranges::find(missing, party.kind.key()) == missing.end()) continue;
    reporter.note(place_of(party), {"required-party-missing.note"_msg, {}});
  }
}

}  // namespace

constexpr Rule required_party_missing_rule{
    {"required-party-missing", Severity::warning, "rule.required-party-missing"_msg,
     "rule.required-party-missing.reason"_msg, "rule.required-party-missing.source"_msg},
    check};

}  // namespace meeting
