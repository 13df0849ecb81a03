// SPDX-License-Identifier: Apache-2.0

#include "search/query.hpp"

#include <algorithm>
#include <meeting/text.hpp>

namespace meeting {
namespace {

/// Puts words together: all of them, but of those that OR joins one.
class Clauses {
 public:
  explicit Clauses(SearchFault& fault) : fault_(fault) {}

  bool add_operator(const QueryWord& word) {
    if (word.sort == QueryWord::Sort::negation) {
      if (negate_) return stands_alone(word);
      negate_ = true;
      last_ = word.whole;
      return true;
    }
    if (parts_.clauses.empty() || either_ || negate_) return stands_alone(word);
    either_ = true;
    last_ = word.whole;
    return true;
  }

  void add(SearchTerm term) {
    if (negate_) term.negated = !term.negated;
    if (!either_) parts_.clauses.emplace_back();
    parts_.clauses.back().push_back(std::move(term));
    either_ = negate_ = false;
  }

  bool finish(SearchQuery::Parts& parts) {
    if (either_ || negate_) return stands_alone({.whole = last_});
    if (parts_.clauses.empty()) return stands_alone({});
    parts = std::move(parts_);
    return true;
  }

 private:
  bool stands_alone(const QueryWord& word) {
    fault_.text = word.whole.empty() ? Message{"usage.operand-missing"_msg, {}}
                                     : Message{"search.operator"_msg, {visible(word.whole)}};
    fault_.help = {"search.operator.help"_msg, {}};
    return false;
  }

  SearchFault& fault_;
  SearchQuery::Parts parts_;
  bool either_ = false;
  bool negate_ = false;
  std::string last_;
};

/// What of a record can be told from its bytes.
bool may_have(const SearchTerm& term, std::string_view bytes) {
  if (term.negated || term.scans.empty()) return true;
  return std::ranges::any_of(term.scans,
                             [&](const WordScan& scan) { return scan.may_stand_in(bytes); });
}

}  // namespace

SearchQuery::SearchQuery() = default;
SearchQuery::SearchQuery(SearchQuery&&) noexcept = default;
SearchQuery& SearchQuery::operator=(SearchQuery&&) noexcept = default;
SearchQuery::~SearchQuery() = default;

SearchQuery SearchAccess::make(SearchQuery::Parts parts) {
  SearchQuery query;
  query.parts_ = std::make_unique<SearchQuery::Parts>(std::move(parts));
  return query;
}

SearchQuery SearchQuery::parse(std::span<const std::string> operands, const SearchContext& context,
                               SearchFault& fault) {
  Clauses clauses(fault);
  for (const QueryWord& word : query_words(operands)) {
    if (word.sort != QueryWord::Sort::word) {
      if (!clauses.add_operator(word)) return {};
      continue;
    }
    std::optional<SearchTerm> term = search_term(word, context, fault);
    if (!term) return {};
    clauses.add(std::move(*term));
  }
  Parts parts;
  if (!clauses.finish(parts)) return {};
  fault = {};
  return SearchAccess::make(std::move(parts));
}

bool SearchQuery::may_match(std::string_view bytes) const {
  if (parts_ == nullptr) return false;
  // In double quotes a character can be written as \u505c: only reading tells.
  if (bytes.find('\\') != std::string_view::npos) return true;
  return std::ranges::all_of(parts_->clauses, [&](const std::vector<SearchTerm>& clause) {
    return std::ranges::any_of(clause,
                               [&](const SearchTerm& term) { return may_have(term, bytes); });
  });
}

}  // namespace meeting
