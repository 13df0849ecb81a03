// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The records that a command was asked about.

#include <functional>
#include <meeting/book.hpp>
#include <meeting/placed_record.hpp>
#include <string>
#include <vector>

#include "operands.hpp"
#include "trouble.hpp"

namespace meeting::tool {

/// Records for reading commands: each file that is bad is named on standard error, counts in
/// the exit code, and does not stop the others.
class Selection {
 public:
  Selection(Context& context, const std::vector<std::string>& operands);

  /// Reads the books among the operands now, so that their words are known.
  void meet_books();

  /// Hands over every record that could be read at all, in path order.
  void for_each(const std::function<void(const RecordFile&, const PlacedRecord&)>& use);
  /// After for_each: what went wrong.
  [[nodiscard]] Exit exit() const { return exit_; }
  /// Files that could not be used at all, as shown.
  [[nodiscard]] const std::vector<std::string>& unusable() const { return unusable_; }
  /// The calendar of the book around the user, else the standard one.
  [[nodiscard]] const Calendar& calendar() const;

 private:
  bool usable(const RecordFile& file);

  Context& context_;
  Operand operand_;
  Exit exit_;
  std::vector<std::string> unusable_;
  UsedBooks used_;
  bool advise_ = false;
};

/// A record with what its book adds. The area is filled in `area`, which must live as long.
PlacedRecord placed(const RecordFile& file, Area& area);

/// The path of a file below the shown folder of its book and its id: unique in a selection.
std::string selection_id(const RecordFile& file, const Books& books);

}  // namespace meeting::tool
