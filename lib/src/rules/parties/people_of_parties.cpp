// SPDX-License-Identifier: Apache-2.0

#include "rules/parties/people_of_parties.hpp"

#include <algorithm>

#include "rules/parties/called.hpp"

namespace meeting {

bool names_one_person(std::string_view name) {
  static constexpr std::string_view veils[] = {"某",   "*",    "＊",   "×",    "○",    "〇",
                                               "XX",   "先生", "女士", "师傅", "阿姨", "大爷",
                                               "大妈", "Mr ",  "Mr.",  "Mrs",  "Ms ",  "Ms."};
  // Two Han characters are six bytes; a surname alone is shared by many.
  constexpr std::size_t least_bytes = 6;
  if (name.size() < least_bytes && name.find(' ') == std::string_view::npos) return false;
  return std::ranges::none_of(
      veils, [&](std::string_view veil) { return name.find(veil) != std::string_view::npos; });
}

bool serves_too(const Person& person, const Record& record, const Party& party) {
  return std::ranges::any_of(person.also_in,
                             [&](const Who& other) { return party_of(record, other) == &party; });
}

}  // namespace meeting
