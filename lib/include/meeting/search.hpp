// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Finding words in records: what is asked for, which files can hold it, and the places where it
/// stands. Letters are compared by comparison_key(): width, case and blanks do not matter.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <meeting/book.hpp>
#include <meeting/date.hpp>
#include <meeting/export.hpp>
#include <meeting/fields.hpp>
#include <meeting/location.hpp>
#include <meeting/registers.hpp>
#include <meeting/words.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// What the words of a query are understood by.
struct SearchContext {
  Date today;  ///< for periods such as last-month
  /// Of the books in which is searched: their own forms and categories, and the names that their
  /// organisations have. Looked at by parse() only.
  std::vector<const Registers*> registers;
};

/// Why a query is none.
struct SearchFault {
  Message text;
  Message help;                    ///< may be empty
  std::string written;             ///< the word that is not known, and
  std::vector<std::string> known;  ///< those that it may have been meant for; mostly empty
};

/// What is searched for: words, of which all have to stand in the record. Made once, then read by
/// any number of threads. Movable.
///
///   停车 收费          both, anywhere in the record
///   "停车 收费"        one after the other; also an operand with a blank in it
///   停车 OR 电梯       one of the two; OR joins the words beside it. Also 或 and |
///   -收费              not in the record. Also NOT 收费 and 非 收费
///   类别:停车          in a field: a key of the table of fields in either language, or a kind of
///                      item (issue, 决议 …), whose texts are meant then. Fields of vocabularies
///                      and of days take words and periods.
///   参与方:物业        who took part or is named: a kind, or a part of any of its names
///   晚于:2025-01 早于:2025-03-31   the day of the meeting: from the first of these days up to
///                      the last; 期间:2025Q1 within
class MEETING_EXPORT SearchQuery {
 public:
  SearchQuery();
  SearchQuery(SearchQuery&&) noexcept;
  SearchQuery& operator=(SearchQuery&&) noexcept;
  ~SearchQuery();

  /// `operands` are words as the shell hands them over. Where they are no query, `fault` says why
  /// and the result matches nothing. Throws nothing but std::bad_alloc.
  static SearchQuery parse(std::span<const std::string> operands, const SearchContext& context,
                           SearchFault& fault);

  /// False only where no record that is read from these bytes can match: the bytes are looked
  /// through, not read. What they hold that could be read in another way is a doubt, and true.
  [[nodiscard]] bool may_match(std::string_view bytes) const;

  struct Parts;

 private:
  friend struct SearchAccess;
  std::unique_ptr<Parts> parts_;
};

/// A stretch of SearchHit::text, in bytes.
struct SearchMark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const SearchMark&) const = default;
};

/// A value of a record in which something was found.
struct SearchHit {
  std::uint32_t offset = 0;  ///< of the first mark in the file
  LineColumn place;          ///< the same for people
  BlockId block = BlockId::record;
  const Field* field = nullptr;   ///< of that block; never null
  std::string item;               ///< i1, r1, f1, p1; empty at the top of the record
  std::string text;               ///< as it is read, line feeds included
  std::vector<SearchMark> marks;  ///< in order, apart from each other; at least one
};

/// What a record answers.
struct SearchResult {
  bool matches = false;
  std::vector<SearchHit> hits;  ///< in the order of the file; none where only days, what
                                ///< is not there or what the book states was asked for
};

/// `file` must have been read. Any number of threads may call it at once.
MEETING_EXPORT SearchResult search_record(const SearchQuery& query, const RecordFile& file);

/// A file that matches, or one that may hold the words where it cannot be read: then
/// `file.trouble` is set, or its document is not `whole`, or has errors; and `result` does not
/// match.
struct SearchedFile {
  RecordFile file;
  SearchResult result;
};

/// Searches all files on `threads` threads (0: as many as the process may use processors). The
/// bytes of each are looked through; only one that may match is read as a record, and only such a
/// one, or one that cannot be opened or begins with what is no text, is found to be bad.
/// `found` is called on the calling thread in the order of `files`; `passed` with the number of
/// files done since the last call. Some hundred results at most are held at a time. What the
/// callbacks throw ends the search and is passed on.
MEETING_EXPORT void search_files(const SearchQuery& query, std::span<const InputFile> files,
                                 Books& books, unsigned threads,
                                 const std::function<void(SearchedFile&&)>& found,
                                 const std::function<void(std::size_t)>& passed = {});

/// "issue title", 议题 标题: what a place is called for people.
MEETING_EXPORT std::string search_label(const SearchHit& hit, Language language);

/// The text of a hit on one line of at most `width` columns, 0: however long, with the first mark
/// in it; what commands a terminal is made visible. Marks are coloured where `colour` is set.
MEETING_EXPORT std::string marked_line(const SearchHit& hit, std::size_t width, bool colour);

/// A name that stands in front of a colon, in both languages, for help and completion; fields of
/// single blocks are left out.
struct SearchFieldName {
  std::string_view english;
  std::string_view chinese;
  std::string_view meaning;  ///< message id
};
/// Static storage.
MEETING_EXPORT std::span<const SearchFieldName> search_field_names();

}  // namespace meeting
