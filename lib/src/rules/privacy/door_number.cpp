// SPDX-License-Identifier: Apache-2.0

#include <meeting/private_data.hpp>

#include "rules/privacy/public_texts.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  for (const Subject::PrivateFound& at : subject.private_data()) {
    const PrivateData& one = at.data;
    if (one.kind != PrivateKind::door_number) continue;
    const std::string found((*at.text)->substr(one.begin, one.end - one.begin));
    reporter.report(place_in(*at.text, one.begin, one.end, subject.context),
                    {"door-number"_msg, {found}},
                    {"door-number.help"_msg, {masked(one.kind, found)}});
  }
}

}  // namespace

constexpr Rule door_number_rule{{"door-number", Severity::warning, "rule.door-number"_msg,
                                 "rule.door-number.reason"_msg, "rule.door-number.source"_msg},
                                check};

}  // namespace meeting
