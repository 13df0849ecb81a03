// SPDX-License-Identifier: Apache-2.0

#include "changing/field_wish.hpp"

#include <algorithm>
#include <functional>
#include <meeting/calendar.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "changing/field_path.hpp"
#include "run/near_date.hpp"

namespace meeting::tool {
namespace {

/// Cut at the first sign: `due=`, `tags+=`, `tags-=`; the signs may be full-width.
FieldWish read_wish(Context& context, std::string_view written, BlockId block) {
  constexpr std::pair<std::string_view, Sign> endings[] = {
      {"+", Sign::append}, {"＋", Sign::append}, {"-", Sign::take_out}, {"－", Sign::take_out}};
  constexpr std::string_view wide = "＝";
  const std::size_t at = std::min(written.find('='), written.find(wide));
  if (at == std::string_view::npos) {
    throw UsageError{{"field.no-equals"_msg, {visible(written)}}, {"field.no-equals.help"_msg, {}}};
  }
  FieldWish wish;
  std::string_view name = trim(written.substr(0, at));
  for (const auto& [ending, sign] : endings) {
    if (!name.ends_with(ending)) continue;
    name = trim(name.substr(0, name.size() - ending.size()));
    wish.sign = sign;
    break;
  }
  wish.path = field_path(context, name, block);
  wish.named = name;
  const std::string_view value = trim(written.substr(at + (written[at] == '=' ? 1 : wide.size())));
  if (value.empty()) {
    throw UsageError{{"field.empty"_msg, {visible(name)}}, {"set.use-unset"_msg, {visible(name)}}};
  }
  wish.values.emplace_back(value);
  return wish;
}

bool same_path(const FieldPath& left, const FieldPath& right) {
  return std::ranges::equal(left.steps, right.steps, [](const FieldStep& a, const FieldStep& b) {
    return a.field == b.field && a.key == b.key && a.item == b.item;
  });
}

/// What was said of one field several times is one wish, where it can hold several values.
std::vector<FieldWish> gathered(std::vector<FieldWish> all) {
  std::vector<FieldWish> wishes;
  for (FieldWish& one : all) {
    const auto same = std::ranges::find_if(
        wishes, [&](const FieldWish& other) { return same_path(one.path, other.path); });
    if (same == wishes.end()) {
      wishes.push_back(std::move(one));
      continue;
    }
    const Field* field = one.path.field();
    if (field == nullptr || !field->list || same->sign != one.sign) {
      throw UsageError{{"usage.given-twice"_msg, {visible(one.named)}}, {}};
    }
    same->values.push_back(std::move(one.values.front()));
  }
  return wishes;
}

Date day_of(const RecordFile& file) { return file.record().date ? *file.record().date : Date{}; }

/// The day of the meeting itself stays in its year, and what came before the meeting lies before
/// it; null for all else.
std::function<std::optional<Date>(std::string_view)> own_year(Date today, Date day,
                                                              const Match& match,
                                                              const FieldWish& wish) {
  constexpr std::string_view earlier[] = {"announcement", "prior_attempts", "source", "screened"};
  const std::string& first = wish.path.steps.front().key;
  const bool itself = match.kind == ItemKind::record && first == "date";
  const bool before = std::ranges::find(earlier, first) != std::end(earlier);
  if (!valid(day) || (!itself && !before)) return {};
  const Date anchor = itself ? Date{day.year, 1, 1} : day;
  const Side side = itself ? Side::after : Side::before;
  return [today, anchor, side](std::string_view text) -> std::optional<Date> {
    if (!parse_spoken_date(text, today, Calendar::standard()).value) return std::nullopt;
    return near_date(text, today, anchor, side);
  };
}

Draft read_value(Context& context, const RecordFile& file, const Match& match,
                 const FieldWish& wish, std::string_view typed) {
  const Field& field = *wish.path.field();
  if (find_invalid_utf8(typed)) {
    throw UsageError{{"usage.not-utf8"_msg, {visible(typed), visible(wish.named)}},
                     {"usage.not-utf8-help"_msg, {}}};
  }
  const Registers* registers = file.book == nullptr ? nullptr : &file.book->registers();
  InputContext input = input_context(context, field, {registers, day_of(file)});
  if (auto day = own_year(context.today, day_of(file), match, wish)) input.day = std::move(day);
  FieldInput value = read_field_input(field, typed, input);
  if (value) return std::move(value.value);
  throw UsageError{{"field.value"_msg,
                    {visible(wish.named), Argument(say(Language::english, value.fault),
                                                   say(Language::chinese, value.fault))}},
                   value.help};
}

}  // namespace

std::vector<FieldWish> read_wishes(Context& context, const std::vector<std::string>& assignments,
                                   BlockId block) {
  std::vector<FieldWish> wishes;
  wishes.reserve(assignments.size());
  for (const std::string& one : assignments) wishes.push_back(read_wish(context, one, block));
  return gathered(std::move(wishes));
}

std::vector<FieldWish> read_fields(Context& context, const std::vector<std::string>& fields,
                                   BlockId block) {
  std::vector<FieldWish> wishes;
  for (const std::string& written : fields) {
    FieldWish wish;
    wish.path = field_path(context, written, block);
    wish.named = written;
    const auto same = [&](const FieldWish& one) { return same_path(one.path, wish.path); };
    if (std::ranges::none_of(wishes, same)) wishes.push_back(std::move(wish));
  }
  return wishes;
}

std::vector<Draft> read_values(Context& context, const RecordFile& file, const Match& match,
                               const FieldWish& wish) {
  const Field* field = wish.path.field();
  std::vector<Draft> values;
  for (const std::string& typed : wish.values) {
    if (field == nullptr) {
      values.emplace_back(typed);
      continue;
    }
    const bool one = wish.path.steps.back().item != 0;
    for (const std::string_view part :
         one ? std::vector<std::string_view>{typed} : split_field_input(*field, typed)) {
      values.push_back(read_value(context, file, match, wish, part));
    }
  }
  if (values.empty()) {
    throw UsageError{{"field.empty"_msg, {visible(wish.named)}},
                     {"set.use-unset"_msg, {visible(wish.named)}}};
  }
  return values;
}

}  // namespace meeting::tool
