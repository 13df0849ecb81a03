// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <meeting/forms.hpp>

#include "rules/forms.hpp"
#include "rules/parties/called.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

/// Community, residents and those whom the matter concerns: the least that "many parties" means.
constexpr std::size_t least_kinds = 3;

/// Forms that bring many sides to one table. Two neighbours, the two sides of an alliance and the
/// forms that name their parties are not among them.
bool joins_many(const Record& record) {
  using namespace std::string_view_literals;
  static constexpr std::array forms = {
      "deliberation"sv,          "roundtable"sv,      "courtyard_meeting"sv, "joint_meeting"sv,
      "quarterly_meeting"sv,     "coordination"sv,    "hearing"sv,           "symposium"sv,
      "thematic_consultation"sv, "key_consultation"sv};
  return std::ranges::any_of(forms, [&](std::string_view form) { return record.form.is(form); });
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (!joins_many(record) || !subject.held() || subject.unread()) return;
  std::vector<std::uint16_t> kinds;
  std::vector<Argument> names;
  std::size_t parties = 0;
  for (const Party& party : record.parties) {
    if (!took_part(party)) continue;
    // Two parties of a kind that has no name may be of two kinds.
    if (!party.kind || party.kind.is("other")) return;
    ++parties;
    if (std::ranges::find(kinds, party.kind.index) != kinds.end()) continue;
    kinds.push_back(party.kind.index);
    names.push_back(kind_name(party.kind.key()));
    if (kinds.size() >= least_kinds) return;
  }
  // That only one party came is said by another rule.
  if (parties < 2) return;
  if (!required_parties(record.form.key(), subject.context.registers).empty()) return;
  reporter.report(record.form.at,
                  {"few-party-kinds"_msg, {kinds.size(), in_a_row(names), least_kinds}},
                  {"few-party-kinds.help"_msg, {}});
}

}  // namespace

constexpr Rule few_party_kinds_rule{
    {"few-party-kinds", Severity::warning, "rule.few-party-kinds"_msg,
     "rule.few-party-kinds.reason"_msg, "rule.few-party-kinds.source"_msg, RuleScope::record,
     RuleProfile::strict},
    check};

}  // namespace meeting
