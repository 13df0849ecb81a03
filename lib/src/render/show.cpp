// SPDX-License-Identifier: Apache-2.0

// One walk over the table of fields for each of the two forms.

#include <meeting/show.hpp>
#include <meeting/text.hpp>

#include "model/binding.hpp"
#include "render/field_value.hpp"
#include "render/inline_text.hpp"

namespace meeting {
namespace {

bool stated(const void* value, const Field& field) {
  // An item of a list of words that could not be read is there, but states nothing.
  if (field.type == FieldType::word) return static_cast<const WordValue*>(value)->given;
  return true;
}

/// Calls visit(field, values) for each field of a block that states anything.
template <class Visit>
void for_each_stated(BlockId block, const void* object, Visit&& visit) {
  const std::span<const Field> fields = block_info(block).fields;
  const std::span<const Binding> access = bindings(block);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    std::vector<const void*> values;
    const std::size_t count = access[i].count(object);
    for (std::size_t k = 0; k < count; ++k) {
      const void* value = access[i].get(object, k);
      if (stated(value, fields[i])) values.push_back(value);
    }
    if (!values.empty()) visit(fields[i], values);
  }
}

// ---- JSON ----------------------------------------------------------------------------

void write_block(JsonWriter& json, BlockId block, const void* object);

void write_value(JsonWriter& json, const Field& field, const void* value) {
  const FieldValue content = field_value(field, value, ValueForm::key, Language::english);
  switch (content.kind) {
    case FieldValue::Kind::text:
      json.value(std::string_view(content.text));
      break;
    case FieldValue::Kind::integer:
    case FieldValue::Kind::flag:
      json.raw(content.text);
      break;
    case FieldValue::Kind::block:
      write_block(json, field.block, value);
      break;
  }
}

void write_word_map(JsonWriter& json, const std::vector<const void*>& values) {
  json.begin_object();
  for (const void* value : values) {
    const RuleSetting& setting = *static_cast<const RuleSetting*>(value);
    json.member(*setting.rule, setting.severity.key());
  }
  json.end_object();
}

void write_block(JsonWriter& json, BlockId block, const void* object) {
  json.begin_object();
  for_each_stated(block, object, [&](const Field& field, const std::vector<const void*>& values) {
    json.key(field.key);
    if (field.type == FieldType::word_map) {
      write_word_map(json, values);
    } else if (field.list) {
      json.begin_array();
      for (const void* value : values) write_value(json, field, value);
      json.end_array();
    } else {
      write_value(json, field, values.front());
    }
  });
  json.end_object();
}

// ---- text ----------------------------------------------------------------------------

class RecordText {
 public:
  explicit RecordText(Language language) : language_(language) {}

  void block(BlockId id, const void* object, std::size_t indent) {
    for_each_stated(id, object, [&](const Field& field, const std::vector<const void*>& values) {
      start_line(indent);
      out_ += label(field);
      out_ += colon();
      if (field.type == FieldType::word_map) word_map(values, indent + 2);
      else if (field.list) list(field, values, indent + 2);
      else value(field, values.front(), indent + 2);
    });
  }

  std::string take() { return std::move(out_); }

 private:
  std::string label(const Field& field) const {
    std::string name(field.name(language_));
    for (char& c : name) {
      if (c == '_') c = ' ';
    }
    return name;
  }
  std::string_view colon() const { return language_ == Language::chinese ? "：" : ":"; }

  /// Ends the line before; an item's first field stands on the line of its dash.
  void start_line(std::size_t indent) {
    if (after_dash_) {
      after_dash_ = false;
      return;
    }
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    out_.append(indent, ' ');
  }

  void before_text() {
    if (language_ == Language::english) out_ += ' ';
  }

  /// The author's lines stay lines, indented like the first.
  void words(const std::string& content, std::size_t indent) {
    std::string_view rest = trim(content);
    if (rest.find('\n') == std::string_view::npos) {
      before_text();
      out_ += visible(rest);
      return;
    }
    while (!rest.empty()) {
      const std::size_t feed = rest.find('\n');
      const std::string line = visible(rest.substr(0, feed));
      out_ += '\n';
      if (!line.empty()) out_.append(indent, ' ').append(line);
      rest.remove_prefix(feed == std::string_view::npos ? rest.size() : feed + 1);
    }
  }

  void value(const Field& field, const void* object, std::size_t indent) {
    const FieldValue content = field_value(field, object, ValueForm::shown, language_);
    if (content.kind == FieldValue::Kind::block) {
      block(field.block, object, indent);
    } else {
      words(content.text, indent);
    }
  }

  void list(const Field& field, const std::vector<const void*>& values, std::size_t indent) {
    bool first = true;
    for (const void* object : values) {
      const FieldValue content = field_value(field, object, ValueForm::shown, language_);
      if (content.kind == FieldValue::Kind::block) {
        start_line(indent);
        out_ += "- ";
        after_dash_ = true;
        block(field.block, object, indent + 2);
        after_dash_ = false;
        continue;
      }
      if (first) before_text();
      else out_ += language_ == Language::chinese ? "、" : ", ";
      first = false;
      out_ += one_line(content.text);
    }
  }

  void word_map(const std::vector<const void*>& values, std::size_t indent) {
    for (const void* object : values) {
      const RuleSetting& setting = *static_cast<const RuleSetting*>(object);
      start_line(indent);
      out_ += visible(*setting.rule);
      out_ += colon();
      before_text();
      out_ += setting.severity.label(language_);
    }
  }

  Language language_;
  std::string out_;
  bool after_dash_ = false;
};

std::string block_text(BlockId id, const void* object, Language language) {
  RecordText text(language);
  text.block(id, object, 0);
  std::string out = text.take();
  if (!out.empty() && out.back() != '\n') out += '\n';
  return out;
}

std::string block_json(BlockId id, const void* object, JsonWriter::Style style) {
  JsonWriter json(style);
  write_block(json, id, object);
  return json.take();
}

}  // namespace

std::string record_text(const Record& record, Language language) {
  return block_text(BlockId::record, &record, language);
}

std::string settings_text(const BookSettings& settings, Language language) {
  return block_text(BlockId::book, &settings, language);
}

std::string record_json(const Record& record, JsonWriter::Style style) {
  return block_json(BlockId::record, &record, style);
}

std::string settings_json(const BookSettings& settings, JsonWriter::Style style) {
  return block_json(BlockId::book, &settings, style);
}

}  // namespace meeting
