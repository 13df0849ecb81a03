// SPDX-License-Identifier: Apache-2.0

#include <meeting/fields.hpp>
#include <meeting/format_reference.hpp>
#include <meeting/state_table.hpp>
#include <meeting/vocabulary.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/block_order.hpp"

namespace meeting {
namespace {

/// The type of a field in words; what {0} stands for follows from the row of the table.
std::string_view type_message(FieldType type) {
  switch (type) {
    case FieldType::text:
      return "type-text"_msg;
    case FieldType::item_id:
      return "type-item-id"_msg;
    case FieldType::item_ref:
      return "type-item-ref"_msg;
    case FieldType::party:
      return "type-party"_msg;
    case FieldType::who:
      return "type-who"_msg;
    case FieldType::officer:
      return "type-officer"_msg;
    case FieldType::flag:
      return "type-flag"_msg;
    case FieldType::date:
      return "type-date"_msg;
    case FieldType::partial_date:
      return "type-partial-date"_msg;
    case FieldType::time:
      return "type-time"_msg;
    case FieldType::date_time:
      return "type-date-time"_msg;
    case FieldType::due:
      return "type-due"_msg;
    case FieldType::count:
      return "type-count"_msg;
    case FieldType::number:
      return "type-number"_msg;
    case FieldType::percent:
      return "type-percent"_msg;
    case FieldType::format:
      return "type-format"_msg;
    case FieldType::vote_count:
      return "type-vote-count"_msg;
    case FieldType::word:
      return "type-word"_msg;
    case FieldType::word_map:
      return "type-word-map"_msg;
    case FieldType::block:
      return "type-block"_msg;
  }
  return {};
}

std::string type_text(const Field& field, Language language) {
  std::string_view about;
  if (field.type == FieldType::word || field.type == FieldType::word_map) {
    about = vocabulary(field.vocabulary).name;
  } else {
    about = block_info(field.block).name;
  }
  std::string text = say(language, type_message(field.type), {about});
  if (field.list && field.type != FieldType::word_map) {
    text += say(language, "type-list"_msg);
  }
  if (field.required) text += say(language, "type-required"_msg);
  return text;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else if (c == '~') out += "\\(ti";
    else if (c == '^') out += "\\(ha";
    else if (c == '`') out += "\\(ga";
    else if (c == '\'') out += "\\(aq";
    else out += c;
  }
  return out;
}

/// Text for mdoc(7): nothing in it is taken for a macro or an escape, and no line is longer
/// than its words allow.
void append_text(std::string& out, std::string_view text) {
  constexpr std::size_t longest = 78;
  std::size_t taken = 0;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    const std::string word = escaped(text.substr(0, blank));
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    if (taken > 0 && taken + 1 + word.size() > longest) {
      out += '\n';
      taken = 0;
    } else if (taken > 0) {
      out += ' ';
      ++taken;
    }
    if (taken == 0 && word.starts_with('.')) out += "\\&";
    out += word;
    taken += word.size();
  }
  out += '\n';
}

void append_fields(std::string& out, const BlockInfo& block, Language language) {
  out += ".Ss ";
  append_text(out, block.name);
  append_text(out, block.meaning(language));
  out += ".Bl -tag -width Ds\n";
  for (const Field& field : block.fields) {
    out += ".It Va ";
    out += field.key;
    for (const std::string_view chinese : field.chinese) {
      if (!chinese.empty()) out.append(" No / Va ").append(chinese);
    }
    out += '\n';
    append_text(out, field.meaning(language));
    out += ".br\n";
    append_text(out, type_text(field, language));
  }
  out += ".El\n";
}

std::string fields_mdoc(BlockId root, std::string_view title, Language language) {
  std::string out = ".Sh ";
  append_text(out, say(language, title));
  for (const BlockId one : blocks_below(root)) append_fields(out, block_info(one), language);
  return out;
}

}  // namespace

std::string record_fields_mdoc(Language language) {
  return fields_mdoc(BlockId::record, "reference-record"_msg, language);
}

std::string book_fields_mdoc(Language language) {
  return fields_mdoc(BlockId::book, "reference-book"_msg, language);
}

std::string vocabularies_mdoc(Language language) {
  std::string out = ".Sh ";
  append_text(out, say(language, "reference-words"_msg));
  for (const Vocabulary& one : vocabularies()) {
    out += ".Ss ";
    append_text(out, one.name);
    if (one.open) append_text(out, say(language, "reference-open"_msg));
    out += ".Bl -tag -width Ds -compact\n";
    for (const WordRow& row : one.words) {
      out.append(".It Li ").append(row.key).append("\n");
      std::string chinese;
      for (const std::string_view writing : row.chinese) {
        if (writing.empty()) continue;
        if (!chinese.empty()) chinese += ", ";
        chinese += writing;
      }
      append_text(out, chinese);
    }
    out += ".El\n";
  }
  return out;
}

std::string states_mdoc(Language language) {
  std::string out = ".Sh ";
  append_text(out, say(language, "reference-states"_msg));
  append_text(out, say(language, "reference-states-are"_msg));
  std::optional<StateOf> of;
  for (const StateTransition& row : state_transitions()) {
    if (of != row.of) {
      if (of) out += ".El\n";
      of = row.of;
      out += ".Ss ";
      append_text(out, say(language, label(row.of)));
      out += ".Bl -tag -width Ds\n";
    }
    out += ".It ";
    const std::string any = say(language, "state.any"_msg);
    if (!row.from.empty())
      out += "Li " + (row.from == "any" ? any : std::string(row.from)) + " No ";
    out += "\\(->";
    if (!row.to.empty()) out.append(" Li ").append(row.to);
    out += '\n';
    append_text(out, say(language, row.when));
  }
  return out + ".El\n";
}

}  // namespace meeting
