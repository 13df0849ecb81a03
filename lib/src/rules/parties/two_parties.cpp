// SPDX-License-Identifier: Apache-2.0

#include "rules/forms.hpp"
#include "rules/parties/called.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  if (!subject.deliberates() || is_assembly(subject.record)) return;
  const Party* only = nullptr;
  for (const Party& party : subject.record.parties) {
    if (!took_part(party)) continue;
    if (only != nullptr) return;
    only = &party;
  }
  if (subject.unread() || !subject.held()) return;
  if (only == nullptr) {
    reporter.report(place_of(subject.record.title, subject.record), {"two-parties.none"_msg, {}},
                    {"two-parties.help"_msg, {}});
    return;
  }
  reporter.report(place_of(*only), {"two-parties.one"_msg, {called(*only)}},
                  {"two-parties.help"_msg, {}});
}

}  // namespace

constexpr Rule two_parties_rule{{"two-parties", Severity::warning, "rule.two-parties"_msg,
                                 "rule.two-parties.reason"_msg, "rule.two-parties.source"_msg},
                                check};

}  // namespace meeting
