// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The records that a command was asked about.

#include <functional>
#include <meeting/book.hpp>
#include <meeting/placed_record.hpp>
#include <meeting/references.hpp>
#include <string>
#include <vector>

#include "context.hpp"
#include "exit.hpp"

namespace meeting::tool {

/// What operands mean: existing paths, `-` for standard input, else references to records,
/// which may fit several. Whatever fits nothing is named on standard error.
struct Operand {
  bool standard_input = false;
  Inputs inputs;
  Exit exit = Exit::fine;
};
Operand resolve(Context& context, const std::vector<std::string>& operands);

/// Books that were used, each once, in the order in which they came up.
class UsedBooks {
 public:
  /// A book and those around it; null is none.
  void add(const Book* book);
  [[nodiscard]] const std::vector<const Book*>& all() const { return books_; }

 private:
  std::vector<const Book*> books_;
};

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

/// One record, or an item of one, that a reference means.
struct Found {
  bool usable = false;  ///< false: there is nothing to work with, and that was said
  Exit exit = Exit::fine;
  RecordFile file;
  Match match;
};

/// Exactly one, of the wanted kinds: a path, `-`, or a reference. Otherwise says why not, the
/// several matches included.
Found find_one(Context& context, const std::string& written, ItemKinds wanted);

/// A record with what its book adds. The area is filled in `area`, which must live as long.
PlacedRecord placed(const RecordFile& file, Area& area);

/// Says what hinders the use of a file; fine where nothing does.
Exit name_trouble(Context& context, const RecordFile& file);

/// The same as name_trouble for books.
Exit name_bad_books(Context& context, const UsedBooks& books);

/// The path of a file below the shown folder of its book and its id: unique in a selection.
std::string selection_id(const RecordFile& file, const Books& books);

}  // namespace meeting::tool
