// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The records that a command was asked about.

#include <functional>
#include <meeting/book.hpp>
#include <meeting/placed_record.hpp>
#include <optional>
#include <string>
#include <vector>

#include "records/operands.hpp"
#include "run/trouble.hpp"

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
  /// The same records beforehand: says nothing of what is bad.
  void look(const std::function<void(const RecordFile&, const PlacedRecord&)>& use);
  /// Instead of for_each where no record has to be read: names what is not there, and bad books.
  void for_no_record();
  /// The books in which lies what was asked about, in path order, without those around them.
  [[nodiscard]] std::vector<const Book*> books() const;
  /// After for_each or for_no_record: what went wrong.
  [[nodiscard]] Exit exit() const { return exit_; }
  /// Files that could not be used at all, as shown.
  [[nodiscard]] const std::vector<std::string>& unusable() const { return unusable_; }
  /// The calendar of the book around the user, else the standard one.
  [[nodiscard]] const Calendar& calendar() const;

 private:
  bool usable(const RecordFile& file);
  /// The record on standard input, which can be read once only.
  const RecordFile& input();
  void hand_over(const RecordFile& file,
                 const std::function<void(const RecordFile&, const PlacedRecord&)>& use);
  /// Standard input and the files, with a line on the terminal where that takes long.
  void read(const std::function<void(const RecordFile&)>& take);
  void name_books();

  Context& context_;
  Operand operand_;
  std::optional<RecordFile> input_;
  Exit exit_;
  std::vector<std::string> unusable_;
  UsedBooks used_;
  bool advise_ = false;
};

/// A record with what its book adds. The area is filled in `area`, which must live as long.
PlacedRecord placed(const RecordFile& file, Area& area);

/// The path of a file below the shown folder of its book and its id: unique in a selection.
std::string selection_id(const RecordFile& file);

}  // namespace meeting::tool
