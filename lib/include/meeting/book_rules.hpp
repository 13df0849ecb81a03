// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The rules that compare the records of a book with each other and with what its book.yaml
/// states: numbers, references, matters that come up again, series, totals.
///
/// Records go in one after another and may die at once: each rule keeps only the little that it
/// needs. What is found comes out at the end, file by file.

#include <cstddef>
#include <cstdint>
#include <meeting/claims.hpp>
#include <meeting/date.hpp>
#include <meeting/decimal.hpp>
#include <meeting/diagnostic.hpp>
#include <meeting/export.hpp>
#include <meeting/ignores.hpp>
#include <meeting/placed_record.hpp>
#include <meeting/read.hpp>
#include <meeting/rules.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// One file of a book: book.yaml, or a book-*.yaml beside it.
struct CheckedBookFile {
  std::string_view path;  ///< as messages show it
  const BookSettings* settings = nullptr;
  std::span<const IgnoreMark> ignores;  ///< its comments that leave out findings
};

/// A book whose records are checked, with all that it inherits. A view: whatever it points to must
/// outlive the checker.
struct CheckedBook {
  /// Its folder as the whole selection knows it: `street/community`; empty for the folder in
  /// which the user stands.
  std::string_view id;
  std::span<const CheckedBookFile> files;  ///< book.yaml first
  const Registers* registers = nullptr;
  const Limits* limits = nullptr;
  const Calendar* calendar = nullptr;  ///< null: Calendar::standard()
  std::string_view numbering;          ///< pattern of the numbers of minutes; may be empty
  const RuleSet* rules = nullptr;      ///< null: RuleSet::standard()
  /// The books around it are checked as well, or there are none: a record that is found nowhere
  /// is missing.
  bool around_known = true;
};

/// What the records of a book come to where a claim of one of its files names a figure: see
/// ClaimCounter in claims.hpp. The rules count nothing themselves.
struct CountedClaim {
  const Claim* claim = nullptr;  ///< one of the book's, with its period
  std::string_view figure;       ///< message id of the figure's name
  Quantity number;               ///< the count or the sum; of a rate its numerator
  std::int64_t of = 0;           ///< the denominator of a rate; 0: it is none
};

/// What a claim has to be compared with; nothing where files could not be read, or where a rate has
/// nothing that it could be of. `claim` must outlive the result. Throws nothing.
MEETING_EXPORT std::optional<CountedClaim> counted_claim(const Claim& claim,
                                                         const ClaimCounter::Counted& counted);

/// The findings of one file.
struct FileFindings {
  std::string path;  ///< as it was given
  std::vector<Diagnostic> findings;
};

/// Not for several threads at once.
class MEETING_EXPORT BookChecker {
 public:
  /// `today` as in RuleContext.
  BookChecker(Date as_of, Date today);
  BookChecker(const BookChecker&) = delete;
  BookChecker& operator=(const BookChecker&) = delete;
  ~BookChecker();

  /// To be called once a book, before its records. The number to name it by.
  std::uint32_t add_book(const CheckedBook& book);

  /// A record of that book, once. `placed.id` tells the records apart, `placed.path` is what
  /// findings name; nothing of the record or of `document` need live on.
  void add(std::uint32_t book, const PlacedRecord& placed, const Document& document);

  /// A file of the book that could not be read: what refers to it is not called missing.
  void add_unreadable(std::uint32_t book, std::string_view path, std::string_view record_id);

  /// Of a book that was added, once a claim.
  void add_counted(std::uint32_t book, const CountedClaim& counted);

  /// Ends the checking, in the order of the paths; in a file by place. What comments of the files
  /// leave out is left out, and one that leaves out nothing is told of. The checker is then used
  /// up.
  std::vector<FileFindings> finish();

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace meeting
