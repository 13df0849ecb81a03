// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Fields and values as people write them at a prompt, behind a flag and in the cells of a table:
/// leniently, in either language. What comes out is what a record holds.
///
/// Nothing here throws anything but std::bad_alloc; any number of threads may call it.

#include <cstddef>
#include <functional>
#include <meeting/compose.hpp>
#include <meeting/date.hpp>
#include <meeting/export.hpp>
#include <meeting/fields.hpp>
#include <meeting/registers.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// One step on the way to a field.
struct FieldStep {
  const Field* field = nullptr;  ///< null: a key of the user's own (x_…); static storage
  std::string key;               ///< the field's English key, or the user's own
  std::size_t item = 0;          ///< of a list: which one, from 1; 0: not said
};

/// What a path of fields means: at least one step, or `fault`.
struct FieldPath {
  std::vector<FieldStep> steps;
  Message fault;
  Message help;

  explicit operator bool() const { return fault.empty(); }
  /// The field at its end; null for a key of the user's own.
  [[nodiscard]] const Field* field() const { return steps.back().field; }
};

/// `title`, `标题`, `source.order_no`, `来源.工单号`, `money.2.amount`: keys in either language
/// with every synonym (dashes for underscores too), points of any width between them, and the
/// numbers of list items. A field that may be a text or a mapping (due, chair) can be gone into.
/// `language` is that of the help.
MEETING_EXPORT FieldPath parse_field_path(std::string_view written, BlockId block,
                                          Language language = Language::english);

/// True where a field takes keys of its own, perhaps beside a plain value.
MEETING_EXPORT bool takes_block(const Field& field);

/// The words of a book, and how days are understood.
struct InputContext {
  Date today;
  Language language = Language::english;  ///< of the words that a help lists
  const Registers* registers = nullptr;   ///< for forms and categories of the book's own
  /// A day as it was said; empty: as parse_spoken_date of calendar.hpp understands it.
  std::function<std::optional<Date>(std::string_view)> day = {};
};

/// What a text means as value of a field, or `fault`.
struct FieldInput {
  Draft value;
  Message fault;
  Message help;

  explicit operator bool() const { return fault.empty(); }
};

/// One value of a field (of a list: one item). Words become English keys, days YYYY-MM-DD (said
/// ones too: 3月14日, yesterday, -3d), numbers lose their unit and spelling (12人 is 12). A mapping
/// is written `amount=100; unit=yuan`: paths of fields with their values, a semicolon between
/// them. Names of parties and of items are not looked up.
MEETING_EXPORT FieldInput read_field_input(const Field& field, std::string_view written,
                                           const InputContext& context);

/// The values that one text holds for a list, a single one for any other field: separated by
/// semicolons or line ends, in names and words by commas and 、 too; mappings by line ends. Blank
/// parts are left out. Views of `written`.
MEETING_EXPORT std::vector<std::string_view> split_field_input(const Field& field,
                                                               std::string_view written);

/// Puts a value where the path leads in a draft of the block that the path starts from. In a list
/// it becomes one more item at the end, where the path does not say which one; on the way the
/// last item is gone into.
MEETING_EXPORT void put_field(Draft& block, std::span<const FieldStep> path, Draft value);

}  // namespace meeting
