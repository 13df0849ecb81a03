// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstddef>

#include "rules/bounds.hpp"
#include "rules/mediation/mediation_case.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

constexpr std::size_t sides_of_a_dispute = 2;

/// Kinds of parties that help to settle a dispute; where one of them is in dispute itself, its
/// standing says so.
bool helps(const Party& party) {
  static constexpr std::string_view kinds[] = {"peoples_mediator",
                                               "judicial_office",
                                               "police",
                                               "court",
                                               "procuratorate",
                                               "lawyer",
                                               "grid_worker",
                                               "security_committee",
                                               "governance_centre",
                                               "residents_committee"};
  return std::ranges::any_of(kinds, [&](std::string_view kind) { return party.kind.is(kind); });
}

bool in_dispute(const Party& party) {
  return party.standing.is("claimant") || party.standing.is("respondent");
}

/// How many may be in dispute. Where nothing says who, whoever does not mediate may be; a party of
/// several persons may hold both sides.
std::size_t disputants(const Record& record) {
  const auto mediates = [&](const Party& party) {
    if (!record.mediation) return false;
    const auto index = static_cast<std::int32_t>(&party - record.parties.data());
    return std::ranges::any_of(record.mediation->mediators,
                               [index](const Who& one) { return one.index == index; });
  };
  std::size_t number = 0;
  for (const Party& party : record.parties) {
    if (party.standing) {
      if (in_dispute(party)) ++number;
    } else if (!helps(party) && !mediates(party)) {
      const Bounds persons = bounds_of(party.count);
      const bool several = party.count && (!persons.most || *persons.most > Decimal(1));
      number += several ? 2 : 1;
    }
  }
  for (const Issue& issue : record.issues) {
    for (const auto* list : {&issue.raised_by, &issue.about}) {
      for (const Who& one : *list) {
        if (one && one.index < 0) ++number;
      }
    }
  }
  return number;
}

/// Named as such, by what the party is, or as the one in the chair.
bool has_mediator(const Record& record) {
  const auto may_mediate = [&](const PartyRef& who) {
    return who &&
           (who.index < 0 || !in_dispute(record.parties[static_cast<std::size_t>(who.index)]));
  };
  if (record.mediation && std::ranges::any_of(record.mediation->mediators, may_mediate)) {
    return true;
  }
  if (record.chair && (!record.chair.party || may_mediate(record.chair.party))) return true;
  return std::ranges::any_of(record.parties,
                             [](const Party& party) { return !party.standing && helps(party); });
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (!is_mediation(record) || !subject.held() || subject.unread()) return;
  if (const std::size_t number = disputants(record); number < sides_of_a_dispute) {
    reporter.report(mediation_place(record), {"mediation-sides.disputants"_msg, {number}},
                    {"mediation-sides.disputants.help"_msg, {}});
  }
  if (!has_mediator(record)) {
    reporter.report(mediation_place(record), {"mediation-sides.mediator"_msg, {}},
                    {"mediation-sides.mediator.help"_msg, {}});
  }
}

}  // namespace

constexpr Rule mediation_sides_rule{
    {"mediation-sides", Severity::error, "rule.mediation-sides"_msg,
     "rule.mediation-sides.reason"_msg, "rule.mediation-sides.source"_msg},
    check};

}  // namespace meeting
