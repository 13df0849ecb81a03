// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Books as lists see them, each made once.

#include <map>
#include <meeting/book.hpp>
#include <meeting/placed_book.hpp>
#include <memory>
#include <string>
#include <vector>

namespace meeting::tool {

class PlacedBooks {
 public:
  /// `books` must outlive it.
  explicit PlacedBooks(const Books& books) : books_(books) {}
  PlacedBooks(const PlacedBooks&) = delete;
  PlacedBooks& operator=(const PlacedBooks&) = delete;

  /// Lives as long as this; null for null.
  const PlacedBook* of(const Book* book);

 private:
  struct Kept {
    PlacedBook placed;
    std::string id;
    std::vector<const BookSettings*> settings;
  };

  const Books& books_;
  std::map<const Book*, std::unique_ptr<Kept>> kept_;
};

/// The books around some books, the nearest first, each once and none of `books` itself.
std::vector<const Book*> books_around(const std::vector<const Book*>& books);

}  // namespace meeting::tool
