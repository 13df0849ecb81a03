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
#include "render/mdoc.hpp"

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

void append_fields(std::string& out, const BlockInfo& block, Language language) {
  out += ".Ss ";
  append_mdoc_text(out, block.name);
  append_mdoc_text(out, block.meaning(language));
  out += ".Bl -tag -width Ds\n";
  for (const Field& field : block.fields) {
    out += ".It Va ";
    out += field.key;
    for (const std::string_view chinese : field.chinese) {
      if (!chinese.empty()) out.append(" No / Va ").append(chinese);
    }
    out += '\n';
    append_mdoc_text(out, field.meaning(language));
    out += ".br\n";
    append_mdoc_text(out, type_text(field, language));
  }
  out += ".El\n";
}

std::string fields_mdoc(BlockId root, std::string_view title, Language language) {
  std::string out = ".Sh ";
  append_mdoc_text(out, say(language, title));
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
  append_mdoc_text(out, say(language, "reference-words"_msg));
  for (const Vocabulary& one : vocabularies()) {
    out += ".Ss ";
    append_mdoc_text(out, one.name);
    if (one.open) append_mdoc_text(out, say(language, "reference-open"_msg));
    out += ".Bl -tag -width Ds -compact\n";
    for (const WordRow& row : one.words) {
      out.append(".It Li ").append(row.key).append("\n");
      std::string chinese;
      for (const std::string_view writing : row.chinese) {
        if (writing.empty()) continue;
        if (!chinese.empty()) chinese += ", ";
        chinese += writing;
      }
      append_mdoc_text(out, chinese);
    }
    out += ".El\n";
  }
  return out;
}

std::string states_mdoc(Language language) {
  std::string out = ".Sh ";
  append_mdoc_text(out, say(language, "reference-states"_msg));
  append_mdoc_text(out, say(language, "reference-states-are"_msg));
  std::optional<StateOf> of;
  for (const StateTransition& row : state_transitions()) {
    if (of != row.of) {
      if (of) out += ".El\n";
      of = row.of;
      out += ".Ss ";
      append_mdoc_text(out, say(language, label(row.of)));
      out += ".Bl -tag -width Ds\n";
    }
    out += ".It ";
    const std::string any = say(language, "state.any"_msg);
    if (!row.from.empty())
      out += "Li " + (row.from == "any" ? any : std::string(row.from)) + " No ";
    out += "\\(->";
    if (!row.to.empty()) out.append(" Li ").append(row.to);
    out += '\n';
    append_mdoc_text(out, say(language, row.when));
  }
  return out + ".El\n";
}

}  // namespace meeting
