// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/text.hpp>
#include <string>

#include "rules/forms.hpp"
#include "rules/parties/called.hpp"
#include "rules/parties/people_of_parties.hpp"
#include "rules/parties/sides.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

struct Seat {
  std::string name;  ///< comparison key
  const Party* party;
  const Person* person;
};

/// Nobody sits in more parties; a list that repeats one name a thousand times is none.
constexpr std::ptrdiff_t most_seats = 8;

std::vector<Seat> seats_of(const Record& record) {
  std::vector<Seat> seats;
  for (const Party& party : record.parties) {
    if (!took_part(party)) continue;
    for (const Person& person : party.people) {
      if (!person.name || !names_one_person(*person.name)) continue;
      seats.push_back({comparison_key(*person.name), &party, &person});
    }
  }
  std::ranges::stable_sort(seats, {}, &Seat::name);
  return seats;
}

/// Said openly: post-on-both-sides.
bool is_declared(const Record& record, const Seat& one, const Seat& other) {
  return serves_too(*one.person, record, *other.party) ||
         serves_too(*other.person, record, *one.party);
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (std::ranges::all_of(record.parties, [](const Party& one) { return one.people.empty(); })) {
    return;
  }
  const std::vector<Seat> seats = seats_of(record);
  for (auto at = seats.begin(); at != seats.end(); ++at) {
    const auto end = at + std::min(most_seats, seats.end() - at);
    for (auto other = at + 1; other != end && other->name == at->name; ++other) {
      if (!opposed(*at->party, *other->party) || is_declared(record, *at, *other)) continue;
      reporter
          .report(other->person->name.at,
                  {"person-on-both-sides"_msg, {called(*other->party), called(*at->party)}},
                  {"person-on-both-sides.help"_msg, {called(*at->party)}})
          .note(at->person->name.at, {"person-on-both-sides.note"_msg, {called(*at->party)}});
    }
  }
}

}  // namespace

constexpr Rule person_on_both_sides_rule{
    {"person-on-both-sides", Severity::warning, "rule.person-on-both-sides"_msg,
     "rule.person-on-both-sides.reason"_msg, "rule.person-on-both-sides.source"_msg},
    check};

}  // namespace meeting
