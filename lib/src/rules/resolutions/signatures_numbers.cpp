// SPDX-License-Identifier: Apache-2.0

#include <meeting/items.hpp>

#include "rules/bounds.hpp"
#include "rules/rule.hpp"
#include "rules/spoken.hpp"

namespace meeting {
namespace {

/// More answers than people who were to be asked. True where it was reported.
bool check_sum(const Signatures& signatures, Reporter& reporter) {
  struct Part {
    const Count& number;
    std::string_view name;
  };
  const Part parts[] = {{signatures.signed_, "signatures-numbers.signed"_msg},
                        {signatures.refused, "signatures-numbers.refused"_msg},
                        {signatures.unreachable, "signatures-numbers.unreachable"_msg}};
  Decimal sum;
  std::vector<Message> shown;
  const Count* first = nullptr;
  for (const Part& part : parts) {
    if (!part.number) continue;
    if (first == nullptr) first = &part.number;
    shown.push_back({part.name, {in_words(part.number)}});
    sum = sum.plus(bounds_of(part.number).least).value_or(sum);
  }
  const Bounds required = bounds_of(signatures.required);
  if (first == nullptr || !required.most || sum <= *required.most) return false;
  reporter
      .report(first->at,
              {"signatures-numbers.sum"_msg,
               {spoken_list(shown), to_string(sum), in_words(signatures.required)}},
              {"signatures-numbers.sum.help"_msg, {}})
      .note(signatures.required.at, {"signatures-numbers.note"_msg, {}});
  return true;
}

void check_claim(const Signatures& signatures, Reporter& reporter) {
  if (!signatures.claimed.is("all")) return;
  const ByteRange at = signatures.claimed.at;
  const Message help{"signatures-numbers.claim.help"_msg, {}};
  if (certainly_more(bounds_of(signatures.required), bounds_of(signatures.signed_))) {
    reporter
        .report(at,
                {"signatures-numbers.claim"_msg,
                 {in_words(signatures.signed_), in_words(signatures.required)}},
                help)
        .note(signatures.signed_.at, {"signatures-numbers.signed-note"_msg, {}});
  } else if (bounds_of(signatures.refused).least > Decimal(0)) {
    reporter
        .report(at, {"signatures-numbers.refused-claim"_msg, {in_words(signatures.refused)}}, help)
        .note(signatures.refused.at, {"signatures-numbers.refused-note"_msg, {}});
  } else if (bounds_of(signatures.unreachable).least > Decimal(0)) {
    reporter
        .report(at,
                {"signatures-numbers.unreachable-claim"_msg, {in_words(signatures.unreachable)}},
                help)
        .note(signatures.unreachable.at, {"signatures-numbers.unreachable-note"_msg, {}});
  }
}

void check(const Subject& subject, Reporter& reporter) {
  for (const ResolutionPlace& at : subject.resolutions()) {
    const Resolution& resolution = *at.resolution;
    if (!resolution.signatures) continue;
    if (!check_sum(*resolution.signatures, reporter)) check_claim(*resolution.signatures, reporter);
  }
}

}  // namespace

constexpr Rule signatures_numbers_rule{
    {"signatures-numbers", Severity::error, "rule.signatures-numbers"_msg,
     "rule.signatures-numbers.reason"_msg, "rule.signatures-numbers.source"_msg},
    check};

}  // namespace meeting
