// SPDX-License-Identifier: Apache-2.0
#include "edit/composing.hpp"

#include <algorithm>
#include <array>
#include <meeting/text.hpp>

namespace meeting {
namespace {

/// How wide a line with `{…}` or `[…]` may become.
constexpr std::size_t widest_flow = 80;
/// Where the neighbours are written so, a little more.
constexpr std::size_t widest_liberal_flow = 100;

/// Texts that name something and stay short. All other texts are free: they stand on a line
/// of their own, where people may add any comma later.
constexpr std::array<std::string_view, 20> naming_keys{
    "name",     "roles",   "role",     "unit",   "number",    "order_no", "phone",
    "province", "city",    "district", "street", "community", "compound", "alley",
    "grid",     "case_no", "period",   "level",  "parent",    "compounds"};

bool is_free_text(const Field& field) {
  if (field.type != FieldType::text) return false;
  return std::ranges::find(naming_keys, field.key) == naming_keys.end();
}

}  // namespace

std::string in_language(std::string_view text, const Field& field, Language language) {
  if (field.type == FieldType::word || field.type == FieldType::word_map) {
    const auto index = find_word(field.vocabulary, text);
    if (!index) return std::string(text);
    const WordRow& word = vocabulary(field.vocabulary).words[*index];
    return std::string(language == Language::chinese ? word.chinese[0] : word.key);
  }
  if (field.type == FieldType::flag) {
    if (text == "true" || text == "yes" || text == "是") {
      return language == Language::chinese ? "是" : "true";
    }
    if (text == "false" || text == "no" || text == "否") {
      return language == Language::chinese ? "否" : "false";
    }
  }
  return std::string(text);
}

const BlockInfo* block_of(const Field& field) {
  return &field == &unknown_field ? nullptr : &block_info(field.block);
}

std::vector<DraftEntry> entries_of(const Draft& draft, const BlockInfo* block) {
  std::vector<DraftEntry> all;
  for (std::size_t i = 0; i < draft.keys.size(); ++i) {
    if (draft.values[i].empty()) continue;
    const Field* field = block != nullptr ? find_field(block->id, draft.keys[i]) : nullptr;
    all.push_back({draft.keys[i], field != nullptr ? field : &unknown_field, &draft.values[i]});
  }
  std::ranges::stable_sort(all, {}, [&](const DraftEntry& entry) {
    if (entry.field == &unknown_field) return block != nullptr ? block->fields.size() : 0;
    return static_cast<std::size_t>(entry.field - block->fields.data());
  });
  return all;
}

const Draft* only_text(const Draft& draft) {
  if (draft.kind != Draft::Kind::list) return nullptr;
  const Draft* only = nullptr;
  for (const Draft& item : draft.values) {
    if (item.empty()) continue;
    if (only != nullptr || item.kind != Draft::Kind::text) return nullptr;
    only = &item;
  }
  return only;
}

void Composer::mapping(const Draft& draft, const BlockInfo* block, std::size_t indent, bool begun) {
  for (const DraftEntry& entry : entries_of(draft, block)) {
    if (!begun) out_.append(indent, ' ');
    begun = false;
    out_ += key_text(entry);
    out_ += ':';
    value(*entry.value, *entry.field, indent);
  }
}

void Composer::list_item(const Draft& item, const Field& field, std::size_t indent, FlowUse flow) {
  out_.append(indent, ' ');
  out_ += '-';
  const std::size_t inside = indent + style_.dash_gap;
  if (item.kind == Draft::Kind::mapping && !fits_flow(item, field, inside, flow)) {
    out_.append(style_.dash_gap - 1, ' ');
    mapping(item, block_of(field), inside, true);
  } else {
    out_.append(style_.dash_gap - 2, ' ');
    value(item, field, indent, flow);
  }
}

std::string Composer::key_text(const DraftEntry& entry) const {
  if (entry.field != &unknown_field) return std::string(entry.field->name(style_.language));
  const bool quote = needs_quotes(entry.key, FieldType::text, ScalarPlace::flow);
  return quote ? quoted(entry.key, style_.quote) : std::string(entry.key);
}

std::string Composer::scalar(std::string_view text, const Field& field, ScalarPlace place) const {
  std::string written = in_language(text, field, style_.language);
  for (const auto& [one, quote] : style_.always_quoted) {
    if (one == &field) return quoted(written, quote);
  }
  return needs_quotes(written, field.type, place) ? quoted(written, style_.quote) : written;
}

void Composer::value(const Draft& draft, const Field& field, std::size_t indent, FlowUse use) {
  if (draft.kind == Draft::Kind::text) {
    text(draft.text, field, indent);
  } else if (const Draft* only = only_text(draft)) {
    text(only->text, field, indent);
  } else if (fits_flow(draft, field, indent, use)) {
    out_ += ' ';
    out_ += flow(draft, field);
    out_ += '\n';
  } else if (draft.kind == Draft::Kind::list) {
    out_ += '\n';
    for (const Draft& item : draft.values) {
      if (!item.empty()) list_item(item, field, indent + style_.dash_indent, use);
    }
  } else {
    out_ += '\n';
    if (field.type == FieldType::word_map) word_map(draft, field, indent + style_.step);
    else mapping(draft, block_of(field), indent + style_.step);
  }
}

void Composer::text(std::string_view text, const Field& field, std::size_t indent) {
  out_ += ' ';
  if (fits_literal_block(text) && (style_.open_ends || !text.ends_with('\n'))) {
    out_ += literal_block(text, indent, style_.step);
  } else {
    out_ += scalar(text, field, ScalarPlace::block);
    out_ += '\n';
  }
}

void Composer::word_map(const Draft& draft, const Field& field, std::size_t indent) {
  for (std::size_t i = 0; i < draft.keys.size(); ++i) {
    if (draft.values[i].empty()) continue;
    out_.append(indent, ' ');
    out_ += scalar(draft.keys[i], unknown_field, ScalarPlace::flow);
    out_ += ": ";
    out_ += scalar(draft.values[i].text, field, ScalarPlace::block);
    out_ += '\n';
  }
}

/// Whether a text may stand between commas: no free text, and nothing that had to be quoted
/// but a time.
bool Composer::text_fits_flow(const Draft& draft, const Field& field, FlowUse use) const {
  if (draft.kind != Draft::Kind::text) return false;
  if (use != FlowUse::liberal && is_free_text(field)) return false;
  if (field.type == FieldType::time || field.type == FieldType::date_time) return true;
  const std::string written = in_language(draft.text, field, style_.language);
  return !needs_quotes(written, field.type, ScalarPlace::flow);
}

bool Composer::fits_flow(const Draft& draft, const Field& field, std::size_t indent,
                         FlowUse use) const {
  if (use == FlowUse::never) return false;
  if (field.type == FieldType::word_map || &field == &unknown_field) return false;
  if (draft.kind == Draft::Kind::list) {
    for (const Draft& item : draft.values) {
      if (!item.empty() && !text_fits_flow(item, field, use)) return false;
    }
  } else {
    for (const DraftEntry& entry : entries_of(draft, block_of(field))) {
      if (entry.field == &unknown_field || !text_fits_flow(*entry.value, *entry.field, use)) {
        return false;
      }
    }
  }
  const std::size_t name = display_width(field.name(style_.language));
  const std::size_t widest = use == FlowUse::liberal ? widest_liberal_flow : widest_flow;
  return indent + name + 2 + display_width(flow(draft, field)) <= widest;
}

std::string Composer::flow(const Draft& draft, const Field& field) const {
  if (draft.kind == Draft::Kind::text) return scalar(draft.text, field, ScalarPlace::flow);
  std::string line;
  const auto add = [&](const std::string& part) {
    if (!line.empty()) line += ", ";
    line += part;
  };
  if (draft.kind == Draft::Kind::list) {
    for (const Draft& item : draft.values) {
      if (!item.empty()) add(flow(item, field));
    }
    return "[" + line + "]";
  }
  if (field.type == FieldType::word_map) {
    for (std::size_t i = 0; i < draft.keys.size(); ++i) {
      if (draft.values[i].empty()) continue;
      add(scalar(draft.keys[i], unknown_field, ScalarPlace::flow) + ": " +
          scalar(draft.values[i].text, field, ScalarPlace::flow));
    }
    return "{" + line + "}";
  }
  for (const DraftEntry& entry : entries_of(draft, block_of(field))) {
    add(key_text(entry) + ": " + flow(*entry.value, *entry.field));
  }
  return "{" + line + "}";
}

namespace {

std::string compose(const Draft& draft, BlockId id, Language language) {
  Composer composer({.language = language});
  composer.mapping(draft, &block_info(id), 0);
  return composer.take();
}

}  // namespace

std::string compose_record(const Draft& record, Language language) {
  return compose(record, BlockId::record, language);
}

std::string compose_book(const Draft& book, Language language) {
  return compose(book, BlockId::book, language);
}

std::string compose_block(const Draft& block, BlockId id, Language language, std::size_t indent,
                          bool list_item) {
  Composer composer({.language = language});
  if (list_item) {
    Field field = unknown_field;
    field.type = FieldType::block;
    field.block = id;
    composer.list_item(block, field, indent);
  } else {
    composer.mapping(block, &block_info(id), indent);
  }
  return composer.take();
}

std::string compose_scalar(std::string_view text, const Field& field, Language language,
                           bool flow) {
  const Composer composer({.language = language});
  return composer.scalar(text, field, flow ? ScalarPlace::flow : ScalarPlace::block);
}

}  // namespace meeting
