// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/date.hpp>

#include "rules/book_rule.hpp"
#include "rules/bounds.hpp"
#include "rules/spoken.hpp"

namespace meeting {
namespace {

Quantity counted_number(const CountedClaim& counted, int places) {
  if (counted.of == 0) return counted.number;
  const std::optional<std::string> rate =
      percent(counted.number.value, Decimal(counted.of), places);
  return {rate ? Decimal::parse(*rate).value_or(Decimal()) : Decimal(), counted.number.qualifier};
}

class ClaimDiffers final : public BookCheck {
 public:
  ClaimDiffers(Date as_of, Date /*today*/) : as_of_(as_of) {}

  void add(const RecordInBook& /*in*/) override {}

  void add_counted(const BookInChecks& book, const CountedClaim& counted) override {
    const Claim& claim = *counted.claim;
    if (!claim.value || !claim.period) return;
    const std::optional<Period> period = parse_period(*claim.period);
    if (!period || period->last >= as_of_) return;
    // A rate to as many places as it is claimed.
    const Stated<Quantity> number{counted_number(counted, claim.value->value.scale()), true, {}};
    const Bounds claimed = bounds_of(claim.value);
    const Bounds found = bounds_of(number);
    if (!certainly_more(claimed, found) && !certainly_more(found, claimed)) return;
    different_.push_back({book.number, place(book, claim), counted, number});
  }

  void finish(const BookLinks& /*links*/, BookReporter& reporter) override {
    for (const One& one : different_) {
      const CountedClaim& counted = one.counted;
      const Argument name = spoken({counted.figure, {}});
      const Argument stated = in_words(counted.claim->value);
      const Argument found = in_words(one.number);
      Message text{"claim-differs"_msg, {name, stated, found, *counted.claim->period}};
      if (counted.of != 0) {
        text = {"claim-differs.rate"_msg,
                {name, stated, found, *counted.claim->period, to_string(counted.number.value),
                 std::to_string(counted.of)}};
      }
      reporter.report(one.book, one.at, std::move(text), {"claim-differs.help"_msg, {}});
    }
  }

 private:
  struct One {
    std::uint32_t book;
    BookPlace at;
    CountedClaim counted;
    Stated<Quantity> number;
  };

  static BookPlace place(const BookInChecks& book, const Claim& claim) {
    std::uint32_t file = book.first_file;
    for (const CheckedBookFile& one : book.book->files) {
      const bool here = std::ranges::any_of(one.settings->claims,
                                            [&](const Claim& other) { return &other == &claim; });
      if (here) break;
      ++file;
    }
    return {.file = file, .at = claim.value.at};
  }

  Date as_of_;
  std::vector<One> different_;
};

}  // namespace

constexpr BookRule claim_differs_rule{
    {"claim-differs", Severity::note, "rule.claim-differs"_msg, "rule.claim-differs.reason"_msg,
     "rule.claim-differs.source"_msg, RuleScope::book},
    begin_check<ClaimDiffers>};

}  // namespace meeting
