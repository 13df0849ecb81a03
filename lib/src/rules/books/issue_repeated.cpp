// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <tuple>

#include "rules/book_rule.hpp"
#include "rules/books/groups.hpp"
#include "rules/books/issue_place.hpp"
#include "rules/books/text_hash.hpp"

namespace meeting {
namespace {

/// From the third on it is no chance.
constexpr std::size_t enough = 3;
constexpr int months = 12;
constexpr std::size_t most_notes = 3;

class IssueRepeated final : public BookCheck {
 public:
  IssueRepeated(Date as_of, Date /*today*/) : as_of_(as_of), since_(add_months(as_of, -months)) {}

  void add(const RecordInBook& in) override {
    if (in.state.stage == MeetingStage::cancelled || !valid(since_)) return;
    for (std::size_t i = 0; i < in.issues.size(); ++i) {
      const Issue& issue = in.record().issues[i];
      if (!issue.category || !issue.title || !in.issues[i].state.begun) continue;
      if (!in.issues[i].state.counts_as_accepted()) continue;
      const std::optional<Date> day = day_of(issue, in);
      if (!day || *day <= since_ || *day > as_of_) continue;
      for_each_compound(issue, in.placed, [&](std::string_view compound) {
        TextHash hash;
        hash.add(in.book.number).add(places_.compound_of(compound, in.placed)).add("\n");
        hash.add(issue.category.key());
        all_.push_back({hash.value(),
                        in.book.number,
                        in.place(issue.title.at),
                        {in.number, ItemKind::issue, issue.ordinal},
                        *day,
                        !issue.generalised_to.empty()});
      });
    }
  }

  void finish(const BookLinks& links, BookReporter& reporter) override {
    std::ranges::sort(all_, [](const One& left, const One& right) {
      return std::tuple(left.what, left.day, left.item.key()) <
             std::tuple(right.what, right.day, right.item.key());
    });
    for_each_group(all_, [&](std::span<const One> group) { look(group, links, reporter); });
  }

 private:
  struct One {
    std::uint64_t what;
    std::uint32_t book;
    BookPlace at;
    LinkedItem item;
    Date day;
    bool generalised;
  };

  static std::optional<Date> day_of(const Issue& issue, const RecordInBook& in) {
    if (issue.raised_on) {
      if (const std::optional<Date> day = whole_date(*issue.raised_on)) return day;
    }
    return in.state.date;
  }

  template <class Visit>
  static void for_each_compound(const Issue& issue, const PlacedRecord& placed,
                                const Visit& visit) {
    for (const Text& one : issue.compound) {
      if (one) visit(*one);
    }
    const Area* area = placed.whole_area();
    if (issue.compound.empty() && area != nullptr && area->compound) visit(*area->compound);
  }

  void look(std::span<const One> group, const BookLinks& links, BookReporter& reporter) const {
    if (group.size() < enough) return;
    if (std::ranges::any_of(group, &One::generalised)) return;
    std::vector<std::uint64_t> matters;
    for (const One& one : group) matters.push_back(links.matter(one.item));
    std::ranges::sort(matters);
    matters.erase(std::unique(matters.begin(), matters.end()), matters.end());
    if (matters.size() < enough) return;
    const One& last = group.back();
    reporter.report(last.book, last.at,
                    {"issue-repeated"_msg,
                     {matters.size(), months, to_string(group.front().day), to_string(last.day)}},
                    {"issue-repeated.help"_msg, {}});
    std::size_t notes = 0;
    for (const One& one : group.first(group.size() - 1)) {
      if (notes++ == most_notes) break;
      reporter.note(one.at, {"issue-repeated.note"_msg, {}});
    }
  }

  Date as_of_;
  Date since_;
  IssuePlaces places_;
  std::vector<One> all_;
};

}  // namespace

constexpr BookRule issue_repeated_rule{
    {"issue-repeated", Severity::note, "rule.issue-repeated"_msg, "rule.issue-repeated.reason"_msg,
     "rule.issue-repeated.source"_msg, RuleScope::book},
    begin_check<IssueRepeated>};

}  // namespace meeting
