// SPDX-License-Identifier: Apache-2.0

#include "changing/field_path.hpp"

#include <algorithm>
#include <array>
#include <meeting/calendar.hpp>
#include <meeting/text.hpp>
#include <optional>

#include "run/near_date.hpp"

namespace meeting::tool {
namespace {

/// Days that lie ahead of the meeting, and days that lie before it. Everything else has happened
/// since the meeting, as far as the calendar has come.
constexpr std::array<std::string_view, 6> ahead{"due",       "until",        "to",
                                                "review_on", "effective_on", "after"};
constexpr std::array<std::string_view, 2> before{"raised_on", "applied_on"};

bool is_one_of(std::span<const std::string_view> keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

}  // namespace

InputContext input_context(const Context& context, const Field& field, const InputPlace& place) {
  InputContext input;
  input.today = context.today;
  input.language = context.language;
  input.registers = place.registers;
  if (!valid(place.day)) return input;
  const bool is_ahead = is_one_of(ahead, field.key);
  const bool is_before = is_one_of(before, field.key);
  input.day = [today = context.today, day = place.day, is_ahead,
               is_before](std::string_view text) -> std::optional<Date> {
    if (!parse_spoken_date(text, today, Calendar::standard()).value) return std::nullopt;
    const Date after = near_date(text, today, day, Side::after);
    if (is_ahead || (!is_before && after <= today)) return after;
    return near_date(text, today, day, Side::before);
  };
  return input;
}

FieldPath field_path(const Context& context, std::string_view written, BlockId block) {
  FieldPath path = parse_field_path(written, block, context.language);
  if (!path) throw UsageError{path.fault, path.help};
  return path;
}

Assignment parse_assignment(const Context& context, std::string_view written, BlockId block) {
  constexpr std::string_view wide = "＝";
  const std::size_t narrow_at = written.find('=');
  const std::size_t wide_at = written.find(wide);
  const std::size_t at = std::min(narrow_at, wide_at);
  if (at == std::string_view::npos) {
    throw UsageError{{"field.no-equals"_msg, {visible(written)}}, {"field.no-equals.help"_msg, {}}};
  }
  const std::string_view name = trim(written.substr(0, at));
  const std::size_t sign = at == narrow_at ? 1 : wide.size();
  return {.path = field_path(context, name, block),
          .named = std::string(name),
          .value = std::string(trim(written.substr(at + sign)))};
}

Draft input_value(const Context& context, const Field& field, std::string_view written,
                  const InputPlace& place, std::string_view named) {
  FieldInput input = read_field_input(field, written, input_context(context, field, place));
  if (!input) {
    throw UsageError{{"field.value"_msg,
                      {visible(named), Argument(say(Language::english, input.fault),
                                                say(Language::chinese, input.fault))}},
                     input.help};
  }
  return std::move(input.value);
}

}  // namespace meeting::tool
