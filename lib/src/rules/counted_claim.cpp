// SPDX-License-Identifier: Apache-2.0

#include <meeting/book_rules.hpp>

namespace meeting {

std::optional<CountedClaim> counted_claim(const Claim& claim,
                                          const ClaimCounter::Counted& counted) {
  if (!counted.complete) return std::nullopt;
  const Figure& figure = counted.figure;
  const bool is_rate = counted.info->kind == FigureKind::rate;
  const std::int64_t of = is_rate ? figure.of * figure.scale : 0;
  if (is_rate && of == 0) return std::nullopt;
  Quantity number{Decimal(figure.number.value)};
  if (figure.number.at_least) number.qualifier = Qualifier::at_least;
  else if (figure.number.approximate) number.qualifier = Qualifier::about;
  return CountedClaim{&claim, counted.info->name, number, of};
}

}  // namespace meeting
