// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/text.hpp>
#include <string>

#include "rules/bounds.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

bool is_percent(std::string_view unit) {
  constexpr std::string_view writings[] = {"%", "％", "百分比", "percent", "per cent"};
  return std::ranges::find(writings, unit) != std::end(writings);
}

/// A change, or a plan that was outdone, may well lie outside of 0 to 100.
bool may_be_anything(std::string_view name) {
  constexpr std::string_view parts[] = {"增",       "降",     "减",     "同比",    "环比",
                                        "变化",     "涨",     "超",     "幅",      "完成",
                                        "计划",     "change", "growth", "growing", "increase",
                                        "decrease", "rise",   "target", "plan"};
  const std::string text = comparison_key(name);
  return std::ranges::any_of(
      parts, [&](std::string_view one) { return text.find(one) != std::string_view::npos; });
}

void check(const Subject& subject, Reporter& reporter) {
  for (const Indicator& one : subject.record.indicators) {
    if (!one.value || !is_percent(*one.unit)) continue;
    const Decimal hundred(100);
    const Bounds bounds = bounds_of(one.value);
    const bool below = bounds.most && *bounds.most < Decimal(0);
    if ((!below && bounds.least <= hundred) || may_be_anything(*one.name)) continue;
    reporter.report(one.value.at,
                    {below ? "indicator-out-of-range.below"_msg : "indicator-out-of-range"_msg,
                     {*one.name, in_words(one.value)}},
                    {"indicator-out-of-range.help"_msg, {}});
  }
}

}  // namespace

constexpr Rule indicator_out_of_range_rule{
    {"indicator-out-of-range", Severity::warning, "rule.indicator-out-of-range"_msg,
     "rule.indicator-out-of-range.reason"_msg, "rule.indicator-out-of-range.source"_msg},
    check};

}  // namespace meeting
