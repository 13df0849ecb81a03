// SPDX-License-Identifier: Apache-2.0

#include "changing/shown_field.hpp"

#include <meeting/text.hpp>
#include <meeting/vocabulary.hpp>

namespace meeting::tool {
namespace {

std::string_view between(Language language) { return language == Language::chinese ? "，" : ", "; }

}  // namespace

std::string shown_path(std::span<const FieldStep> path, Language language) {
  std::string text;
  for (const FieldStep& step : path) {
    if (!text.empty()) text += '.';
    if (step.field == nullptr) text += visible(step.key);
    else text += step.field->name(language);
    if (step.item != 0) text += '.' + std::to_string(step.item);
  }
  return text;
}

std::string shown_value(const Field& field, std::string_view value, Language language) {
  if (field.type == FieldType::word) {
    if (const auto index = find_word(field.vocabulary, value)) {
      return std::string(word_label(field.vocabulary, *index, language));
    }
  }
  if (field.type == FieldType::flag) {
    if (value == "true") return say(language, "yes"_msg);
    if (value == "false") return say(language, "no"_msg);
  }
  return on_one_line(value);
}

std::string shown_draft(const Field& field, const Draft& value, Language language) {
  if (value.kind == Draft::Kind::text) return shown_value(field, value.text, language);
  std::string text;
  for (std::size_t i = 0; i < value.values.size(); ++i) {
    if (!text.empty()) text += between(language);
    if (value.kind == Draft::Kind::list) {
      text += shown_draft(field, value.values[i], language);
      continue;
    }
    const Field* inner = find_field(field.block, value.keys[i]);
    if (inner == nullptr) {
      text += visible(value.keys[i]) + ": " + visible(value.values[i].text);
      continue;
    }
    text += std::string(inner->name(language)) + (language == Language::chinese ? "：" : ": ") +
            shown_draft(*inner, value.values[i], language);
  }
  return text;
}

std::string on_one_line(std::string_view text) {
  constexpr std::size_t widest = 72;
  return shorten(visible(single_line(trim(text))), widest);
}

}  // namespace meeting::tool
