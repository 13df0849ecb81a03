// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reading the files that make up one book: book.yaml and the book-*.yaml beside it.

#include <filesystem>
#include <meeting/book.hpp>
#include <vector>

namespace meeting {

/// The files of the book in `folder`: book.yaml first, then its parts in the byte order of their
/// names. Empty where the folder has no book.yaml: then it is no book. Whatever is wrong is in the
/// entries; never throws Error. `around` are the words of the book around it, or null.
struct BookFiles {
  std::vector<BookFile> files;
  /// Readings that were made again; words in `files` may still view their texts.
  std::vector<SettingsDocument> superseded;
};
BookFiles read_book_files(const std::filesystem::path& folder, const std::filesystem::path& base,
                          const Registers* around, Parser parser);

}  // namespace meeting
