// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything that is to be said about a file: what the reader found and what the rules find.

#include <meeting/book.hpp>
#include <meeting/diagnostic.hpp>
#include <vector>

namespace meeting::tool {

struct CheckDays {
  Date as_of;  ///< the day asked about
  Date today;
};

/// In the order of their places.
std::vector<Diagnostic> check(const RecordFile& file, const CheckDays& days);
/// `file` is one of the book's.
std::vector<Diagnostic> check(const Book& book, const BookFile& file);

}  // namespace meeting::tool
