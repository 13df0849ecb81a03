// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/text.hpp>
#include <string>

#include "rules/rule.hpp"

namespace meeting {
namespace {

constexpr std::size_t iso_size = 10;

/// The day that a file name begins with, as `2025-03-14-停车` does.
std::optional<Date> day_in_front(std::string_view stem) {
  if (stem.size() < iso_size) return std::nullopt;
  const bool goes_on = stem.size() > iso_size && stem[iso_size] >= '0' && stem[iso_size] <= '9';
  return goes_on ? std::nullopt : parse_date(stem.substr(0, iso_size)).value;
}

/// The meeting's day, or one from or to which it was put off: the file keeps its name then.
bool is_day_of(const Record& record, Date day) {
  if (*record.date == day) return true;
  return std::ranges::any_of(record.postponed, [day](const Postponed& one) {
    return (one.from && *one.from == day) || (one.to && *one.to == day);
  });
}

void check(const Subject& subject, Reporter& reporter) {
  const std::string_view stem = subject.context.file_stem;
  if (stem.empty()) return;
  if (subject.record.id && nfc(*subject.record.id) != nfc(stem)) {
    reporter.report(subject.record.id.at, {"file-name.id"_msg, {stem, *subject.record.id}},
                    {"file-name.id.help"_msg, {*subject.record.id}});
  }
  const std::optional<Date> day = day_in_front(stem);
  if (!day || !subject.record.date || is_day_of(subject.record, *day)) return;
  const std::string better = to_string(*subject.record.date) + std::string(stem.substr(iso_size));
  reporter.report(subject.record.date.at,
                  {"file-name.date"_msg, {to_string(*day), to_string(*subject.record.date)}},
                  {"file-name.date.help"_msg, {better}});
}

}  // namespace

constexpr Rule file_name_rule{{"file-name", Severity::warning, "rule.file-name"_msg,
                               "rule.file-name.reason"_msg, "rule.file-name.source"_msg},
                              check};

}  // namespace meeting
