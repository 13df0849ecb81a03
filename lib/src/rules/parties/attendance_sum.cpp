// SPDX-License-Identifier: Apache-2.0

#include <string>

#include "rules/bounds.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

constexpr std::size_t most_numbers_shown = 12;

/// What the parties' own numbers add up to.
struct PartySum {
  Decimal least;      ///< of those that were present
  Decimal observers;  ///< of those that only listened
  bool exact = true;  ///< every present party states an exact number
  bool observers_exact = true;
  std::vector<Decimal> numbers;
  ByteRange first;
};

void add_present(PartySum& sum, const Party& party) {
  const Bounds bounds = bounds_of(party.count);
  if (!bounds.exact()) sum.exact = false;
  if (bounds.least.is_zero()) return;
  sum.least = sum.least.plus(bounds.least).value_or(sum.least);
  if (sum.numbers.empty()) sum.first = party.count.at;
  sum.numbers.push_back(bounds.least);
}

void add_observer(PartySum& sum, const Party& party) {
  const Bounds bounds = bounds_of(party.count);
  if (!bounds.exact()) sum.observers_exact = false;
  sum.observers = sum.observers.plus(bounds.least).value_or(sum.observers);
}

PartySum add_up(const Record& record, const RuleContext& context) {
  PartySum sum;
  for (const Party& party : record.parties) {
    if (unread_in(party.at, context)) {
      sum.exact = false;  // it may be one that was not there
      sum.observers_exact = false;
    } else if (!party.attendance || party.attendance.is("present")) {
      add_present(sum, party);
    } else if (party.attendance.is("observer")) {
      add_observer(sum, party);
    }
  }
  if (unread(context)) sum.exact = sum.observers_exact = false;
  return sum;
}

/// "2+1+5"
std::string written_out(const std::vector<Decimal>& numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) text += '+';
    if (i == most_numbers_shown) return text + "…";
    text += to_string(numbers[i]);
  }
  return text;
}

/// Books differ in whether those who only listened are among those present.
bool fits(const PartySum& sum, Decimal present) {
  if (present == sum.least) return true;
  if (present < sum.least) return false;
  if (!sum.observers_exact) return true;
  return sum.least.plus(sum.observers) == present;
}

void check_parties(const Record& record, const RuleContext& context, Reporter& reporter) {
  const Count& present = record.attendance->present;
  const Bounds there = bounds_of(present);
  const PartySum sum = add_up(record, context);
  if (sum.numbers.empty()) return;
  const bool too_many = there.most && sum.least > *there.most;
  const bool differs = there.exact() && sum.exact && !fits(sum, there.least);
  if (!too_many && !differs) return;
  const bool counted_whole = sum.exact;
  reporter
      .report(present.at,
              {counted_whole ? "attendance-sum.parties"_msg : "attendance-sum.parties-at-least"_msg,
               {in_words(present), to_string(sum.least), written_out(sum.numbers)}},
              {"attendance-sum.parties.help"_msg, {}})
      .note(sum.first, {"attendance-sum.parties.note"_msg, {}});
}

void check(const Subject& subject, Reporter& reporter) {
  if (!subject.record.attendance) return;
  const Attendance& attendance = *subject.record.attendance;
  if (certainly_more(bounds_of(attendance.present), bounds_of(attendance.expected))) {
    reporter
        .report(attendance.present.at,
                {"attendance-sum.expected"_msg,
                 {in_words(attendance.present), in_words(attendance.expected)}},
                {"attendance-sum.expected.help"_msg, {}})
        .note(attendance.expected.at, {"attendance-sum.expected.note"_msg, {}});
  }
  if (attendance.present) check_parties(subject.record, subject.context, reporter);
}

}  // namespace

constexpr Rule attendance_sum_rule{
    {"attendance-sum", Severity::error, "rule.attendance-sum"_msg, "rule.attendance-sum.reason"_msg,
     "rule.attendance-sum.source"_msg},
    check};

}  // namespace meeting
