// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/state.hpp>
#include <string>

#include "rules/forms.hpp"
#include "rules/parties/called.hpp"
#include "rules/parties/sides.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

bool belongs_to(const FollowUpCase& one, const Issue& issue) { return one.place.issue == &issue; }

/// What is simple is done at once by whoever is there.
void check_simple(const Subject& subject, const Issue& issue, Reporter& reporter) {
  for (const FollowUpCase& one : subject.follow_ups()) {
    if (!belongs_to(one, issue) || !one.state.escalated) continue;
    reporter.report(issue.tier.at, {"tier-route.simple-escalated"_msg, {}},
                    {"tier-route.simple.help"_msg, {}});
    reporter.note(one.place.follow_up->escalated.front().at, {"tier-route.escalated.note"_msg, {}});
    return;
  }
  for (const Resolution& one : issue.resolutions) {
    if (!one.ratification || !one.ratification->body) continue;
    const auto& body = one.ratification->body;
    reporter.report(issue.tier.at,
                    {"tier-route.simple-ratified"_msg,
                     {{std::string(body.label(Language::english)),
                       std::string(body.label(Language::chinese))}}},
                    {"tier-route.simple.help"_msg, {}});
    reporter.note(body.at, {"tier-route.ratified.note"_msg, {}});
    return;
  }
}

/// The matter was dealt with before, comes from above or came by another desk: then others had a
/// hand in it, of whom this record says nothing.
bool came_from_elsewhere(const Issue& issue) {
  if (issue.continues || issue.parent) return true;
  if (!issue.source) return false;
  return issue.source->dispatched_at || issue.source->order_no || !issue.source->relay.empty();
}

/// Calls f(const PartyRef&) for all who have something to do.
template <class F>
void for_each_acting(const Subject& subject, const Issue& issue, F&& f) {
  for (const Resolution& one : issue.resolutions) {
    for (const PartyRef& ref : one.responsible) f(ref);
  }
  for (const FollowUpCase& one : subject.follow_ups()) {
    if (!belongs_to(one, issue)) continue;
    f(one.place.follow_up->lead);
    for (const PartyRef& ref : one.place.follow_up->assisting) f(ref);
    for (const Escalation& entry : one.place.follow_up->escalated) f(entry.to);
  }
}

/// What is complex is coordinated.
void check_complex(const Subject& subject, const Issue& issue, Reporter& reporter) {
  const Record& record = subject.record;
  const Party* only = nullptr;
  bool alone = true;
  for_each_acting(subject, issue, [&](const PartyRef& ref) {
    if (!ref) return;
    const Party* party = party_of(record, ref);
    if (party == nullptr || (only != nullptr && party != only)) alone = false;
    only = party;
  });
  // A community that hands a matter to another has coordinated it.
  if (!alone || only == nullptr || !is_community(*only)) return;
  reporter.report(issue.tier.at, {"tier-route.complex"_msg, {called(*only)}},
                  {"tier-route.complex.help"_msg, {}});
}

bool went_up(const Subject& subject, const Issue& issue) {
  const Record& record = subject.record;
  if (record.level.is("street") || record.level.is("district")) return true;
  if (record.mediation && record.mediation->confirmation) return true;
  if (std::ranges::any_of(issue.resolutions, [](const Resolution& one) {
        return one.ratification || one.type.is("referral");
      })) {
    return true;
  }
  if (std::ranges::any_of(subject.follow_ups(), [&](const FollowUpCase& one) {
        return belongs_to(one, issue) && !one.place.follow_up->escalated.empty();
      })) {
    return true;
  }
  if (std::ranges::any_of(record.parties, [](const Party& party) {
        return took_part(party) && is_authority(party);
      })) {
    return true;
  }
  bool acting = false;
  for_each_acting(subject, issue, [&](const PartyRef& ref) {
    const Party* party = party_of(record, ref);
    // Who stands in the register alone is not of the community.
    if (ref && (party == nullptr || is_authority(*party))) acting = true;
  });
  return acting;
}

/// What is difficult is handed up.
void check_difficult(const Subject& subject, const Issue& issue, const IssueState& state,
                     Reporter& reporter) {
  if (went_up(subject, issue)) return;
  const Message text = state.stage == IssueStage::settled
                           ? Message{"tier-route.difficult-settled"_msg, {}}
                           : Message{"tier-route.difficult-open"_msg, {}};
  const Message help = state.stage == IssueStage::settled
                           ? Message{"tier-route.difficult-settled.help"_msg, {}}
                           : Message{"tier-route.difficult-open.help"_msg, {}};
  reporter.report(issue.tier.at, text, help);
}

void check(const Subject& subject, Reporter& reporter) {
  const RuleContext& context = subject.context;
  if (!subject.held()) return;
  for (const Issue& issue : subject.record.issues) {
    if (!issue.tier || unread_in(issue.at, context)) continue;
    if (issue.tier.is("simple")) {
      check_simple(subject, issue, reporter);
      continue;
    }
    const bool complex = issue.tier.is("complex");
    // At a meeting, or where several spoke, there are at least two.
    if (complex && (subject.deliberates() || !issue.positions.empty())) continue;
    if (came_from_elsewhere(issue)) continue;
    const IssueState state = issue_state(issue, subject.record, context.as_of, context.calendar);
    const bool settled = state.stage == IssueStage::settled;
    if (complex) {
      if (settled) check_complex(subject, issue, reporter);
    } else if (settled || state.outcome == IssueOutcome::not_agreed) {
      check_difficult(subject, issue, state, reporter);
    }
  }
}

}  // namespace

constexpr Rule tier_route_rule{{"tier-route", Severity::warning, "rule.tier-route"_msg,
                                "rule.tier-route.reason"_msg, "rule.tier-route.source"_msg},
                               check};

}  // namespace meeting
