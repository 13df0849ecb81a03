// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Choosing the rows of a list by what the record or the book says, before any text is made.

#include <cstdint>
#include <meeting/export.hpp>
#include <meeting/listing.hpp>
#include <meeting/registers.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// A word asked for: one of ours, or one of a book's own.
struct WordWish {
  std::optional<std::uint16_t> index;
  std::vector<std::string> own_keys;  ///< comparison keys

  [[nodiscard]] MEETING_EXPORT bool means(const WordValue& word) const;
};

/// A party asked for: a kind, or a part of a name. Whoever is registered is found by all names
/// that the register has.
struct PartyWish {
  std::optional<std::uint16_t> kind;
  std::string key;  ///< comparison key

  [[nodiscard]] MEETING_EXPORT bool means(const PlacedRecord& placed, const Party& party) const;
  /// `issue` is the one in which the field stands, or null.
  [[nodiscard]] MEETING_EXPORT bool means(const PlacedRecord& placed, const PartyRef& party,
                                          const Issue* issue = nullptr) const;
  [[nodiscard]] MEETING_EXPORT bool means(const Organisation& organisation) const;
  [[nodiscard]] MEETING_EXPORT bool means_name(std::string_view name) const;
};

/// What a list can be asked by. Every list can be asked by words (ListFilter::texts) and by area.
enum class ListFilterPart : std::uint8_t {
  days,  ///< a period, or a first and a last day
  form,
  category,
  party,
  state,
  as_of,  ///< how things stood on another day than today
};

/// False where it would mean nothing for this list.
MEETING_EXPORT bool takes(ListKind kind, ListFilterPart part);

struct ListStateName {
  std::string_view key;    ///< "not_agreed"
  std::string_view label;  ///< message id
};

/// All states that rows of a list can have, in the order in which they follow each other, flags
/// such as overdue last; none where the list does not take ListFilterPart::state.
MEETING_EXPORT std::vector<ListStateName> list_states(ListKind kind);

/// What is asked for. Whatever is set must hold; of several forms, categories, parties, areas
/// or states any will do, of texts all must occur. What a list does not take is left out of
/// account.
struct ListFilter {
  std::optional<Date> since, until;
  std::optional<Period> period;
  std::vector<WordWish> forms, categories;
  std::vector<PartyWish> parties;
  std::vector<std::string> areas;   ///< comparison keys of names, or of parts of them
  std::vector<std::string> states;  ///< keys
  std::vector<std::string> texts;   ///< comparison keys
  bool looks_back = false;          ///< a day was asked for: what began later is not there yet
};

/// Whether a row is wanted; `style` says as of which day. Throws nothing but std::bad_alloc.
MEETING_EXPORT bool fits(const ListFilter& filter, const ListItem& item, const ListStyle& style);

}  // namespace meeting
