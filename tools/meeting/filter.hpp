// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Choosing items of records by what the options of `list` and `export` ask for.

#include <meeting/calendar.hpp>
#include <meeting/listing.hpp>
#include <string>
#include <vector>

#include "command.hpp"

namespace meeting::tool {

/// A word asked for: one of ours, or one of a book's own.
struct WordWish {
  std::optional<std::uint16_t> index;
  std::vector<std::string> own_keys;  ///< comparison keys

  [[nodiscard]] bool means(const WordValue& word) const;
};

/// A party asked for: a kind, or a part of a name.
struct PartyWish {
  std::optional<std::uint16_t> kind;
  std::string key;  ///< comparison key

  [[nodiscard]] bool means(const Party& party) const;
  [[nodiscard]] bool means(const Record& record, const PartyRef& party) const;
};

class Filter {
 public:
  /// `context.books` must have met the books whose words may be asked for.
  /// Throws UsageError for a word that none knows, or a state that this list does not have.
  Filter(const Context& context, const Arguments& arguments, ListKind kind);

  [[nodiscard]] Date as_of() const { return as_of_; }

  /// `calendar` counts working days.
  [[nodiscard]] bool fits(const ListItem& item, const Calendar& calendar) const;

 private:
  [[nodiscard]] bool fits_day(const Record& record) const;

  Date as_of_;
  bool looks_back_;  ///< a day was asked for: what came later is not there yet
  std::optional<Date> since_, until_;
  std::optional<Period> period_;
  std::vector<WordWish> forms_, categories_;
  std::vector<PartyWish> parties_;
  std::vector<std::string> states_;  ///< keys
  std::vector<std::string> texts_;   ///< comparison keys
};

}  // namespace meeting::tool
