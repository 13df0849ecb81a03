// SPDX-License-Identifier: Apache-2.0

#include <meeting/items.hpp>

#include "rules/bounds.hpp"
#include "rules/rule.hpp"
#include "rules/spoken.hpp"

namespace meeting {
namespace {

/// Persons, or floor area: the same comparisons, in another unit.
template <class StatedNumber>
class Tally {
 public:
  Tally(const Vote& vote, StatedNumber VoteCount::*number, std::string_view unit_en,
        std::string_view unit_zh, Reporter& reporter)
      : base_(vote.base.*number),
        took_part_(vote.took_part.*number),
        parts_{{vote.in_favour.*number, "vote-numbers.for"_msg},
               {vote.against.*number, "vote-numbers.against"_msg},
               {vote.abstain.*number, "vote-numbers.abstain"_msg}},
        unit_en_(unit_en),
        unit_zh_(unit_zh),
        reporter_(reporter) {}

  void check() {
    if (certainly_more(bounds_of(took_part_), bounds_of(base_))) {
      reporter_
          .report(took_part_.at, {"vote-numbers.base"_msg, {words(took_part_), words(base_)}},
                  {"vote-numbers.help"_msg, {}})
          .note(base_.at, {"vote-numbers.base.note"_msg, {}});
    }
    // Whoever votes took part; where that number is missing, they had at least a vote.
    if (took_part_) {
      compare_sum(took_part_, "vote-numbers.sum-took-part"_msg, "vote-numbers.took-part.note"_msg);
    } else {
      compare_sum(base_, "vote-numbers.sum-base"_msg, "vote-numbers.base.note"_msg);
    }
  }

 private:
  struct Part {
    const StatedNumber& number;
    std::string_view name;
  };

  Argument words(const StatedNumber& number) const { return in_words(number, unit_en_, unit_zh_); }

  void compare_sum(const StatedNumber& limit, std::string_view text, std::string_view note) {
    const Bounds most = bounds_of(limit);
    Decimal sum;
    std::vector<Message> shown;
    const StatedNumber* first = nullptr;
    for (const Part& part : parts_) {
      if (!part.number) continue;
      if (first == nullptr) first = &part.number;
      shown.push_back({part.name, {in_words(part.number)}});
      sum = sum.plus(bounds_of(part.number).least).value_or(sum);
    }
    if (first == nullptr || !most.most || sum <= *most.most) return;
    reporter_
        .report(first->at, {text, {spoken_list(shown), in_words_of(sum), words(limit)}},
                {"vote-numbers.help"_msg, {}})
        .note(limit.at, {note, {}});
  }

  Argument in_words_of(Decimal sum) const {
    const Quantity quantity{sum, Qualifier::exact};
    return {english_quantity(quantity, unit_en_), chinese_quantity(quantity, unit_zh_)};
  }

  const StatedNumber& base_;
  const StatedNumber& took_part_;
  Part parts_[3];
  std::string_view unit_en_;
  std::string_view unit_zh_;
  Reporter& reporter_;
};

void check(const Subject& subject, Reporter& reporter) {
  for (const ResolutionPlace& at : subject.resolutions()) {
    const Resolution& resolution = *at.resolution;
    if (!resolution.vote) continue;
    Tally<Count>(*resolution.vote, &VoteCount::persons, "", "人", reporter).check();
    Tally<Number>(*resolution.vote, &VoteCount::floor_area, "m²", "平方米", reporter).check();
  }
}

}  // namespace

constexpr Rule vote_numbers_rule{{"vote-numbers", Severity::error, "rule.vote-numbers"_msg,
                                  "rule.vote-numbers.reason"_msg, "rule.vote-numbers.source"_msg},
                                 check};

}  // namespace meeting
