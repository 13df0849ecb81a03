// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything that is to be said about a file: what the reader found and what the rules find.

#include <functional>
#include <map>
#include <meeting/book.hpp>
#include <meeting/diagnostic.hpp>
#include <meeting/rules.hpp>
#include <meeting/source.hpp>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

#include "run/context.hpp"

namespace meeting::tool {

/// Which rules run in each book: made once a book. Several threads may ask.
class BookRuleSets {
 public:
  /// `change` is applied to each set after it was made: --only, --skip. May be empty.
  explicit BookRuleSets(std::function<void(RuleSet&)> change = {}) : change_(std::move(change)) {}

  /// `book` may be null. The reference holds as long as this lives.
  const RuleSet& of(const Book* book);

 private:
  std::function<void(RuleSet&)> change_;
  std::mutex mutex_;
  std::map<const Book*, RuleSet> sets_;
};

struct CheckDays {
  Date as_of;  ///< the day asked about
  Date today;
};

/// In the order of their places; those of rules that compare records are not among them, nor what
/// comments in the file accept.
std::vector<Diagnostic> check(const RecordFile& file, const CheckDays& days, BookRuleSets& rules);
/// The same with the rules of the file's book as they stand.
std::vector<Diagnostic> check(const RecordFile& file, const CheckDays& days);
/// `file` is one of the book's.
std::vector<Diagnostic> check(const Book& book, const BookFile& file);

/// What the reader finds in a file of a book with these bytes, and what is wrong with the rules it
/// sets; not what is wrong in its registers. `book` may be null.
std::vector<Diagnostic> check_settings(const Book* book, std::string_view bytes);

/// Shows findings on standard error, as `validate` does; true where an error is among them.
bool show_findings(Context& context, const Source& source, const std::vector<Diagnostic>& findings);

}  // namespace meeting::tool
