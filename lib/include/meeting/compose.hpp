// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writing the text of a record that does not exist yet.
///
/// A Draft is a tree of texts, lists and mappings with the English keys of the table of
/// fields. Composing gives YAML in one language that every YAML reader, old ones included,
/// reads as the texts that were put in, and that people like to edit.

#include <cstddef>
#include <cstdint>
#include <meeting/export.hpp>
#include <meeting/fields.hpp>
#include <meeting/words.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// A plain value; copies are independent.
struct MEETING_EXPORT Draft {
  enum class Kind : std::uint8_t { text, list, mapping };

  Kind kind = Kind::text;
  std::string text;               ///< of a text
  std::vector<std::string> keys;  ///< of a mapping, in order, each once
  std::vector<Draft> values;      ///< of a mapping beside its keys, or of a list

  Draft() = default;
  Draft(std::string_view written) : text(written) {}    // NOLINT(google-explicit-constructor)
  Draft(const std::string& written) : text(written) {}  // NOLINT(google-explicit-constructor)
  Draft(const char* written) : text(written) {}         // NOLINT(google-explicit-constructor)

  static Draft list();
  static Draft mapping();

  /// The value of `key`; null where there is none.
  [[nodiscard]] const Draft* find(std::string_view key) const;
  [[nodiscard]] Draft* find(std::string_view key);
  /// Sets or replaces the value of `key` and returns it. Makes this a mapping.
  Draft& set(std::string_view key, Draft value);
  /// The value of `key`, made as an empty mapping or list where there is none.
  Draft& mapping_at(std::string_view key);
  Draft& list_at(std::string_view key);
  /// Appends to a list and returns the new item. Makes this a list.
  Draft& add(Draft value);
  /// True for an empty text, and for a list or mapping that holds nothing.
  [[nodiscard]] bool empty() const;

  bool operator==(const Draft&) const = default;
};

/// The text of a record: keys in the order of the table of fields (keys it does not know
/// keep their order, at the end), keys and words of vocabularies in `language`, empty values
/// left out, LF line ends. A text that must be quoted is; free text stands on a line of its
/// own; `{…}` only for short mappings of plain values.
MEETING_EXPORT std::string compose_record(const Draft& record, Language language);

/// The text of a book.yaml, in the same way.
MEETING_EXPORT std::string compose_book(const Draft& book, Language language);

/// The text of one block as it stands in a file, indented by `indent` blanks. As an item of
/// a list its first line begins with `- `.
MEETING_EXPORT std::string compose_block(const Draft& block, BlockId id, Language language,
                                         std::size_t indent, bool list_item);

/// One text as the value of a field, quoted where it must be. `flow`: it will stand inside
/// `{}` or `[]`. A text of several lines is written in double quotes here.
MEETING_EXPORT std::string compose_scalar(std::string_view text, const Field& field,
                                          Language language, bool flow);

/// The text as a file in a language has it: a vocabulary's word, yes or no; other texts as they
/// are.
MEETING_EXPORT std::string in_language(std::string_view text, const Field& field,
                                       Language language);

}  // namespace meeting
