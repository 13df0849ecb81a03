// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Saying what hinders the use of files, for commands other than `validate`.

#include <filesystem>
#include <meeting/book.hpp>
#include <vector>

#include "run/context.hpp"
#include "run/exit.hpp"

namespace meeting::tool {

/// Says on one line what hinders the use of a file; fine where nothing does.
Exit name_trouble(Context& context, const RecordFile& file);

/// Books that were used, each once, in the order in which they came up.
class UsedBooks {
 public:
  /// A book and those around it; null is none.
  void add(const Book* book);
  [[nodiscard]] const std::vector<const Book*>& all() const { return books_; }

 private:
  std::vector<const Book*> books_;
};

/// The same as name_trouble for books.
Exit name_bad_books(Context& context, const UsedBooks& books);

/// Says where files have other names that keep the old text.
void tell_other_names(Context& context, const std::vector<std::filesystem::path>& files);

}  // namespace meeting::tool
