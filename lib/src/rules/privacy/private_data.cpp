// SPDX-License-Identifier: Apache-2.0

#include <meeting/private_data.hpp>

#include "rules/privacy/public_texts.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

std::string_view text_for(PrivateKind kind) {
  switch (kind) {
    case PrivateKind::mobile:
      return "private-data.mobile"_msg;
    case PrivateKind::identity:
      return "private-data.identity"_msg;
    case PrivateKind::bank_card:
      return "private-data.bank-card"_msg;
    case PrivateKind::car_plate:
      return "private-data.car-plate"_msg;
    case PrivateKind::email:
    case PrivateKind::door_number:
      break;
  }
  return "private-data.email"_msg;
}

void check(const Subject& subject, Reporter& reporter) {
  const RuleContext& context = subject.context;
  for (const Subject::PrivateFound& at : subject.private_data()) {
    const PrivateData& one = at.data;
    // A door is known to the neighbours anyway, and needed for work: a rule of its own.
    if (one.kind == PrivateKind::door_number) continue;
    if (one.kind == PrivateKind::mobile && is_published("phone", "电话", context)) continue;
    const std::string found((*at.text)->substr(one.begin, one.end - one.begin));
    reporter.report(place_in(*at.text, one.begin, one.end, context), {text_for(one.kind), {found}},
                    {"private-data.help"_msg, {masked(one.kind, found)}});
  }
}

}  // namespace

constexpr Rule private_data_rule{{"private-data", Severity::error, "rule.private-data"_msg,
                                  "rule.private-data.reason"_msg, "rule.private-data.source"_msg},
                                 check};

}  // namespace meeting
