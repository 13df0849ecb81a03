// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <meeting/compose.hpp>
#include <meeting/text.hpp>

#include "edit/scalar.hpp"

namespace meeting {
namespace {

/// How wide a line with `{…}` or `[…]` may become.
constexpr std::size_t widest_flow = 80;
constexpr std::size_t step = 2;

/// Texts that name something and stay short. All other texts are free: they stand on a line
/// of their own, where people may add any comma later.
constexpr std::array<std::string_view, 20> naming_keys{
    "name",     "roles",   "role",     "unit",   "number",    "order_no", "phone",
    "province", "city",    "district", "street", "community", "compound", "alley",
    "grid",     "case_no", "period",   "level",  "parent",    "compounds"};

/// What stands for a field that the table does not know (x_…).
constexpr Field unknown_field{};

bool is_free_text(const Field& field) {
  if (field.type != FieldType::text) return false;
  return std::ranges::find(naming_keys, field.key) == naming_keys.end();
}

/// The words of a text in the language of the file: a vocabulary's word, yes or no.
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

class Composing {
 public:
  explicit Composing(Language language) : language_(language) {}

  std::string take() { return std::move(out_); }

  /// The entries of a block, each on lines of its own. Where `begun`, the first line already
  /// has its indentation.
  void mapping(const Draft& draft, const BlockInfo* block, std::size_t indent, bool begun = false) {
    for (const Entry& entry : entries(draft, block)) {
      if (!begun) out_.append(indent, ' ');
      begun = false;
      out_ += key_text(entry);
      out_ += ':';
      value(*entry.value, *entry.field, indent);
    }
  }

  void list_item(const Draft& item, const Field& field, std::size_t indent) {
    out_.append(indent, ' ');
    out_ += '-';
    if (item.kind == Draft::Kind::mapping && !fits_flow(item, field, indent + step)) {
      out_ += ' ';
      mapping(item, block_of(field), indent + step, true);
    } else {
      value(item, field, indent);
    }
  }

 private:
  struct Entry {
    std::string_view key;
    const Field* field;
    const Draft* value;
  };

  /// Null for a mapping of the user's own, whose keys are not ours.
  static const BlockInfo* block_of(const Field& field) {
    return &field == &unknown_field ? nullptr : &block_info(field.block);
  }

  /// What a mapping holds, without empty values, in the order of the table of fields; keys
  /// that the table does not know at the end.
  static std::vector<Entry> entries(const Draft& draft, const BlockInfo* block) {
    std::vector<Entry> all;
    for (std::size_t i = 0; i < draft.keys.size(); ++i) {
      if (draft.values[i].empty()) continue;
      const Field* field = block != nullptr ? find_field(block->id, draft.keys[i]) : nullptr;
      all.push_back({draft.keys[i], field != nullptr ? field : &unknown_field, &draft.values[i]});
    }
    std::ranges::stable_sort(all, {}, [&](const Entry& entry) {
      if (entry.field == &unknown_field) return block != nullptr ? block->fields.size() : 0;
      return static_cast<std::size_t>(entry.field - block->fields.data());
    });
    return all;
  }

  [[nodiscard]] std::string key_text(const Entry& entry) const {
    if (entry.field != &unknown_field) return std::string(entry.field->name(language_));
    const bool quote = needs_quotes(entry.key, FieldType::text, ScalarPlace::flow);
    return quote ? quoted(entry.key) : std::string(entry.key);
  }

  [[nodiscard]] std::string scalar(std::string_view text, const Field& field,
                                   ScalarPlace place) const {
    std::string written = in_language(text, field, language_);
    return needs_quotes(written, field.type, place) ? quoted(written) : written;
  }

  /// What follows a key or a dash, from the blank to the line feed.
  void value(const Draft& draft, const Field& field, std::size_t indent) {
    if (draft.kind == Draft::Kind::text) {
      text(draft.text, field, indent);
    } else if (const Draft* only = only_text(draft)) {
      text(only->text, field, indent);
    } else if (fits_flow(draft, field, indent)) {
      out_ += ' ';
      out_ += flow(draft, field);
      out_ += '\n';
    } else if (draft.kind == Draft::Kind::list) {
      out_ += '\n';
      for (const Draft& item : draft.values) {
        if (!item.empty()) list_item(item, field, indent + step);
      }
    } else {
      out_ += '\n';
      if (field.type == FieldType::word_map) word_map(draft, field, indent + step);
      else mapping(draft, block_of(field), indent + step);
    }
  }

