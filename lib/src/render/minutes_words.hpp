// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Values of a record as minutes put them into words.

#include <meeting/minutes.hpp>
#include <meeting/placed_record.hpp>
#include <meeting/record.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

class MinutesWords {
 public:
  MinutesWords(const PlacedRecord& placed, const MinutesOptions& options);

  Language language() const { return options_.language; }
  std::string say(std::string_view id, std::initializer_list<Argument> args = {}) const;
  /// 、 or a comma.
  std::string list(const std::vector<std::string>& parts) const;
  /// ， or a comma.
  std::string with_commas(const std::vector<std::string>& parts) const;
  /// ； or a semicolon.
  std::string clauses(const std::vector<std::string>& parts) const;

  std::string date(Date date) const;
  std::string date(PartialDate date) const;
  std::string date_time(const DateTime& moment) const;
  /// The day after which nothing is told.
  Date last_day() const;
  /// The day of the meeting with its times.
  std::string when() const;
  std::string quantity(const Quantity& number, std::string_view unit = {}) const;
  std::string persons(const Quantity& number) const;

  /// A party by its name, or by its kind where the name may be that of a person.
  std::string party(const Party& party) const;
  std::string party(const PartyRef& reference) const;
  template <class Reference>
  std::string parties(const std::vector<Reference>& references) const {
    std::vector<std::string> names;
    names.reserve(references.size());
    for (const Reference& one : references) names.push_back(party(one));
    return list(names);
  }
  /// With posts, number of persons and the reason of an absence.
  std::string party_at_table(const Party& party) const;
  std::string officer(const Officer& officer) const;
  std::string area() const;

  std::string due(const Due& due) const;
  std::string money(const Money& money) const;
  std::string vote(const Vote& vote) const;
  std::string signatures(const Signatures& signatures) const;
  std::string affected(const Affected& affected) const;

 private:
  std::string vote_count(const VoteCount& count) const;

  const PlacedRecord& placed_;
  const Record& record_;
  const MinutesOptions& options_;
};

}  // namespace meeting
