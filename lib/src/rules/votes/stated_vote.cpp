// SPDX-License-Identifier: Apache-2.0

#include "rules/votes/stated_vote.hpp"

#include <algorithm>

#include "rules/bounds.hpp"

namespace meeting {
namespace {

template <class StatedNumber>
NumberRange range_of(const StatedNumber& number) {
  const Bounds bounds = bounds_of(number);
  return {bounds.least, bounds.most};
}

template <class StatedNumber>
VoteNumbers numbers_of(const Vote& vote, StatedNumber VoteCount::*unit) {
  VoteNumbers numbers;
  numbers.base = range_of(vote.base.*unit);
  numbers.took_part = range_of(vote.took_part.*unit);
  numbers.in_favour = range_of(vote.in_favour.*unit);
  if (!(vote.took_part.*unit)) {
    const std::optional<Decimal> against =
        numbers.in_favour.least.plus(bounds_of(vote.against.*unit).least);
    const std::optional<Decimal> voted =
        against ? against->plus(bounds_of(vote.abstain.*unit).least) : std::nullopt;
    if (voted) numbers.took_part.least = *voted;
    numbers.took_part.most = numbers.base.most;
  }
  if (!(vote.base.*unit)) numbers.base.least = numbers.took_part.least;
  if (!(vote.in_favour.*unit)) numbers.in_favour.most = numbers.took_part.most;
  return numbers;
}

}  // namespace

Date day_of_law(const Subject& subject) { return subject.state().date.value_or(Date{}); }

std::optional<DecidingRule> deciding_rule(const Vote& vote, const Record& record, Date day) {
  const bool named = vote.rule.given;
  std::string_view name = named ? vote.rule.key() : record.form.key();
  if (!named && name == "owners_assembly") {
    name = vote_rule("civil_code_278_ordinary", day) ? "civil_code_278_ordinary"
                                                     : "property_law_76_ordinary";
  } else if (!named) {
    const AssemblyRule* assembly = assembly_rule(name, day);
    if (assembly == nullptr) return std::nullopt;
    name = assembly->held_as;
  }
  const std::optional<VoteRule> rule = vote_rule(name, day);
  if (!rule) return std::nullopt;
  return DecidingRule{*rule, named};
}

VoteNumbers persons_of(const Vote& vote) { return numbers_of(vote, &VoteCount::persons); }
VoteNumbers floor_area_of(const Vote& vote) { return numbers_of(vote, &VoteCount::floor_area); }

bool is_owners_rule(std::string_view rule) {
  constexpr std::string_view rules[] = {"civil_code_278_ordinary", "civil_code_278_special",
                                        "property_law_76_ordinary", "property_law_76_special"};
  return std::ranges::find(rules, rule) != std::end(rules);
}

}  // namespace meeting
