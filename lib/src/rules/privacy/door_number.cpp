// SPDX-License-Identifier: Apache-2.0

#include <meeting/private_data.hpp>

#include "rules/privacy/public_texts.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

void check_text(const Text& text, const RuleContext& context, Reporter& reporter) {
  for (const PrivateData& one : find_private_data(*text)) {
    if (one.kind != PrivateKind::door_number) continue;
    const std::string found(text->substr(one.begin, one.end - one.begin));
    reporter.report(place_in(text, one.begin, one.end, context), {"door-number"_msg, {found}},
                    {"door-number.help"_msg, {masked(one.kind, found)}});
  }
}

void check(const Subject& subject, Reporter& reporter) {
  for_each_public_text(subject.record,
                       [&](const Text& text) { check_text(text, subject.context, reporter); });
}

}  // namespace

constexpr Rule door_number_rule{{"door-number", Severity::warning, "rule.door-number"_msg,
                                 "rule.door-number.reason"_msg, "rule.door-number.source"_msg},
                                check};

}  // namespace meeting
