// SPDX-License-Identifier: Apache-2.0

#include <meeting/date.hpp>

#include "rules/book_rule.hpp"
#include "rules/spoken.hpp"

namespace meeting {
namespace {

/// What goes on with something, replaces it or flows into it comes after it.
bool looks_back(LinkField field) {
  return field == LinkField::continues || field == LinkField::follow_up_continues ||
         field == LinkField::supersedes || field == LinkField::into;
}

class ReferenceToFuture final : public BookCheck {
 public:
  ReferenceToFuture(Date /*as_of*/, Date /*today*/) {}

  void add(const RecordInBook& /*in*/) override {}

  void finish(const BookLinks& links, BookReporter& reporter) override {
    for (const Link& link : links.links()) {
      if (link.state != Link::State::found || !looks_back(link.field)) continue;
      const LinkedRecord& from = links.records()[link.from.record];
      const LinkedRecord& to = links.records()[link.to.record];
      if (!valid(link.day) || !valid(to.day) || to.day <= link.day) continue;
      const auto [block, key] = field_of(link.field);
      const bool merged = link.field == LinkField::into;
      reporter.report(
          from.book, {from.file, link.at, link.line},
          {"reference-to-future"_msg,
           {field_name(block, key), to_string(to.day), days_between(link.day, to.day),
            to_string(link.day)}},
          {merged ? "reference-to-future.merged.help"_msg : "reference-to-future.help"_msg,
           {field_name(block, key)}});
      reporter.note(
          {"rule.elsewhere"_msg,
           {spoken({"reference-dangling.note"_msg, {}}), reporter.shown({.file = to.file})}});
    }
  }
};

}  // namespace

constexpr BookRule reference_to_future_rule{
    {"reference-to-future", Severity::warning, "rule.reference-to-future"_msg,
     "rule.reference-to-future.reason"_msg, "rule.reference-to-future.source"_msg, RuleScope::book},
    begin_check<ReferenceToFuture>};

}  // namespace meeting
