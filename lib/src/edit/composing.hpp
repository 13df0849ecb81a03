// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Drafts written as YAML in a given style.

#include <cstddef>
#include <cstdint>
#include <meeting/compose.hpp>
#include <meeting/fields.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edit/scalar.hpp"

namespace meeting {

/// Where `{…}` and `[…]` are written.
enum class FlowUse : std::uint8_t {
  sparing,  ///< for short ones of plain values, no free text
  liberal,  ///< free text that needs no quotes as well: where the neighbours do so
  never,    ///< every mapping on lines of its own; lists as with `sparing`
};

/// How a file is written. Line ends are LF here; who splices puts others in.
struct ComposeStyle {
  Language language = Language::english;
  std::size_t step = 2;         ///< from a key to the keys of its mapping
  std::size_t dash_indent = 2;  ///< from a key to the dashes of its list
  std::size_t dash_gap = 2;     ///< from a dash to what stands behind it
  Quote quote = Quote::doubled;
  /// Whether a `|` text may end with line feeds: not where blank lines of others, or no line end
  /// at all, may follow it.
  bool open_ends = true;
  /// Fields whose texts the file always puts in quotes.
  std::vector<std::pair<const Field*, Quote>> always_quoted;
};

/// What stands for a field that the table does not know (x_…).
inline constexpr Field unknown_field{};

/// One entry of a mapping that is to be written.
struct DraftEntry {
  std::string_view key;
  const Field* field;
  const Draft* value;
};

/// What a mapping holds, without empty values, in the order of the table of fields; keys that the
/// table does not know at the end. `block` is null for a mapping of the user's own.
std::vector<DraftEntry> entries_of(const Draft& draft, const BlockInfo* block);

/// The block of a field's mappings; null for a field that the table does not know.
const BlockInfo* block_of(const Field& field);

/// The text where a list of one text stands for it; null for all else.
const Draft* only_text(const Draft& draft);

class Composer {
 public:
  explicit Composer(const ComposeStyle& style) : style_(style) {}

  /// The entries of a block, each on lines of its own, indented. Where `begun`, the first line
  /// already has its indentation.
  void mapping(const Draft& draft, const BlockInfo* block, std::size_t indent, bool begun = false);
  /// `- …` with its line feed, the dash at `indent`.
  void list_item(const Draft& item, const Field& field, std::size_t indent,
                 FlowUse flow = FlowUse::sparing);
  /// What follows a key at `indent`, or a dash, from the blank to the line feed.
  void value(const Draft& draft, const Field& field, std::size_t indent,
             FlowUse flow = FlowUse::sparing);

  [[nodiscard]] std::string key_text(const DraftEntry& entry) const;
  [[nodiscard]] std::string scalar(std::string_view text, const Field& field,
                                   ScalarPlace place) const;
  /// Any draft on one line, as it stands between commas.
  [[nodiscard]] std::string flow(const Draft& draft, const Field& field) const;

  /// Whether a list or mapping stands in brackets on the line of its key at `indent`.
  [[nodiscard]] bool fits_flow(const Draft& draft, const Field& field, std::size_t indent,
                               FlowUse use) const;

  std::string take() { return std::move(out_); }

 private:
  [[nodiscard]] bool text_fits_flow(const Draft& draft, const Field& field, FlowUse use) const;
  void text(std::string_view text, const Field& field, std::size_t indent);
  void word_map(const Draft& draft, const Field& field, std::size_t indent);

  ComposeStyle style_;
  std::string out_;
};

}  // namespace meeting
