// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <meeting/calendar.hpp>
#include <meeting/field_input.hpp>
#include <meeting/record.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "yaml/scalar_values.hpp"

namespace meeting {
namespace {

FieldInput wrong(Message fault, Message help) {
  return {.value = {}, .fault = std::move(fault), .help = std::move(help)};
}
FieldInput good(Draft value) { return {.value = std::move(value), .fault = {}, .help = {}}; }

// ---- plain values, as the reader of a file understands them ------------------------------------

/// Reads a text as a file's scalar would be read. What has one right writing gets that.
template <class Value>
FieldInput read_as(const Field& field, std::string_view text, const InputContext& context) {
  Findings findings;
  Value value;
  read_scalar({field, field.name(context.language), context.language, context.registers, findings},
              text, {}, value);
  if (findings.empty()) return good(text);
  const Diagnostic& first = findings.all().front();
  // Quotes belong in a file, not behind a question.
  const bool is_time = field.type == FieldType::time;
  if (!first.fix)
    return wrong(first.text, is_time ? Message{"usage.time-help"_msg, {}} : first.help);
  std::string_view right = first.fix->text;
  if (right.size() > 1 && right.front() == '"') right = right.substr(1, right.size() - 2);
  return good(right);
}

/// The right writing of a number may still be none that the field allows: -3人, 1.5 persons.
template <class Value>
FieldInput read_number(const Field& field, std::string_view text, const InputContext& context) {
  FieldInput first = read_as<Value>(field, text, context);
  if (!first || first.value.text == text) return first;
  return read_as<Value>(field, first.value.text, context);
}

FieldInput read_flag(const Field& field, std::string_view text, const InputContext& context) {
  Findings findings;
  Flag flag;
  read_scalar({field, field.name(context.language), context.language, context.registers, findings},
              text, {}, flag);
  if (flag.given) return good(flag.value ? "true" : "false");
  return wrong(findings.all().front().text, findings.all().front().help);
}

FieldInput read_word(const Field& field, std::string_view text, const InputContext& context) {
  Findings findings;
  WordValue word;
  read_scalar({field, field.name(context.language), context.language, context.registers, findings},
              text, {}, word);
  if (!word.given) return wrong(findings.all().front().text, findings.all().front().help);
  if (word.index == WordValue::own_word) return good(text);
  return good(vocabulary(field.vocabulary).words[word.index].key);
}

// ---- days that depend on when they are said --------------------

FieldInput read_day(const Field& field, std::string_view text, const InputContext& context,
                    FieldInput as_written) {
  if (as_written) return as_written;
  const std::optional<Date> day =
      context.day ? context.day(text)
                  : parse_spoken_date(text, context.today, Calendar::standard()).value;
  if (day) return good(to_string(*day));
  if (field.type != FieldType::partial_date) as_written.help = {"usage.date-help"_msg, {}};
  return as_written;
}

FieldInput read_date_time(const Field& field, std::string_view text, const InputContext& context) {
  FieldInput as_written = read_as<Stated<DateTime>>(field, text, context);
  if (as_written) return as_written;
  if (const auto moment = parse_spoken_date_time(text, context.today)) {
    return good(to_string(*moment));
  }
  return as_written;
}

// ---- mappings and lists in one line --------------------

struct Separator {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

/// Where the first of these stands.
Separator first_of(std::string_view text, std::initializer_list<std::string_view> separators) {
  Separator found;
  for (const std::string_view one : separators) {
    const std::size_t at = text.find(one);
    if (at < found.at) found = {at, one.size()};
  }
  return found;
}

std::vector<std::string_view> parts_of(std::string_view text,
                                       std::initializer_list<std::string_view> separators) {
  std::vector<std::string_view> parts;
  while (true) {
    const Separator separator = first_of(text, separators);
    const std::string_view part = trim(text.substr(0, separator.at));
    if (!part.empty()) parts.push_back(part);
    if (separator.at == std::string_view::npos) return parts;
    text.remove_prefix(separator.at + separator.size);
  }
}

Separator equals_sign(std::string_view text) { return first_of(text, {"=", "＝"}); }

std::string field_names(BlockId block, Language language) {
  std::string names;
  for (const Field& field : block_info(block).fields) {
    if (!names.empty()) names += language == Language::chinese ? "、" : ", ";
    names += field.name(language);
  }
  return names;
}

FieldInput read_mapping(const Field& field, std::string_view text, const InputContext& context) {
  Draft made = Draft::mapping();
  for (const std::string_view part : parts_of(text, {";", "；", "\n"})) {
    const Separator sign = equals_sign(part);
    if (sign.at == std::string_view::npos) {
      return wrong(
          {"field.wants-fields"_msg, {visible(part), std::string(field.name(context.language))}},
          {"field.wants-fields.help"_msg, {field_names(field.block, context.language)}});
    }
    const FieldPath path = parse_field_path(part.substr(0, sign.at), field.block, context.language);
    if (!path) return wrong(path.fault, path.help);
    const std::string_view value = trim(part.substr(sign.at + sign.size));
    const Field* inner = path.field();
    if (inner == nullptr) {
      put_field(made, path.steps, Draft(value));
      continue;
    }
    for (const std::string_view one : split_field_input(*inner, value)) {
      FieldInput read = read_field_input(*inner, one, context);
      if (!read) return read;
      put_field(made, path.steps, std::move(read.value));
    }
  }
  return good(std::move(made));
}

/// Lists of texts that are sentences rather than names: commas may stand in them.
constexpr std::array<std::string_view, 5> sentences{"conditions", "evidence", "legal_basis",
                                                    "disputed", "papers"};

bool holds_sentences(const Field& field) {
  return field.type == FieldType::text &&
         std::ranges::find(sentences, field.key) != sentences.end();
}

}  // namespace

FieldInput read_field_input(const Field& field, std::string_view written,
                            const InputContext& context) {
  const std::string_view text = trim(written);
  const std::string name(field.name(context.language));
  if (text.empty()) return wrong({"field.empty"_msg, {name}}, {});
  if (find_invalid_utf8(text)) {
    return wrong({"usage.not-utf8"_msg, {visible(text), name}}, {"usage.not-utf8-help"_msg, {}});
  }
  const bool assigns = equals_sign(text).at != std::string_view::npos;
  if (field.type == FieldType::block || (takes_block(field) && assigns)) {
    return read_mapping(field, text, context);
  }
  switch (field.type) {
    case FieldType::text:
    case FieldType::item_ref:
    case FieldType::party:
    case FieldType::who:
    case FieldType::officer:
      return good(text);
    case FieldType::item_id:
      return read_as<ItemId>(field, text, context);
    case FieldType::flag:
      return read_flag(field, text, context);
    case FieldType::date:
    case FieldType::due:
      return read_day(field, text, context, read_as<Stated<Date>>(field, text, context));
    case FieldType::partial_date:
      return read_day(field, text, context, read_as<Stated<PartialDate>>(field, text, context));
    case FieldType::time:
      return read_as<Stated<TimeOfDay>>(field, text, context);
    case FieldType::date_time:
      return read_date_time(field, text, context);
    case FieldType::count:
    case FieldType::vote_count:
      return read_number<Count>(field, text, context);
    case FieldType::number:
      return read_number<Number>(field, text, context);
    case FieldType::percent:
      return read_number<Percent>(field, text, context);
    case FieldType::format:
      return read_as<FormatNumber>(field, text, context);
    case FieldType::word:
      return read_word(field, text, context);
    case FieldType::block:
    case FieldType::word_map:
      break;
  }
  return wrong({"field.in-editor"_msg, {name}}, {});
}

std::vector<std::string_view> split_field_input(const Field& field, std::string_view written) {
  if (!field.list) {
    const std::string_view text = trim(written);
    return text.empty() ? std::vector<std::string_view>{} : std::vector{text};
  }
  if (field.type == FieldType::block) return parts_of(written, {"\n"});
  if (holds_sentences(field)) return parts_of(written, {";", "；", "\n"});
  return parts_of(written, {";", "；", "\n", ",", "，", "、"});
}

}  // namespace meeting