  void text(std::string_view text, const Field& field, std::size_t indent) {
    out_ += ' ';
    if (fits_literal_block(text)) {
      out_ += literal_block(text, indent + step);
    } else {
      out_ += scalar(text, field, ScalarPlace::block);
      out_ += '\n';
    }
  }

  void word_map(const Draft& draft, const Field& field, std::size_t indent) {
    for (std::size_t i = 0; i < draft.keys.size(); ++i) {
      if (draft.values[i].empty()) continue;
      out_.append(indent, ' ');
      out_ += scalar(draft.keys[i], unknown_field, ScalarPlace::flow);
      out_ += ": ";
      out_ += scalar(draft.values[i].text, field, ScalarPlace::block);
      out_ += '\n';
    }
  }

  /// A list of one text is written as that text.
  static const Draft* only_text(const Draft& draft) {
    if (draft.kind != Draft::Kind::list) return nullptr;
    const Draft* only = nullptr;
    for (const Draft& item : draft.values) {
      if (item.empty()) continue;
      if (only != nullptr || item.kind != Draft::Kind::text) return nullptr;
      only = &item;
    }
    return only;
  }

  /// Whether a text may stand between commas: no free text, and nothing that had to be quoted
  /// but a time.
  [[nodiscard]] bool text_fits_flow(const Draft& draft, const Field& field) const {
    if (draft.kind != Draft::Kind::text || is_free_text(field)) return false;
    if (field.type == FieldType::time || field.type == FieldType::date_time) return true;
    const std::string written = in_language(draft.text, field, language_);
    return !needs_quotes(written, field.type, ScalarPlace::flow);
  }

  [[nodiscard]] bool fits_flow(const Draft& draft, const Field& field, std::size_t indent) const {
    if (field.type == FieldType::word_map || &field == &unknown_field) return false;
    if (draft.kind == Draft::Kind::list) {
      for (const Draft& item : draft.values) {
        if (!item.empty() && !text_fits_flow(item, field)) return false;
      }
    } else {
      for (const Entry& entry : entries(draft, block_of(field))) {
        if (entry.field == &unknown_field || !text_fits_flow(*entry.value, *entry.field)) {
          return false;
        }
      }
    }
    const std::size_t name = display_width(field.name(language_));
    return indent + name + 2 + display_width(flow(draft, field)) <= widest_flow;
  }

  [[nodiscard]] std::string flow(const Draft& draft, const Field& field) const {
    const bool is_list = draft.kind == Draft::Kind::list;
    std::string line;
    const auto add = [&](const std::string& part) {
      if (!line.empty()) line += ", ";
      line += part;
    };
    if (is_list) {
      for (const Draft& item : draft.values) {
        if (!item.empty()) add(scalar(item.text, field, ScalarPlace::flow));
      }
      return "[" + line + "]";
    }
    for (const Entry& entry : entries(draft, block_of(field))) {
      add(key_text(entry) + ": " + scalar(entry.value->text, *entry.field, ScalarPlace::flow));
    }
    return "{" + line + "}";
  }

  Language language_;
  std::string out_;
};

std::string compose(const Draft& draft, BlockId id, Language language) {
  Composing composing(language);
  composing.mapping(draft, &block_info(id), 0);
  return composing.take();
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
  Composing composing(language);
  if (list_item) {
    Field field = unknown_field;
    field.type = FieldType::block;
    field.block = id;
    composing.list_item(block, field, indent);
  } else {
    composing.mapping(block, &block_info(id), indent);
  }
  return composing.take();
}

std::string compose_scalar(std::string_view text, const Field& field, Language language,
                           bool flow) {
  const std::string written = in_language(text, field, language);
  const ScalarPlace place = flow ? ScalarPlace::flow : ScalarPlace::block;
  return needs_quotes(written, field.type, place) ? quoted(written) : written;
}

}  // namespace meeting
