// SPDX-License-Identifier: Apache-2.0

#include "rules/parties/called.hpp"

#include <optional>
#include <string>
#include <utility>

namespace meeting {

Argument called(const Party& party) {
  if (party.name) return *party.name;
  return {std::string(party.kind.label(Language::english)),
          std::string(party.kind.label(Language::chinese))};
}

Argument called(const Record& record, const PartyRef& ref) {
  const Party* party = party_of(record, ref);
  return party == nullptr ? Argument(*ref) : called(*party);
}

const Party* party_of(const Record& record, const PartyRef& ref) {
  if (!ref || ref.index < 0) return nullptr;
  const auto index = static_cast<std::size_t>(ref.index);
  return index < record.parties.size() ? &record.parties[index] : nullptr;
}

Argument kind_name(std::string_view kind) {
  const std::optional<std::uint16_t> index = find_word(VocabularyId::party_kind, kind);
  if (!index) return kind;
  return {std::string(word_label(VocabularyId::party_kind, *index, Language::english)),
          std::string(word_label(VocabularyId::party_kind, *index, Language::chinese))};
}

Argument in_a_row(std::span<const Argument> names) {
  std::string english;
  std::string chinese;
  for (const Argument& one : names) {
    if (!english.empty()) english += say(Language::english, "rule.names-separator"_msg);
    if (!chinese.empty()) chinese += say(Language::chinese, "rule.names-separator"_msg);
    english += one.in(Language::english);
    chinese += one.in(Language::chinese);
  }
  return {std::move(english), std::move(chinese)};
}

ByteRange place_of(const Party& party) {
  if (party.name) return party.name.at;
  if (party.kind) return party.kind.at;
  return {party.at.begin, party.at.begin};
}

}  // namespace meeting
