// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a file of a rule of books needs: what it is told of each record, and what it answers.

#include <cstdint>
#include <meeting/book_rules.hpp>
#include <meeting/rules.hpp>
#include <meeting/state.hpp>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "rules/books/book_links.hpp"
#include "rules/unread.hpp"

namespace meeting {

/// Where a finding of a rule of books stands. Small, since a rule may keep one for each record.
struct BookPlace {
  std::uint32_t file = 0;  ///< as RecordInBook::file, or CheckedBook's files: see BookInChecks
  ByteRange at;
  std::uint32_t line = 0;  ///< for notes that name it from another file
};

/// A book as its rules see it.
struct BookInChecks {
  const CheckedBook* book = nullptr;
  std::uint32_t number = 0;      ///< 0, 1, 2 … in the order in which books were added
  std::uint32_t first_file = 0;  ///< the file number of book.yaml; its parts follow
};

/// An issue on the day asked about, worked out once for all rules.
struct IssueInBook {
  IssueState state;
  /// Something is still to be said or done: see open_issue.hpp.
  bool open = false;
};

/// A record while it is at hand.
struct RecordInBook {
  const BookInChecks& book;
  std::uint32_t number = 0;  ///< its place in BookLinks::records()
  std::uint32_t file = 0;    ///< the number of its file, ascending in the order of adding
  const PlacedRecord& placed;
  const Document& document;
  Date as_of;
  Date today;
  MeetingState state;                   ///< on the day asked about
  std::span<const IssueInBook> issues;  ///< as Record::issues
  bool unread = false;                  ///< the reader found an error anywhere in it
  /// Up to where lines were counted when a place was last asked for, and the line there.
  mutable std::size_t counted_to = 0;
  mutable std::uint32_t counted = 1;

  [[nodiscard]] const Record& record() const { return *placed.record; }
  [[nodiscard]] const Calendar& calendar() const {
    return book.book->calendar == nullptr ? Calendar::standard() : *book.book->calendar;
  }
  /// Counts the lines from the place asked for last, or from the beginning.
  [[nodiscard]] BookPlace place(ByteRange at) const;
  /// The title of the record; where it has none, its beginning.
  [[nodiscard]] BookPlace title() const { return place(place_of(record().title, record())); }
};

/// Takes findings of one rule.
class BookReporter {
 public:
  virtual ~BookReporter() = default;
  /// `book` is the number of the book whose severity holds; where the rule is off there, nothing
  /// is kept. Of one rule in one book at most limits::findings are.
  virtual void report(std::uint32_t book, const BookPlace& at, Message text, Message help) = 0;
  /// A second place of the finding reported last; in another file it is named by path and line.
  virtual void note(const BookPlace& at, Message text) = 0;
  /// The same without a place.
  virtual void note(Message text) = 0;
  /// The path of a file and the line, `2025/2025-03-14-a.yaml:12`, for a text.
  [[nodiscard]] virtual std::string shown(const BookPlace& place) const = 0;
};

/// One run of a rule over books. What it keeps of a record has to be little: a book may have
/// 100,000 of them.
class BookCheck {
 public:
  virtual ~BookCheck() = default;
  virtual void add_book(const BookInChecks& /*book*/) {}
  virtual void add(const RecordInBook& record) = 0;
  virtual void add_unreadable(const BookInChecks& /*book*/, std::string_view /*record_id*/) {}
  virtual void add_counted(const BookInChecks& /*book*/, const CountedClaim& /*counted*/) {}
  /// `links` is connected.
  virtual void finish(const BookLinks& links, BookReporter& reporter) = 0;
};

struct BookRule {
  RuleInfo info;
  std::unique_ptr<BookCheck> (*begin)(Date as_of, Date today);
};

/// For BookRule::begin.
template <class Check>
std::unique_ptr<BookCheck> begin_check(Date as_of, Date today) {
  return std::make_unique<Check>(as_of, today);
}

#define RULE(name)
#define BOOK_RULE(name) extern const BookRule name##_rule;
#include "rules/rules.def"
#undef BOOK_RULE
#undef RULE

}  // namespace meeting
