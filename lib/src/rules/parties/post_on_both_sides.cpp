// SPDX-License-Identifier: Apache-2.0

#include "rules/forms.hpp"
#include "rules/parties/called.hpp"
#include "rules/parties/sides.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  for (const Party& party : record.parties) {
    if (party.people.empty() || !took_part(party)) continue;
    for (const Person& person : party.people) {
      for (const Who& other : person.also_in) {
        const Party* served = party_of(record, other);
        if (served == nullptr || !opposed(party, *served)) continue;
        reporter
            .report(other.at, {"post-on-both-sides"_msg, {called(party), called(*served)}},
                    {"post-on-both-sides.help"_msg, {}})
            .note(place_of(*served), {"post-on-both-sides.note"_msg, {}});
      }
    }
  }
}

}  // namespace

constexpr Rule post_on_both_sides_rule{
    {"post-on-both-sides", Severity::note, "rule.post-on-both-sides"_msg,
     "rule.post-on-both-sides.reason"_msg, "rule.post-on-both-sides.source"_msg},
    check};

}  // namespace meeting
