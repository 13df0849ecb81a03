// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "rules/book_rule.hpp"
#include "rules/spoken.hpp"

namespace meeting {
namespace {

constexpr std::size_t most_shown = 6;

/// The links of one field: each item has at most one, so that a way is a line or ends in a
/// circle.
class ReferenceCircle final : public BookCheck {
 public:
  ReferenceCircle(Date /*as_of*/, Date /*today*/) {}

  void add(const RecordInBook& /*in*/) override {}

  void finish(const BookLinks& links, BookReporter& reporter) override {
    for (const LinkField field : {LinkField::continues, LinkField::parent, LinkField::into,
                                  LinkField::follow_up_continues, LinkField::supersedes}) {
      look(field, links, reporter);
    }
  }

 private:
  using Way = std::vector<const Link*>;

  static void look(LinkField field, const BookLinks& links, BookReporter& reporter) {
    Way all;
    for (const Link& link : links.links()) {
      if (link.field == field && link.state == Link::State::found) all.push_back(&link);
    }
    std::ranges::stable_sort(all, {}, [](const Link* link) { return link->from.key(); });
    const auto link_of = [&](const LinkedItem& item) {
      const auto found = std::ranges::lower_bound(
          all, item.key(), {}, [](const Link* link) { return link->from.key(); });
      const bool there = found != all.end() && (*found)->from == item;
      return there ? static_cast<std::size_t>(found - all.begin()) : all.size();
    };
    // The number of the way on which each was met first; 0: not yet.
    std::vector<std::size_t> met(all.size(), 0);
    for (std::size_t start = 0; start < all.size(); ++start) {
      Way way;
      std::size_t at = start;
      while (at < all.size() && met[at] == 0) {
        met[at] = start + 1;
        way.push_back(all[at]);
        at = link_of(all[at]->to);
      }
      if (at == all.size() || met[at] != start + 1) continue;
      way.erase(way.begin(), std::ranges::find(way, all[at]));
      report(std::move(way), links, reporter);
    }
  }

  /// At the member that stands in the first record.
  static void report(Way circle, const BookLinks& links, BookReporter& reporter) {
    const auto least =
        std::ranges::min_element(circle, {}, [](const Link* link) { return link->from.key(); });
    std::rotate(circle.begin(), least, circle.end());
    const Link& first = *circle.front();
    const auto place = [&](const Link& link) {
      return BookPlace{links.records()[link.from.record].file, link.at, link.line};
    };
    std::string names;
    for (std::size_t i = 0; i < circle.size() && i < most_shown; ++i) {
      if (i > 0) names += " → ";
      names += links.written(*circle[i]);
    }
    if (circle.size() > most_shown) names += " → …";
    const auto [block, key] = field_of(first.field);
    const std::uint32_t book = links.records()[first.from.record].book;
    if (circle.size() == 1) {
      reporter.report(book, place(first), {"reference-circle.self"_msg, {field_name(block, key)}},
                      {"reference-circle.help"_msg, {field_name(block, key)}});
      return;
    }
    reporter.report(book, place(first),
                    {"reference-circle"_msg, {field_name(block, key), circle.size(), names}},
                    {"reference-circle.help"_msg, {field_name(block, key)}});
    for (std::size_t i = 1; i < circle.size() && i < most_shown; ++i) {
      reporter.note(place(*circle[i]), {"reference-circle.note"_msg, {}});
    }
  }
};

}  // namespace

constexpr BookRule reference_circle_rule{
    {"reference-circle", Severity::error, "rule.reference-circle"_msg,
     "rule.reference-circle.reason"_msg, "rule.reference-circle.source"_msg, RuleScope::book},
    begin_check<ReferenceCircle>};

}  // namespace meeting
