// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything a person reads, in both languages, from one table.
///
/// A sentence is named by a message id ("unknown-key") and completed by arguments;
/// the table holds its English and its Chinese text. Nothing here depends on the
/// locale: the language is a parameter, so the tool speaks Chinese where only
/// C.UTF-8 is installed.

#include <cstdint>
#include <initializer_list>
#include <meeting/export.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

enum class Language : std::uint8_t { english, chinese };

/// One argument of a message. What the user wrote is the same in both languages;
/// a word of ours may differ, then `zh` holds the Chinese one.
struct Argument {
  std::string en;
  std::string zh;  ///< empty: the same as `en`

  Argument(std::string both) : en(std::move(both)) {}  // NOLINT(google-explicit-constructor)
  Argument(std::string_view both) : en(both) {}        // NOLINT(google-explicit-constructor)
  Argument(const char* both) : en(both) {}             // NOLINT(google-explicit-constructor)
  Argument(std::int64_t number)
      : en(std::to_string(number)) {}  // NOLINT(google-explicit-constructor)
  Argument(std::size_t number)
      : en(std::to_string(number)) {}                   // NOLINT(google-explicit-constructor)
  Argument(int number) : en(std::to_string(number)) {}  // NOLINT(google-explicit-constructor)
  Argument(std::string english, std::string chinese)
      : en(std::move(english)), zh(std::move(chinese)) {}

  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::chinese && !zh.empty() ? zh : en;
  }
  bool operator==(const Argument&) const = default;
};

/// A sentence not yet spoken: the id of a row of the catalogue and its arguments.
/// An empty id means that there is nothing to say.
struct Message {
  std::string_view id;  ///< static storage
  std::vector<Argument> args;

  [[nodiscard]] bool empty() const { return id.empty(); }
  bool operator==(const Message&) const = default;
};

/// Marks a message id in the source. A test compares every id so marked with the
/// catalogue, in both directions.
constexpr std::string_view operator""_msg(const char* text, std::size_t size) {
  return {text, size};
}

/// The text of `message` in `language`. Placeholders are {0}, {1} …; `{0:day|days}`
/// takes the first form where argument 0 is "1", else the second.
MEETING_EXPORT std::string say(Language language, const Message& message);
MEETING_EXPORT std::string say(Language language, std::string_view id,
                               std::initializer_list<Argument> args = {});

struct CatalogueRow {
  std::string_view id;
  std::string_view en;
  std::string_view zh;
};

/// All rows, in no promised order; static storage.
MEETING_EXPORT std::span<const CatalogueRow> catalogue();

/// True where the catalogue has a row of this id.
MEETING_EXPORT bool has_message(std::string_view id);

}  // namespace meeting
