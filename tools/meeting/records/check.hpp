// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything that is to be said about a file: what the reader found and what the rules find.

#include <meeting/book.hpp>
#include <meeting/diagnostic.hpp>
#include <meeting/source.hpp>
#include <vector>

#include "run/context.hpp"

namespace meeting::tool {

struct CheckDays {
  Date as_of;  ///< the day asked about
  Date today;
};

/// In the order of their places.
std::vector<Diagnostic> check(const RecordFile& file, const CheckDays& days);
/// `file` is one of the book's.
std::vector<Diagnostic> check(const Book& book, const BookFile& file);

/// Shows findings on standard error, as `validate` does; true where an error is among them.
bool show_findings(Context& context, const Source& source, const std::vector<Diagnostic>& findings);

}  // namespace meeting::tool
