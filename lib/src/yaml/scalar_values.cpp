// SPDX-License-Identifier: Apache-2.0

#include "yaml/scalar_values.hpp"

#include <algorithm>
#include <meeting/text.hpp>
#include <optional>
#include <string>

#include "model/advice.hpp"
#include "yaml/same_value.hpp"

namespace meeting {
namespace {

template <class Value, class Parsed>
void set(Stated<Value>& value, const Parsed& parsed, ByteRange at) {
  value.value = parsed;
  value.given = true;
  value.at = at;
}

/// A time in quotes, which readers of older YAML would take for a number to the base 60.
std::string quoted_time(const std::string& text) {
  return text.find(':') == std::string::npos ? text : '"' + text + '"';
}

/// The finding for a date or time that is not written as the format asks.
void report_moment(const ScalarContext& context, std::string_view text, ByteRange at,
                   DateFault fault, const std::string& correction, std::string_view rule,
                   std::string_view not_understood, std::string_view impossible,
                   std::string_view form_help) {
  Findings& findings = context.findings;
  if (fault == DateFault::not_iso) {
    const std::string right = quoted_time(correction);
    Diagnostic& one =
        findings.error(rule, at, {"moment-form"_msg, {text}}, {"write-this.help"_msg, {right}});
    if (!context.block_text) one.fix = Fix{at, right, keeps_all(text, correction)};
    return;
  }
  if (fault == DateFault::impossible) {
    Diagnostic& one = findings.error(rule, at, {impossible, {text}});
    if (!correction.empty()) one.help = {"last-day-of-month.help"_msg, {correction}};
    else one.help = {form_help, {}};
    return;
  }
  findings.error(rule, at, {not_understood, {text}}, {form_help, {}});
}

/// The finding for a number that is not written as the format asks.
void report_number(const ScalarContext& context, std::string_view text, ByteRange at,
                   NumberFault fault, const std::string& correction) {
  Findings& findings = context.findings;
  std::string_view id;
  switch (fault) {
    case NumberFault::none:
      return;
    case NumberFault::grouping:
      id = "number-grouping"_msg;
      break;
    case NumberFault::full_width:
      id = "number-full-width"_msg;
      break;
    case NumberFault::has_unit:
      id = "number-with-unit"_msg;
      break;
    case NumberFault::spelling:
      id = "number-spelling"_msg;
      break;
    case NumberFault::out_of_range:
      id = "number-out-of-range"_msg;
      break;
    case NumberFault::not_a_number:
      id = "not-a-number"_msg;
      break;
  }
  if (correction.empty()) {
    findings.error("number-format", at, {id, {text}}, {"number-format.help"_msg, {}});
  } else {
    Diagnostic& one =
        findings.error("number-format", at, {id, {text}}, {"write-this.help"_msg, {correction}});
    if (!context.block_text) {
      one.fix = Fix{at, correction, is_same_number(context.field, text, fault)};
    }
  }
}

/// A number of the wanted kind, or a finding.
std::optional<Quantity> read_quantity(const ScalarContext& context, std::string_view text,
                                      ByteRange at) {
  const ParsedQuantity parsed = parse_quantity(text);
  if (!parsed.value) report_number(context, text, at, parsed.fault, parsed.correction);
  return parsed.value;
}

}  // namespace

void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 Stated<Date>& value) {
  const ParsedDate parsed = parse_date(text);
  if (parsed.value) return set(value, *parsed.value, at);
  report_moment(context, text, at, parsed.fault, parsed.correction, "date-format", "not-a-date"_msg,
                "impossible-date"_msg, "date-format.help"_msg);
}

void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 Stated<PartialDate>& value) {
  const ParsedPartialDate parsed = parse_partial_date(text);
  if (parsed.value) return set(value, *parsed.value, at);
  report_moment(context, text, at, parsed.fault, parsed.correction, "date-format", "not-a-date"_msg,
                "impossible-date"_msg, "date-format.help"_msg);
}

