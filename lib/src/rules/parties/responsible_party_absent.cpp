// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/registers.hpp>
#include <meeting/state.hpp>
#include <meeting/text.hpp>
#include <string>

#include "model/state_dates.hpp"
#include "rules/forms.hpp"
#include "rules/parties/called.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// Somebody has been at it, so the one who leads it knows.
bool is_under_way(const FollowUpCase& one, Date as_of) {
  if (!one.state.is_open() || one.state.reopened || one.state.escalated) return true;
  const FollowUp& follow_up = *one.place.follow_up;
  const auto any = [as_of](const auto& entries) {
    return std::ranges::any_of(entries,
                               [as_of](const auto& entry) { return made_by(entry.date, as_of); });
  };
  return any(follow_up.progress) || any(follow_up.extended) || any(follow_up.suspended) ||
         any(follow_up.visits) || !follow_up.rectification.empty();
}

/// One party that has to do something, and how the record may show that it knows.
class Absent {
 public:
  Absent(const Subject& subject, const PartyRef& ref)
      : subject_(subject), ref_(ref), party_(party_of(subject.record, ref)) {}

  /// Of a party that the record lists: it says of itself that it was away. A task force is made
  /// up of people who were there.
  [[nodiscard]] bool was_away() const {
    if (party_ == nullptr) return !took_part_as_another();
    return !took_part(*party_) && !party_->kind.is("task_force");
  }

  [[nodiscard]] bool knows() const {
    return sent_somebody() || said_something() ||
           std::ranges::any_of(subject_.follow_ups(),
                               [&](const FollowUpCase& one) { return is_told_by(one); });
  }

  [[nodiscard]] bool same_as(const PartyRef& other) const {
    if (!other) return false;
    if (party_ != nullptr) return other.index == ref_.index;
    return other.index < 0 && comparison_key(*other) == comparison_key(*ref_);
  }

  [[nodiscard]] const Party* party() const { return party_; }

 private:
  /// The register tells that a party of another name is the same organisation.
  [[nodiscard]] bool took_part_as_another() const {
    if (subject_.context.registers == nullptr) return false;
    const Registers& registers = *subject_.context.registers;
    const Organisation* known = registered(registers, subject_.record, ref_);
    if (known == nullptr) return false;
    return std::ranges::any_of(subject_.record.parties, [&](const Party& party) {
      return took_part(party) && registered(registers, subject_.record, party) == known;
    });
  }

  [[nodiscard]] bool sent_somebody() const {
    return std::ranges::any_of(subject_.record.parties, [&](const Party& party) {
      return took_part(party) && std::ranges::any_of(party.people, [&](const Person& one) {
               return std::ranges::any_of(one.also_in,
                                          [&](const Who& who) { return same_as(who); });
             });
    });
  }

  /// In writing, by telephone, on the spot.
  [[nodiscard]] bool said_something() const {
    const Record& record = subject_.record;
    const auto is_by = [&](const auto& one) { return same_as(one.by); };
    if (std::ranges::any_of(record.reports, is_by) || std::ranges::any_of(record.events, is_by)) {
      return true;
    }
    return std::ranges::any_of(record.issues, [&](const Issue& issue) {
      return std::ranges::any_of(issue.positions,
                                 [&](const Position& one) { return same_as(one.party); });
    });
  }

  /// A follow-up of its own that is under way, or one of others that brings it in: by name in the
  /// task, as assisting, as the one to whom it is handed up.
  [[nodiscard]] bool is_told_by(const FollowUpCase& one) const {
    const FollowUp& follow_up = *one.place.follow_up;
    const auto is_same = [&](const auto& other) { return same_as(other); };
    if (same_as(follow_up.lead)) return is_under_way(one, subject_.context.as_of);
    if (!follow_up.lead) return false;
    return std::ranges::any_of(follow_up.assisting, is_same) ||
           std::ranges::any_of(follow_up.escalated,
                               [&](const Escalation& entry) { return same_as(entry.to); }) ||
           std::ranges::any_of(follow_up.rectification,
                               [&](const Rectification& entry) { return same_as(entry.to); }) ||
           (follow_up.task && follow_up.task->find(written()) != std::string_view::npos);
  }

  [[nodiscard]] std::string_view written() const {
    return party_ != nullptr && party_->name ? *party_->name : *ref_;
  }

  const Subject& subject_;
  const PartyRef& ref_;
  const Party* party_;
};

class Check {
 public:
  Check(const Subject& subject, Reporter& reporter) : subject_(subject), reporter_(reporter) {}

  void look(const PartyRef& ref, const Block& block) {
    if (!ref) return;
    const Absent absent(subject_, ref);
    if (!absent.was_away()) return;
    // Once for each party.
    for (const PartyRef* before : looked_at_) {
      if (absent.same_as(*before)) return;
    }
    if (looked_at_.size() == most_looked_at || unread_in(block.at, subject_.context)) return;
    looked_at_.push_back(&ref);
    if (!absent.knows()) report(ref, absent.party());
  }

 private:
  static constexpr std::size_t most_looked_at = 100;

  void report(const PartyRef& ref, const Party* party) {
    const Argument name = called(subject_.record, ref);
    reporter_.report(ref.at,
                     {party != nullptr ? "responsible-party-absent"_msg
                                       : "responsible-party-absent.unlisted"_msg,
                      {name}},
                     {"responsible-party-absent.help"_msg, {name}});
    if (party != nullptr) {
      reporter_.note(party->attendance.at, {"responsible-party-absent.note"_msg, {}});
    }
  }

  const Subject& subject_;
  Reporter& reporter_;
  std::vector<const PartyRef*> looked_at_;
};

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (!subject.deliberates() || !subject.held() || subject.unread()) return;
  if (record.mediation && record.mediation->performed_on) return;
  Check looking(subject, reporter);
  for (const ResolutionPlace& place : subject.resolutions()) {
    const Resolution& resolution = *place.resolution;
    if (resolution.no_action && *resolution.no_action) continue;
    if (resolution.responsible.empty()) continue;
    if (resolution_outcome(resolution, subject.context.as_of) != IssueOutcome::agreed) continue;
    for (const PartyRef& ref : resolution.responsible) looking.look(ref, resolution);
  }
  for (const FollowUpCase& one : subject.follow_ups()) {
    if (one.state.is_open() && one.state.begun) {
      looking.look(one.place.follow_up->lead, *one.place.follow_up);
    }
  }
}

}  // namespace

constexpr Rule responsible_party_absent_rule{
    {"responsible-party-absent", Severity::warning, "rule.responsible-party-absent"_msg,
     "rule.responsible-party-absent.reason"_msg, "rule.responsible-party-absent.source"_msg},
    check};

}  // namespace meeting
