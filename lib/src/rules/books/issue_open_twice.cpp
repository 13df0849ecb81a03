// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/text.hpp>
#include <tuple>

#include "rules/book_rule.hpp"
#include "rules/books/groups.hpp"
#include "rules/books/issue_place.hpp"
#include "rules/books/link_names.hpp"
#include "rules/books/text_hash.hpp"

namespace meeting {
namespace {

constexpr std::size_t most_notes = 3;

class IssueOpenTwice final : public BookCheck {
 public:
  IssueOpenTwice(Date /*as_of*/, Date /*today*/) {}

  void add(const RecordInBook& in) override {
    if (in.state.stage == MeetingStage::cancelled) return;
    for (std::size_t i = 0; i < in.issues.size(); ++i) {
      const Issue& issue = in.record().issues[i];
      if (!in.issues[i].open || !issue.title) continue;
      TextHash hash;
      hash.add(in.book.number).add(places_.compounds_of(issue, in.placed)).add("\n");
      hash.add(comparison_key(*issue.title));
      all_.push_back({hash.value(),
                      in.book.number,
                      in.place(issue.title.at),
                      {in.number, ItemKind::issue, issue.ordinal}});
    }
  }

  void finish(const BookLinks& links, BookReporter& reporter) override {
    std::ranges::sort(all_, [](const One& left, const One& right) {
      return std::tuple(left.what, left.item.key()) < std::tuple(right.what, right.item.key());
    });
    for_each_group(all_, [&](std::span<const One> group) { look(group, links, reporter); });
  }

 private:
  struct One {
    std::uint64_t what;
    std::uint32_t book;
    BookPlace at;
    LinkedItem item;
  };

  /// One finding, at the last of them: those of other records that belong to no matter before.
  static void look(std::span<const One> group, const BookLinks& links, BookReporter& reporter) {
    std::vector<const One*> apart;
    for (const One& one : group) {
      const std::uint64_t matter = links.matter(one.item);
      const bool known = std::ranges::any_of(apart, [&](const One* other) {
        return other->item.record == one.item.record || links.matter(other->item) == matter;
      });
      if (!known) apart.push_back(&one);
      if (apart.size() > most_kept) break;
    }
    if (apart.size() < 2) return;
    const One& last = *apart.back();
    const One& first = *apart.front();
    std::string others = std::to_string(std::min(apart.size() - 1, most_kept - 1));
    if (apart.size() > most_kept) others += '+';
    reporter.report(last.book, last.at, {"issue-open-twice"_msg, {others}},
                    {"issue-open-twice.help"_msg, {reference_to(first.item, links, reporter)}});
    for (std::size_t i = 0; i + 1 < apart.size() && i < most_notes; ++i) {
      reporter.note(apart[i]->at, {"issue-open-twice.note"_msg, {}});
    }
  }

  /// More of one name are not told apart: nobody looks at them one by one.
  static constexpr std::size_t most_kept = 20;

  IssuePlaces places_;
  std::vector<One> all_;
};

}  // namespace

constexpr BookRule issue_open_twice_rule{
    {"issue-open-twice", Severity::warning, "rule.issue-open-twice"_msg,
     "rule.issue-open-twice.reason"_msg, "rule.issue-open-twice.source"_msg, RuleScope::book},
    begin_check<IssueOpenTwice>};

}  // namespace meeting
