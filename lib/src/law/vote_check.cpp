// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/voting.hpp>
#include <string>

namespace meeting {
namespace {

constexpr int max_area_places = 2;  // of a bound that has no end

VoteOutcome outcome_of(Share share, const NumberRange& part, const NumberRange& whole) {
  if (part.most && !reaches(*part.most, share, whole.least)) return VoteOutcome::failed;
  if (whole.most && reaches(part.least, share, *whole.most)) return VoteOutcome::passed;
  return VoteOutcome::unknown;
}

/// The two numbers that decided, or the only ones that are possible.
struct Decisive {
  Quantity part;
  Quantity whole;
};

Quantity bound(Decimal value, const NumberRange& range, Qualifier side) {
  return {value, range.exact() ? Qualifier::exact : side};
}

std::optional<Decisive> decisive(const VoteTest& test) {
  const bool failed = test.outcome == VoteOutcome::failed;
  if (test.outcome == VoteOutcome::unknown) return std::nullopt;
  if (failed && !test.part.most) return std::nullopt;
  if (!failed && !test.whole.most) return std::nullopt;
  return failed ? Decisive{bound(*test.part.most, test.part, Qualifier::at_most),
                           bound(test.whole.least, test.whole, Qualifier::at_least)}
                : Decisive{bound(test.part.least, test.part, Qualifier::at_least),
                           bound(*test.whole.most, test.whole, Qualifier::at_most)};
}

Argument spoken(const Quantity& quantity) {
  return {english_quantity(quantity), chinese_quantity(quantity)};
}

/// `1036 × 2/3`, 1036×2/3.
Argument product(Share share, Decimal whole) {
  const std::string number = to_string(whole);
  const std::string fraction =
      std::to_string(share.numerator) + '/' + std::to_string(share.denominator);
  return {number + " × " + fraction, number + "×" + fraction};
}

/// `1036 × 2/3`, `more than 691 × 1/2`; all of them: `all 12`.
Argument bound_as_written(Share share, Decimal whole) {
  const std::string number = to_string(whole);
  if (share == Share{1, 1, false}) return {"all " + number, "全部 " + number};
  Argument written = product(share, whole);
  if (share.more) {
    written.en.insert(0, "more than ");
    written.zh.insert(0, "> ");
  }
  return written;
}

Argument needed_area(Share share, Decimal whole) {
  const std::optional<AreaBound> least = area_bound(share, whole);
  if (!least) return product(share, whole);
  // What lies above a bound that had to be rounded up is what reaches the rounded one.
  const bool more = share.more && least->exact;
  const std::string number = to_string(least->value);
  return {(more ? "more than " : "at least ") + number, (more ? "> " : "≥ ") + number};
}

std::string_view sentence(const VoteTest& test) {
  if (test.unit == VoteUnit::persons) {
    return test.participation ? "vote.participation.persons"_msg : "vote.majority.persons"_msg;
  }
  return test.participation ? "vote.participation.area"_msg : "vote.majority.area"_msg;
}

}  // namespace

bool reaches(Decimal part, Share share, Decimal whole) {
  const auto order = compare_products(part, share.denominator, whole, share.numerator);
  return share.more ? order > 0 : order >= 0;
}

std::optional<std::int64_t> least_persons(Share share, Decimal whole) {
  const std::optional<std::int64_t> all = whole.to_integer();
  if (!all || *all < 0) return std::nullopt;
  // Whole part and rest apart: no product leaves 64 bits, since no share is more than the whole.
  const std::int64_t rest = *all % share.denominator * share.numerator;
  const std::int64_t below = *all / share.denominator * share.numerator + rest / share.denominator;
  const bool rounded = rest % share.denominator != 0;
  return below + (share.more || rounded ? 1 : 0);
}

std::optional<AreaBound> area_bound(Share share, Decimal whole) {
  const std::optional<Decimal> product = whole.times(share.numerator);
  if (!product) return std::nullopt;
  for (int places = 0; places <= Decimal::max_scale; ++places) {
    const std::optional<Decimal> value = quotient(*product, Decimal(share.denominator), places);
    if (!value) return std::nullopt;
    const bool exact = compare_products(*value, share.denominator, *product, 1) == 0;
    if (exact) return AreaBound{*value, true};
  }
  std::optional<Decimal> value = quotient(*product, Decimal(share.denominator), max_area_places);
  if (value && compare_products(*value, share.denominator, *product, 1) < 0) {
    value = value->plus(*Decimal::make(1, max_area_places));
  }
  if (!value) return std::nullopt;
  return AreaBound{*value, false};
}

VoteCheck::VoteCheck(const VoteRule& rule, const VoteNumbers& persons,
                     const VoteNumbers& floor_area) {
  const auto compare_all = [&](bool participation, Share share, std::optional<Share> other) {
    const auto compare_unit = [&](VoteUnit unit, const VoteNumbers& numbers) {
      if (participation) {
        compare(unit, true, share, other, numbers.took_part, numbers.base);
      } else {
        compare(unit, false, share, other, numbers.in_favour,
                rule.majority_of == VoteBase::all ? numbers.base : numbers.took_part);
      }
    };
    compare_unit(VoteUnit::persons, persons);
    if (rule.floor_area) compare_unit(VoteUnit::floor_area, floor_area);
  };
  if (rule.participation) compare_all(true, *rule.participation, rule.other_participation);
  compare_all(false, rule.majority, std::nullopt);

  const auto is = [](VoteOutcome outcome) {
    return [outcome](const VoteTest& test) { return test.outcome == outcome; };
  };
  if (std::ranges::any_of(tests(), is(VoteOutcome::failed))) outcome_ = VoteOutcome::failed;
  else if (std::ranges::all_of(tests(), is(VoteOutcome::passed))) outcome_ = VoteOutcome::passed;
}

void VoteCheck::compare(VoteUnit unit, bool participation, Share share, std::optional<Share> other,
                        const NumberRange& part, const NumberRange& whole) {
  VoteTest& test = tests_[count_++];
  test = {unit, participation, share, part, whole, outcome_of(share, part, whole)};
  // Enough by the smaller share only: it depends on whom the law counts.
  if (other && test.outcome == VoteOutcome::passed &&
      outcome_of(*other, part, whole) != VoteOutcome::passed) {
    test.outcome = VoteOutcome::unknown;
  }
}

Message vote_arithmetic(const VoteTest& test) {
  const std::optional<Decisive> numbers = decisive(test);
  if (!numbers) return {};
  const Decimal whole = numbers->whole.value;
  if (test.unit == VoteUnit::floor_area) {
    return {sentence(test),
            {spoken(numbers->part), spoken(numbers->whole), needed_area(test.share, whole),
             product(test.share, whole)}};
  }
  const std::optional<std::int64_t> least = least_persons(test.share, whole);
  if (!least) return {};
  return {
      sentence(test),
      {spoken(numbers->part), spoken(numbers->whole), *least, bound_as_written(test.share, whole)}};
}

Argument needed_persons(Share share, Decimal whole) {
  const std::optional<std::int64_t> least = least_persons(share, whole);
  if (!least) return bound_as_written(share, whole);
  const Argument written = bound_as_written(share, whole);
  return {"at least " + std::to_string(*least) + " (" + written.en + ")",
          "≥ " + std::to_string(*least) + " 人（" + written.zh + "）"};
}

}  // namespace meeting
