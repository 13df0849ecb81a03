// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The rules that compare the records of a book, for the books that were asked about as a whole:
/// among some of its records nothing can be called missing.

#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <meeting/book.hpp>
#include <meeting/book_rules.hpp>
#include <meeting/claims.hpp>
#include <meeting/source.hpp>
#include <optional>
#include <string>
#include <vector>

#include "records/check.hpp"
#include "run/context.hpp"

namespace meeting::tool {

class WholeBookCheck {
 public:
  /// `operands` as the user gave them; `rules` must outlive this.
  WholeBookCheck(Context& context, const std::vector<std::string>& operands, const CheckDays& days,
                 BookRuleSets& rules);

  /// Passes over records of books that were not asked about as a whole.
  void add(const RecordFile& file);

  /// The findings file by file, with the file's bytes as they are now.
  void finish(const std::function<void(const Source&, const std::vector<Diagnostic>&)>& use);

 private:
  struct Kept {
    std::string id;
    std::vector<CheckedBookFile> files;
  };
  /// A claim of a book that is counted.
  struct Counting {
    std::uint32_t book;
    const Claim* claim;
    std::size_t number;  ///< in claims_
  };

  [[nodiscard]] bool whole(const Book& book) const;
  /// Empty where the book is not checked.
  std::optional<std::uint32_t> number_of(const Book* book);
  void add_claims(const Book& book, std::uint32_t number);
  void hand_over_claims();

  Context& context_;
  std::vector<std::filesystem::path> folders_;  ///< all records in and below them are checked
  BookRuleSets& rules_;
  BookChecker checker_;
  ClaimCounter claims_;
  std::vector<Counting> counting_;
  std::deque<Kept> kept_;
  std::map<const Book*, std::optional<std::uint32_t>> numbers_;
  std::map<std::string, std::filesystem::path, std::less<>> paths_;  ///< of the books' files
};

}  // namespace meeting::tool
