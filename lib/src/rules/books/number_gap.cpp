// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "model/number_pattern.hpp"
#include "rules/book_rule.hpp"

namespace meeting {
namespace {

/// `5`, or `5 – 9`.
std::string range(std::uint32_t first, std::uint32_t last) {
  std::string text = std::to_string(first);
  if (last > first) text += "–" + std::to_string(last);
  return text;
}

class NumberGap final : public BookCheck {
 public:
  NumberGap(Date /*as_of*/, Date /*today*/) {}

  void add_book(const BookInChecks& book) override {
    patterns_.emplace(book.number, NumberPattern(book.book->numbering));
  }
  void add_unreadable(const BookInChecks& book, std::string_view /*record_id*/) override {
    unknown_.insert(book.number);
  }

  void add(const RecordInBook& in) override {
    const NumberPattern& pattern = patterns_.at(in.book.number);
    if (!pattern.usable()) return;
    const Text& number = in.record().number;
    // The missing number may stand where nothing could be read.
    if (!number && in.unread) unknown_.insert(in.book.number);
    if (!number) return;
    if (const std::optional<SerialNumber> serial = pattern.read(*number)) {
      all_.push_back({in.book.number, *serial, in.place(number.at)});
    }
  }

  void finish(const BookLinks& /*links*/, BookReporter& reporter) override {
    std::ranges::sort(all_, {}, [](const One& one) {
      return std::tuple(one.book, one.serial.year, one.serial.n, one.at.file);
    });
    const One* before = nullptr;
    for (const One& one : all_) {
      const bool same_book = before != nullptr && before->book == one.book;
      const bool same_year = same_book && before->serial.year == one.serial.year;
      // Before the first number of the first year the minutes may have been kept elsewhere.
      if (same_book) look(one, same_year ? before : nullptr, reporter);
      before = &one;
    }
  }

 private:
  struct One {
    std::uint32_t book;
    SerialNumber serial;
    BookPlace at;
  };

  /// `before`: the number before it in its year; null where it is the first.
  void look(const One& one, const One* before, BookReporter& reporter) const {
    const std::uint32_t expected = before == nullptr ? 1 : before->serial.n + 1;
    if (one.serial.n <= expected || unknown_.contains(one.book)) return;
    const std::uint32_t last = one.serial.n - 1;
    const NumberPattern& pattern = patterns_.at(one.book);
    reporter.report(one.book, one.at,
                    {"number-gap"_msg,
                     {std::size_t{last - expected + 1}, range(expected, last),
                      pattern.write({one.serial.year, one.serial.n}), std::size_t{expected}}},
                    {"number-gap.help"_msg, {}});
    if (before != nullptr) reporter.note(before->at, {"number-gap.note"_msg, {}});
  }

  std::map<std::uint32_t, NumberPattern> patterns_;
  std::set<std::uint32_t> unknown_;  ///< books of which not all numbers could be read
  std::vector<One> all_;
};

}  // namespace

constexpr BookRule number_gap_rule{
    {"number-gap", Severity::warning, "rule.number-gap"_msg, "rule.number-gap.reason"_msg,
     "rule.number-gap.source"_msg, RuleScope::book},
    begin_check<NumberGap>};

}  // namespace meeting
