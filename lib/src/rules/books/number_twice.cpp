// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <meeting/text.hpp>
#include <tuple>

#include "model/number_pattern.hpp"
#include "rules/book_rule.hpp"
#include "rules/books/text_hash.hpp"

namespace meeting {
namespace {

/// Four digits of our time in a row: the number names its year.
bool names_year(std::string_view number) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i <= number.size(); ++i) {
    const bool digit = i < number.size() && number[i] >= '0' && number[i] <= '9';
    if (digit) ++digits;
    if (digit && i + 1 < number.size()) continue;
    const std::string_view run = number.substr(i + (digit ? 1 : 0) - digits, digits);
    if (digits == 4 && (run.starts_with("19") || run.starts_with("20"))) return true;
    digits = 0;
  }
  return false;
}

class NumberTwice final : public BookCheck {
 public:
  NumberTwice(Date /*as_of*/, Date /*today*/) {}

  void add_book(const BookInChecks& book) override {
    patterns_.emplace(book.number, NumberPattern(book.book->numbering));
  }

  void add(const RecordInBook& in) override {
    const Record& record = in.record();
    if (!record.number) return;
    TextHash hash;
    hash.add(in.book.number);
    One one{0, in.book.number, {}, in.place(record.number.at)};
    if (const auto serial = patterns_.at(in.book.number).read(*record.number)) {
      one.serial = *serial;
      hash.add(static_cast<std::uint64_t>(serial->year)).add(std::uint64_t{serial->n});
    } else {
      const std::string text = comparison_key(*record.number);
      if (!names_year(text) && record.date) {
        hash.add(static_cast<std::uint64_t>(record.date->year));
      }
      hash.add("=").add(text);
    }
    one.number = hash.value();
    all_.push_back(one);
  }

  void finish(const BookLinks& /*links*/, BookReporter& reporter) override {
    std::map<std::pair<std::uint32_t, int>, std::uint32_t> highest;
    for (const One& one : all_) {
      std::uint32_t& known = highest[{one.book, one.serial.year}];
      known = std::max(known, one.serial.n);
    }
    std::ranges::sort(all_, {}, [](const One& one) { return std::tuple(one.number, one.at.file); });
    const One* first = nullptr;
    for (const One& one : all_) {
      if (first == nullptr || one.number != first->number) {
        first = &one;
        continue;
      }
      Message help{"number-twice.help"_msg, {}};
      if (one.serial.n > 0) {
        std::uint32_t& last = highest[{one.book, one.serial.year}];
        help = {"number-twice.next.help"_msg,
                {patterns_.at(one.book).write({one.serial.year, ++last})}};
      }
      reporter.report(one.book, one.at, {"number-twice"_msg, {}}, std::move(help));
      reporter.note(first->at, {"note.first-here"_msg, {}});
    }
  }

 private:
  struct One {
    std::uint64_t number;
    std::uint32_t book;
    SerialNumber serial;  ///< n 0: not by the pattern
    BookPlace at;
  };
  std::map<std::uint32_t, NumberPattern> patterns_;
  std::vector<One> all_;
};

}  // namespace

constexpr BookRule number_twice_rule{
    {"number-twice", Severity::error, "rule.number-twice"_msg, "rule.number-twice.reason"_msg,
     "rule.number-twice.source"_msg, RuleScope::book},
    begin_check<NumberTwice>};

}  // namespace meeting
