// SPDX-License-Identifier: Apache-2.0

#include <meeting/stated_vote.hpp>

namespace meeting {
namespace {

template <class StatedNumber>
NumberRange range_of(const StatedNumber& number) {
  return number ? meeting::range_of(*number) : NumberRange{};
}

template <class StatedNumber>
VoteNumbers numbers_of(const Vote& vote, StatedNumber VoteCount::*unit) {
  VoteNumbers numbers{range_of(vote.base.*unit), range_of(vote.took_part.*unit),
                      range_of(vote.in_favour.*unit)};
  if (!(vote.took_part.*unit)) {
    std::optional<Decimal> voted = numbers.in_favour.least.plus(range_of(vote.against.*unit).least);
    if (voted) voted = voted->plus(range_of(vote.abstain.*unit).least);
    if (voted) numbers.took_part.least = *voted;
    numbers.took_part.most = numbers.base.most;
  }
  if (!(vote.base.*unit)) numbers.base.least = numbers.took_part.least;
  if (!(vote.in_favour.*unit)) numbers.in_favour.most = numbers.took_part.most;
  return numbers;
}

/// The name of the rule that an assembly of this form decides by; empty for other meetings.
std::string_view rule_of_form(std::string_view form, Date day) {
  if (form == "owners_assembly") {
    constexpr std::string_view now = "civil_code_278_ordinary";
    return vote_rule(now, day) ? now : "property_law_76_ordinary";
  }
  const AssemblyRule* assembly = assembly_rule(form, day);
  return assembly == nullptr ? std::string_view{} : assembly->held_as;
}

}  // namespace

std::optional<DecidingRule> deciding_rule(const Vote& vote, const Record& record, Date day) {
  const bool named = vote.rule.given;
  const std::optional<VoteRule> rule =
      vote_rule(named ? vote.rule.key() : rule_of_form(record.form.key(), day), day);
  if (!rule) return std::nullopt;
  return DecidingRule{*rule, named};
}

VoteNumbers vote_persons(const Vote& vote) { return numbers_of(vote, &VoteCount::persons); }
VoteNumbers vote_floor_area(const Vote& vote) { return numbers_of(vote, &VoteCount::floor_area); }

}  // namespace meeting