void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 Stated<TimeOfDay>& value) {
  const ParsedTime parsed = parse_time(text);
  if (parsed.value) return set(value, *parsed.value, at);
  report_moment(context, text, at, parsed.fault, parsed.correction, "time-format", "not-a-time"_msg,
                "impossible-time"_msg, "time-format.help"_msg);
}

void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 Stated<DateTime>& value) {
  const ParsedDateTime parsed = parse_date_time(text);
  if (parsed.value) return set(value, *parsed.value, at);
  report_moment(context, text, at, parsed.fault, parsed.correction, "time-format",
                "not-a-date-time"_msg, "impossible-date-time"_msg, "date-time-format.help"_msg);
}

void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at, Flag& value) {
  static constexpr std::string_view yes[] = {"true", "yes", "on", "是", "True", "Yes"};
  static constexpr std::string_view no[] = {"false", "no", "off", "否", "False", "No"};
  if (std::ranges::find(yes, text) != std::end(yes)) return set(value, true, at);
  if (std::ranges::find(no, text) != std::end(no)) return set(value, false, at);
  context.findings.error("not-yes-or-no", at, {"not-yes-or-no"_msg, {text}},
                         {"not-yes-or-no.help"_msg, {}});
}

void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at, Count& value) {
  const std::optional<Quantity> quantity = read_quantity(context, text, at);
  if (!quantity) return;
  if (!quantity->value.is_integer() || quantity->value.is_negative()) {
    context.findings.error("number-format", at, {"not-a-count"_msg, {text}},
                           {"not-a-count.help"_msg, {}});
    return;
  }
  set(value, *quantity, at);
}

void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at, Number& value) {
  if (const std::optional<Quantity> quantity = read_quantity(context, text, at)) {
    set(value, *quantity, at);
  }
}

void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 Percent& value) {
  const std::optional<Quantity> quantity = read_quantity(context, text, at);
  if (!quantity) return;
  if (quantity->value < Decimal(0) || quantity->value > Decimal(100)) {
    context.findings.error("number-format", at, {"not-a-percent"_msg, {text}},
                           {"not-a-percent.help"_msg, {}});
    return;
  }
  set(value, *quantity, at);
}

void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 FormatNumber& value) {
  if (text == "1") return set(value, std::int64_t{1}, at);
  context.findings.error("unknown-format", at, {"unknown-format"_msg, {text}},
                         {"unknown-format.help"_msg, {}});
}

void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at, ItemId& value) {
  // The characters that no shell, file system or reference takes for something else.
  const bool fine = !text.empty() && text.size() <= 64 && text.front() != '-' &&
                    text.front() != '.' && std::ranges::all_of(text, [](char c) {
                      const auto byte = static_cast<unsigned char>(c);
                      return byte >= 0x80 || (byte >= '0' && byte <= '9') ||
                             (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
                             c == '.' || c == '_' || c == '-';
                    });
  if (fine) return set(value, text, at);
  context.findings.error("id-format", at, {"id-format"_msg, {text}}, {"id-format.help"_msg, {}});
}

void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 WordValue& value) {
  const VocabularyId id = context.field.vocabulary;
  value.at = at;
  if (const std::optional<std::uint16_t> index = find_word(id, text)) {
    value.index = *index;
    value.given = true;
    return;
  }
  const Vocabulary& words = vocabulary(id);
  std::span<const OwnWord* const> own;
  if (context.registers != nullptr && words.open) {
    own = id == VocabularyId::form ? context.registers->forms : context.registers->categories;
  }
  for (const OwnWord* word : own) {
    if (word->name.value == text || (word->english && word->english.value == text)) {
      value.index = WordValue::own_word;
      value.own = text;
      value.given = true;
      return;
    }
  }
  Diagnostic& one =
      context.findings.error("unknown-word", at, {"unknown-word"_msg, {text, context.key}},
                             allowed_words(words, own, text, context.language));
  const std::string_view meant = same_word(words, text);
  if (!meant.empty() && !context.block_text) one.fix = Fix{at, std::string(meant)};
}

}  // namespace meeting
