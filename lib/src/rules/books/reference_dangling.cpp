// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/date.hpp>
#include <meeting/text.hpp>

#include "rules/book_rule.hpp"
#include "rules/books/link_names.hpp"
#include "rules/spoken.hpp"

namespace meeting {
namespace {

/// Looking for like names takes time with the number of records; nobody reads a thousand of them.
constexpr int most_suggestions = 50;
constexpr std::size_t most_candidates = 2000;

std::string ids_of(const LinkedRecord& record) {
  std::string ids;
  const auto add = [&](char letter, std::uint32_t count) {
    if (count == 0) return;
    if (!ids.empty()) ids += ", ";
    ids += letter + std::string("1");
    if (count > 1) ids += "–" + (letter + std::to_string(count));
  };
  add('i', record.issues);
  add('r', record.resolutions);
  add('f', record.follow_ups);
  return ids.empty() ? "-" : ids;
}

class ReferenceDangling final : public BookCheck {
 public:
  ReferenceDangling(Date /*as_of*/, Date /*today*/) {}

  void add(const RecordInBook& /*in*/) override {}

  void finish(const BookLinks& links, BookReporter& reporter) override {
    for (const Link& link : links.links()) {
      if (link.state == Link::State::no_record) report_record(link, links, reporter);
      if (link.state == Link::State::no_item) report_item(link, links, reporter);
    }
  }

 private:
  static BookPlace place(const Link& link, const LinkedRecord& from) {
    return {from.file, link.at, link.line};
  }

  void report_record(const Link& link, const BookLinks& links, BookReporter& reporter) {
    const LinkedRecord& from = links.records()[link.from.record];
    const std::string_view written = links.written(link);
    const auto [block, key] = field_of(link.field);
    const std::string near = nearest_record(link, links, reporter);
    Message help{"reference-dangling.help"_msg, {field_name(block, key)}};
    if (!near.empty()) help = {"reference-dangling.near.help"_msg, {near}};
    reporter.report(from.book, place(link, from),
                    {"reference-dangling.record"_msg, {split_item_address(written).record}},
                    std::move(help));
  }

  static void report_item(const Link& link, const BookLinks& links, BookReporter& reporter) {
    const LinkedRecord& from = links.records()[link.from.record];
    const LinkedRecord& to = links.records()[link.to.record];
    const ItemAddress address = split_item_address(links.written(link));
    reporter.report(from.book, place(link, from),
                    {"reference-dangling.item"_msg, {address.record, address.item}},
                    {"reference-dangling.item.help"_msg, {ids_of(to)}});
    reporter.note(
        {"rule.elsewhere"_msg,
         {spoken({"reference-dangling.note"_msg, {}}), reporter.shown({.file = to.file})}});
  }

  /// What was perhaps meant: a record of the same book and, where the name begins with a day, of
  /// that day.
  std::string nearest_record(const Link& link, const BookLinks& links,
                             const BookReporter& reporter) {
    if (suggestions_ >= most_suggestions) return {};
    ++suggestions_;
    const ItemAddress address = split_item_address(links.written(link));
    const std::string wanted(address.record);
    constexpr std::size_t iso_size = 10;
    const std::optional<Date> day = parse_date(wanted.substr(0, iso_size)).value;
    const std::uint32_t book = links.records()[link.from.record].book;
    std::vector<std::string> names;
    for (const bool same_day : {true, false}) {
      if (same_day && !day) continue;
      for (const LinkedRecord& one : links.records()) {
        if (one.book != book || (same_day && one.day != *day)) continue;
        if (names.size() == most_candidates) break;
        names.push_back(record_name(one.file, reporter));
      }
      const std::vector<std::string_view> candidates(names.begin(), names.end());
      const std::vector<std::string_view> near = nearest(wanted, candidates, 1);
      if (near.empty()) continue;
      return address.item.empty() ? std::string(near.front()) : full_id(near.front(), address.item);
    }
    return {};
  }

  int suggestions_ = 0;
};

}  // namespace

constexpr BookRule reference_dangling_rule{
    {"reference-dangling", Severity::error, "rule.reference-dangling"_msg,
     "rule.reference-dangling.reason"_msg, "rule.reference-dangling.source"_msg, RuleScope::book},
    begin_check<ReferenceDangling>};

}  // namespace meeting
