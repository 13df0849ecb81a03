// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The cells of a table as values of fields.

#include <meeting/import.hpp>
#include <optional>

namespace meeting {

/// What a column holds: a field, or something that is not copied.
struct ColumnMeaning {
  std::optional<FieldPath> path;
  std::string heading;  ///< as the table has it
};

/// Collects what is wrong with a table, in its own places.
class RowFindings {
 public:
  explicit RowFindings(std::vector<Diagnostic> first) : findings_(std::move(first)) {}
  void error(std::string_view rule, ByteRange at, Message text, Message help);
  [[nodiscard]] std::size_t count() const { return findings_.size(); }
  /// In the order of their places.
  std::vector<Diagnostic> take();

 private:
  std::vector<Diagnostic> findings_;
};

/// Puts what a cell holds into the block that the path begins in; what is wrong is reported with
/// the heading in front.
void take_cell(Draft& block, const ColumnMeaning& column, const CsvCell& cell,
               const InputContext& context, RowFindings& findings);

}  // namespace meeting
