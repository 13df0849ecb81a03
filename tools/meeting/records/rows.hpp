// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The rows of `list` and `export`: items of the records and books asked about, filtered, one by
/// one, so that a list of any length needs the memory of a few records only.

#include <functional>
#include <meeting/list_filter.hpp>
#include <meeting/listing.hpp>
#include <string>
#include <vector>

#include "records/placed_books.hpp"
#include "records/selection.hpp"
#include "run/command.hpp"

namespace meeting::tool {

class RowSource {
 public:
  /// `operands` without the word for the list. Throws UsageError.
  RowSource(Context& context, const Arguments& arguments, ListKind kind,
            const std::vector<std::string>& operands);

  void for_each(const std::function<void(const ListItem&, const ListStyle&)>& use);

  [[nodiscard]] Date as_of() const { return as_of_; }
  /// After for_each: what went wrong.
  [[nodiscard]] Exit exit() const { return selection_.exit(); }

 private:
  using Use = std::function<void(const ListItem&, const ListStyle&)>;

  [[nodiscard]] ListStyle style(const Calendar* calendar) const;
  void survey();
  void show_records(const Use& use);
  /// The rows of one book, those of the record files after them.
  void show_book(const Book& book, const Use& use);

  Context& context_;
  const ListInfo& info_;
  Selection selection_;
  Date as_of_;
  ListFilter filter_;
  PlacedBooks books_;
  std::vector<const Book*> own_;  ///< in path order
  ListSurvey survey_;
};

}  // namespace meeting::tool
