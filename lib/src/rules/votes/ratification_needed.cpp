// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/voting.hpp>

#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/unread.hpp"
#include "rules/votes/day_of_law.hpp"
#include "rules/votes/owners_matter.hpp"

namespace meeting {
namespace {

/// What villages have in common belongs to the collective, not to owners of flats.
bool in_village(const Record& record) {
  const std::string_view form = record.form.key();
  return form.starts_with("villagers_") || record.level.is("village") ||
         std::ranges::any_of(record.parties, [](const Party& party) {
           return party.kind.is("villagers_committee");
         });
}

/// It decides, by word of mouth: no vote, no signatures, no mediation, and nobody is asked yet.
bool decided_by_consensus(const Resolution& one) {
  if (one.ratification || one.vote || one.signatures) return false;
  if (one.type && !one.type.is("agreement") && !one.type.is("decision")) return false;
  return !one.basis || one.basis.is("consensus");
}

/// The record says elsewhere that the owners vote on it, or have done so.
bool owners_asked_elsewhere(const Issue* issue, const Resolution& one) {
  const auto speaks = [](const Text& text) { return text && speaks_of_owners_vote(*text); };
  if (speaks(one.text) || std::ranges::any_of(one.conditions, speaks)) return true;
  if (std::ranges::any_of(one.follow_ups,
                          [&](const FollowUp& follow_up) { return speaks(follow_up.task); })) {
    return true;
  }
  return issue != nullptr && speaks(issue->continues);
}

struct Found {
  std::string_view matter;  ///< message id; empty: none
  ByteRange at;
};

Found money_matter(const Issue* issue, const Resolution& resolution) {
  for (const Money& one : resolution.money) {
    if (one.kind.is("maintenance_fund")) return {"owners-matter.fund"_msg, one.kind.at};
    if (one.kind.is("public_revenue")) return {"owners-matter.revenue"_msg, one.kind.at};
    if (one.kind.is("fee") && issue != nullptr && issue->category.is("parking")) {
      return {"owners-matter.parking"_msg, one.kind.at};
    }
  }
  return {};
}

Found text_matter(const Resolution& resolution) {
  if (!resolution.text) return {};
  switch (owners_matter(*resolution.text)) {
    case OwnersMatter::none:
      break;
    case OwnersMatter::maintenance_fund:
      return {"owners-matter.fund"_msg, resolution.text.at};
    case OwnersMatter::property_company:
      return {"owners-matter.company"_msg, resolution.text.at};
    case OwnersMatter::covenant:
      return {"owners-matter.covenant"_msg, resolution.text.at};
    case OwnersMatter::procedure:
      return {"owners-matter.procedure"_msg, resolution.text.at};
    case OwnersMatter::parking:
      return {"owners-matter.parking"_msg, resolution.text.at};
  }
  return {};
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (!subject.deliberates() || subject.resolutions().empty()) return;
  if (record.form.is("owners_assembly") || record.form.is("mediation") || record.cancelled) return;
  for (const ResolutionPlace& at : subject.resolutions()) {
    const Resolution& one = *at.resolution;
    if (!decided_by_consensus(one)) continue;
    Found found = money_matter(at.issue, one);
    if (found.matter.empty()) found = text_matter(one);
    if (found.matter.empty() || in_village(record)) continue;
    if (owners_asked_elsewhere(at.issue, one)) continue;
    if (subject.unread() && unread_in(one.at, subject.context)) continue;
    const std::string_view law = owners_matter_source(day_of_law(subject));
    if (law.empty()) return;
    reporter.report(found.at,
                    {"ratification-needed"_msg, {spoken({found.matter, {}}), spoken({law, {}})}},
                    {"ratification-needed.help"_msg, {}});
  }
}

}  // namespace

constexpr Rule ratification_needed_rule{
    {"ratification-needed", Severity::warning, "rule.ratification-needed"_msg,
     "rule.ratification-needed.reason"_msg, "rule.ratification-needed.source"_msg},
    check};

}  // namespace meeting
