// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "rules/mediation/mediation_case.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

/// Whether a party visits what it settled itself, as far as the record says who did.
class Handlers {
 public:
  Handlers(const Record& record, const FollowUp& follow_up) {
    if (record.mediation) {
      for (const Who& one : record.mediation->mediators) add(one);
    }
    add(record.chair.party);
    add(follow_up.lead);
    for (const PartyRef& one : follow_up.assisting) add(one);
    // Somebody who is named only as a person may belong to any party.
    if (follow_up.person) unknown_ = true;
  }

  [[nodiscard]] bool all_known() const { return !unknown_ && !parties_.empty(); }
  [[nodiscard]] bool include(std::int32_t party) const {
    return std::ranges::find(parties_, party) != parties_.end();
  }
  [[nodiscard]] std::int32_t first() const { return parties_.front(); }

 private:
  void add(const PartyRef& one) {
    if (!one) return;
    if (one.index < 0) unknown_ = true;
    else parties_.push_back(one.index);
  }

  std::vector<std::int32_t> parties_;
  bool unknown_ = false;
};

/// Somebody of the visiting party has a post with one of those who settled it, or the reverse.
bool share_people(const Record& record, std::int32_t visitor, const Handlers& handlers) {
  for (std::size_t i = 0; i < record.parties.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    const bool visits = index == visitor;
    if (!visits && !handlers.include(index)) continue;
    for (const Person& person : record.parties[i].people) {
      for (const Who& other : person.also_in) {
        if (other.index < 0) return true;
        if (visits ? handlers.include(other.index) : other.index == visitor) return true;
      }
    }
  }
  return false;
}

Argument called(const Party& party) {
  if (party.name) return *party.name;
  return {std::string(party.kind.label(Language::english)),
          std::string(party.kind.label(Language::chinese))};
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (!is_mediation(record) || !subject.held() || subject.unread()) return;
  for (const FollowUpCase& at : subject.follow_ups()) {
    const FollowUp& one = *at.place.follow_up;
    if (one.visits.empty()) continue;
    const Handlers handlers(record, one);
    if (!handlers.all_known()) continue;
    for (const Visit& visit : one.visits) {
      if (visit.by.index < 0 || handlers.include(visit.by.index)) continue;
      if (share_people(record, visit.by.index, handlers)) continue;
      reporter.report(visit.by.at,
                      {"visit-by-other"_msg,
                       {called(record.parties[static_cast<std::size_t>(visit.by.index)]),
                        called(record.parties[static_cast<std::size_t>(handlers.first())])}},
                      {"visit-by-other.help"_msg, {}});
    }
  }
}

}  // namespace

constexpr Rule visit_by_other_rule{
    {"visit-by-other", Severity::note, "rule.visit-by-other"_msg, "rule.visit-by-other.reason"_msg,
     "rule.visit-by-other.source"_msg},
    check};

}  // namespace meeting
