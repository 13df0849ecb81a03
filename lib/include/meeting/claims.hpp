// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Numbers that somebody states (claims), beside what the records come to.

#include <cstddef>
#include <meeting/book_settings.hpp>
#include <meeting/export.hpp>
#include <meeting/figures.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace meeting {

/// The figure that a claim names by its name in either language or by its key; null where it
/// names none of ours. Throws nothing but std::bad_alloc; any number of threads may call it.
MEETING_EXPORT const FigureInfo* claimed_figure(const Claim& claim);

/// Counts what claims are held against, once for each book and period. Not for several threads at
/// once; throws nothing but std::bad_alloc.
class MEETING_EXPORT ClaimCounter {
 public:
  explicit ClaimCounter(Date as_of);
  ClaimCounter(const ClaimCounter&) = delete;
  ClaimCounter& operator=(const ClaimCounter&) = delete;
  ~ClaimCounter();

  /// A claim about the records of `book`, an address that tells books apart; null: of all records.
  /// Gives the number to ask by; empty for a claim that names no figure, or whose period cannot be
  /// read. To be called before any record of the book is counted. `calendar` must outlive the
  /// counter; nothing of the claim need live on.
  std::optional<std::size_t> add(const Claim& claim, const void* book, Satisfaction satisfaction,
                                 const Calendar& calendar);
  /// True where nothing has to be counted.
  [[nodiscard]] bool empty() const;

  /// `books` are those in which the record lies, one in another.
  void count(const PlacedRecord& placed, std::span<const void* const> books);
  void count_unreadable(std::string_view path, std::span<const void* const> books);
  /// To be called once, after the last record.
  void finish();

  struct Counted {
    const FigureInfo* info = nullptr;
    Figure figure;
    bool complete = true;  ///< false: a file could not be read
  };
  /// After finish().
  [[nodiscard]] Counted counted(std::size_t number) const;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace meeting
