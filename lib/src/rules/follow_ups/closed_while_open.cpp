// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/items.hpp>
#include <meeting/text.hpp>

#include "model/state_dates.hpp"
#include "rules/follow_ups/finished.hpp"
#include "rules/rule.hpp"
#include "rules/spoken.hpp"

namespace meeting {
namespace {

/// What is still open, in words, and where it stands.
struct Pending {
  Message what;
  ByteRange at;
};

/// A payment or a vote without a day. One with a day is waited for, and missed when the day is
/// past.
std::optional<Pending> pending_of(const FollowUpCase& derived) {
  const FollowUpState& state = derived.state;
  if (!state.is_open() || !state.begun || state.due.stated) return std::nullopt;
  if (const Money* payment = derived.place.payment) {
    return Pending{{"closed-while-open.payment"_msg, {}},
                   first_written({payment->amount.at, payment->kind.at, payment->payer.at})};
  }
  const Ratification& vote = *derived.place.ratification;
  return Pending{{"closed-while-open.vote"_msg, {}}, first_written({vote.body.at, vote.matter.at})};
}

bool same(std::string_view reference, const std::string& id, const Text* title) {
  return reference == id ||
         (title != nullptr && *title && comparison_key(reference) == comparison_key(**title));
}

/// A notice that names nothing covers all that the record resolved.
bool covers(const PublicNotice& notice, const ResolutionPlace& place) {
  if (notice.covers.empty()) return true;
  return std::ranges::any_of(notice.covers, [&](const ItemRef& one) {
    return same(*one, item_id(*place.resolution), &place.resolution->text) ||
           (place.issue != nullptr && same(*one, item_id(*place.issue), &place.issue->title));
  });
}

bool stands(const Objection& objection, Date as_of, Date closed) {
  return made_by(objection.date, as_of) && made_by(objection.date, closed) && !objection.response &&
         !reached(objection.withdrawn_on, as_of);
}

const Objection* standing_objection(const Record& record, const ResolutionPlace& place, Date as_of,
                                    Date closed) {
  for (const PublicNotice& notice : record.public_notices) {
    for (const Objection& one : notice.objections) {
      if (stands(one, as_of, closed) && covers(notice, place)) return &one;
    }
  }
  return nullptr;
}

/// The follow-up that was struck off last, where all of the resolution are; else null. Follow-ups
/// that prepare a payment or a vote are struck off while others go on.
const FollowUpCase* last_closed(const Subject& subject, const ResolutionPlace& place) {
  const FollowUpCase* last = nullptr;
  for (const FollowUpCase& at : subject.follow_ups()) {
    const bool own = at.place.resolution == place.resolution;
    const bool of_issue = at.place.resolution == nullptr && at.place.issue != nullptr &&
                          at.place.issue == place.issue;
    if ((!own && !of_issue) || at.state.stage == FollowUpStage::cancelled) continue;
    if (at.state.stage != FollowUpStage::closed) return nullptr;
    if (!finished(at) || !at.state.closed_on) continue;
    if (last == nullptr || *last->state.closed_on <= *at.state.closed_on) last = &at;
  }
  return last;
}

void check_resolution(const Subject& subject, const ResolutionPlace& place, Reporter& reporter) {
  const FollowUpCase* last = last_closed(subject, place);
  if (last == nullptr) return;
  std::vector<Pending> pending;
  for (const FollowUpCase& derived : subject.derived()) {
    if (derived.place.resolution != place.resolution) continue;
    if (std::optional<Pending> one = pending_of(derived)) pending.push_back(std::move(*one));
  }
  const Objection* objection =
      standing_objection(subject.record, place, subject.context.as_of, *last->state.closed_on);
  if (objection != nullptr) {
    pending.push_back({{"closed-while-open.objection"_msg, {}},
                       first_written({objection->text.at, objection->by.at, objection->date.at})});
  }
  if (pending.empty()) return;
  std::vector<Message> list;
  for (const Pending& one : pending) list.push_back(one.what);
  reporter.report(place_of_finish(*last),
                  {"closed-while-open"_msg, {to_string(*last->state.closed_on), spoken_list(list)}},
                  {"closed-while-open.help"_msg, {}});
  for (const Pending& one : pending) {
    if (!one.at.empty()) reporter.note(one.at, {"closed-while-open.note"_msg, {}});
  }
}

bool has_objections(const Record& record) {
  return std::ranges::any_of(record.public_notices,
                             [](const PublicNotice& one) { return !one.objections.empty(); });
}

void check(const Subject& subject, Reporter& reporter) {
  if (subject.derived().empty() && !has_objections(subject.record)) return;
  if (subject.unread()) return;
  for (const ResolutionPlace& place : subject.resolutions()) {
    if (resolution_outcome(*place.resolution, subject.context.as_of) != IssueOutcome::agreed) {
      continue;
    }
    check_resolution(subject, place, reporter);
  }
}

}  // namespace

constexpr Rule closed_while_open_rule{
    {"closed-while-open", Severity::warning, "rule.closed-while-open"_msg,
     "rule.closed-while-open.reason"_msg, "rule.closed-while-open.source"_msg},
    check};

}  // namespace meeting
