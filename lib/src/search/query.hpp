// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a query was understood to ask for.

#include <cstdint>
#include <meeting/date.hpp>
#include <meeting/fields.hpp>
#include <meeting/search.hpp>
#include <optional>
#include <string>
#include <vector>

#include "search/word_scan.hpp"

namespace meeting {

/// A field that a term names, and what its value may be there.
struct FieldWish {
  BlockId block;
  const Field* field;
  std::optional<std::uint16_t> word;   ///< of the field's vocabulary
  std::vector<std::string> own_words;  ///< of books, by comparison key
  std::optional<Period> days;
};

struct SearchTerm {
  enum class Sort : std::uint8_t {
    words,   ///< in any text
    blocks,  ///< in the texts of a kind of block
    fields,
    party,
    area,
    days,  ///< the day of the meeting
  };
  Sort sort = Sort::words;
  bool negated = false;
  std::string key;  ///< comparison key of what is asked for
  std::vector<BlockId> blocks;
  std::vector<FieldWish> fields;
  std::optional<std::uint16_t> kind;  ///< of a party
  Period days;
  /// One of these stands in the bytes of every record that has what is asked for; none: nothing
  /// can be said of the bytes. Of words, the first is that of `key`.
  std::vector<WordScan> scans;
};

/// All clauses have to hold, of each any term.
struct SearchQuery::Parts {
  std::vector<std::vector<SearchTerm>> clauses;
};

/// How the other files of this folder see a query.
struct SearchAccess {
  static SearchQuery make(SearchQuery::Parts parts);
  /// Null where there is no query.
  static const SearchQuery::Parts* parts(const SearchQuery& query) { return query.parts_.get(); }
};

/// A word of the command line: `-类别:停车` is negated, names a field and has a value.
struct QueryWord {
  enum class Sort : std::uint8_t { word, either, negation };
  Sort sort = Sort::word;
  bool negated = false;
  bool phrase = false;  ///< blanks stand in it
  std::string field;    ///< what stands before the colon; may be empty
  std::string value;
  std::string whole;  ///< field and value as they were written
};
std::vector<QueryWord> query_words(std::span<const std::string> operands);

/// The term that `word` means. Empty where it is none; then `fault` says why.
std::optional<SearchTerm> search_term(const QueryWord& word, const SearchContext& context,
                                      SearchFault& fault);

}  // namespace meeting
