// SPDX-License-Identifier: Apache-2.0

// One walk over the table of fields for each of the two forms.

#include <meeting/items.hpp>
#include <meeting/show.hpp>
#include <meeting/text.hpp>

#include "model/field_value.hpp"
#include "model/stated.hpp"
#include "render/inline_text.hpp"

namespace meeting {
namespace {

/// The name by which an item can be called, whether the file states it or it counts; empty for what
/// is no item, and where there is no record to count in.
std::string name_of(const Record* record, BlockId block, const void* object) {
  if (record == nullptr) return {};
  switch (block) {
    case BlockId::party:
      return item_id(*record, *static_cast<const Party*>(object));
    case BlockId::issue:
      return item_id(*static_cast<const Issue*>(object));
    case BlockId::resolution:
      return item_id(*static_cast<const Resolution*>(object));
    case BlockId::follow_up:
      return item_id(*static_cast<const FollowUp*>(object));
    default:
      return {};
  }
}

/// Where an item that is shown stands. In an issue or a resolution nothing need say that it
/// belongs to it, as the flat shape has to.
enum class Stands : bool { alone, in_another };

bool says_where(BlockId block, const Field& field) {
  return (block == BlockId::resolution && field.key == "issue") ||
         (block == BlockId::follow_up && (field.key == "issue" || field.key == "resolution"));
}

/// Calls visit(field, values) for what is shown of a block beside its name.
template <class Visit>
void for_each_shown(BlockId block, const void* object, bool named, Stands stands, Visit&& visit) {
  for_each_stated(block, object, [&](const Field& field, const std::vector<const void*>& values) {
    if (named && field.type == FieldType::item_id) return;
    if (stands == Stands::in_another && says_where(block, field)) return;
    visit(field, values);
  });
}

Stands within(BlockId block) {
  return block == BlockId::issue || block == BlockId::resolution ? Stands::in_another
                                                                 : Stands::alone;
}

// ---- JSON ----------------------------------------------------------------------------

class RecordJson {
 public:
  RecordJson(JsonWriter& json, const Record* record) : json_(json), record_(record) {}

  void block(BlockId id, const void* object, Stands stands);

 private:
  void value(const Field& field, const void* value, Stands stands);
  void word_map(const std::vector<const void*>& values);

  JsonWriter& json_;
  const Record* record_;
};

void RecordJson::value(const Field& field, const void* value, Stands stands) {
  const FieldValue content = field_value(field, value, ValueForm::key, Language::english);
  switch (content.kind) {
    case FieldValue::Kind::text:
      json_.value(std::string_view(content.text));
      break;
    case FieldValue::Kind::integer:
    case FieldValue::Kind::flag:
      json_.raw(content.text);
      break;
    case FieldValue::Kind::block:
      block(field.block, value, stands);
      break;
  }
}

void RecordJson::word_map(const std::vector<const void*>& values) {
  json_.begin_object();
  for (const void* value : values) {
    const RuleSetting& setting = *static_cast<const RuleSetting*>(value);
    json_.member(*setting.rule, setting.severity.key());
  }
  json_.end_object();
}

void RecordJson::block(BlockId id, const void* object, Stands stands) {
  json_.begin_object();
  const std::string name = name_of(record_, id, object);
  if (!name.empty()) json_.member("id", std::string_view(name));
  const auto show = [&](const Field& field, const std::vector<const void*>& values) {
    json_.key(field.key);
    if (field.type == FieldType::word_map) {
      word_map(values);
    } else if (field.list) {
      json_.begin_array();
      for (const void* one : values) value(field, one, within(id));
      json_.end_array();
    } else {
      value(field, values.front(), within(id));
    }
  };
  for_each_shown(id, object, !name.empty(), stands, show);
  json_.end_object();
}

// ---- text ----------------------------------------------------------------------------

class RecordText {
 public:
  RecordText(const Record* record, Language language) : record_(record), language_(language) {}

  void block(BlockId id, const void* object, std::size_t indent, Stands stands) {
    const std::string name = name_of(record_, id, object);
    if (!name.empty()) {
      start_line(indent);
      out_ += label(*find_field(id, "id"));
      out_ += colon();
      words(name, indent + 2);
    }
    const auto show = [&](const Field& field, const std::vector<const void*>& values) {
      start_line(indent);
      out_ += label(field);
      out_ += colon();
      if (field.type == FieldType::word_map) word_map(values, indent + 2);
      else if (field.list) list(field, values, indent + 2, within(id));
      else value(field, values.front(), indent + 2, within(id));
    };
    for_each_shown(id, object, !name.empty(), stands, show);
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

  /// A party by its name, also where the file calls it by its id.
  FieldValue shown(const Field& field, const void* object) const {
    FieldValue content = field_value(field, object, ValueForm::shown, language_);
    if (record_ == nullptr) return content;
    if (field.type != FieldType::party && field.type != FieldType::who) return content;
    const PartyRef& reference = *static_cast<const PartyRef*>(object);
    if (reference.index < 0) return content;
    const Party& party = record_->parties[static_cast<std::size_t>(reference.index)];
    if (*reference != item_id(*record_, party)) return content;
    if (party.name) content.text = *party.name;
    else if (party.kind) content.text = party.kind.label(language_);
    return content;
  }

  void value(const Field& field, const void* object, std::size_t indent, Stands stands) {
    const FieldValue content = shown(field, object);
    if (content.kind == FieldValue::Kind::block) {
      block(field.block, object, indent, stands);
    } else {
      words(content.text, indent);
    }
  }

  void list(const Field& field, const std::vector<const void*>& values, std::size_t indent,
            Stands stands) {
    bool first = true;
    for (const void* object : values) {
      const FieldValue content = shown(field, object);
      if (content.kind == FieldValue::Kind::block) {
        start_line(indent);
        out_ += "- ";
        after_dash_ = true;
        block(field.block, object, indent + 2, stands);
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

  const Record* record_;
  Language language_;
  std::string out_;
  bool after_dash_ = false;
};

std::string block_text(const Record* record, BlockId id, const void* object, Language language) {
  RecordText text(record, language);
  text.block(id, object, 0, Stands::alone);
  std::string out = text.take();
  if (!out.empty() && out.back() != '\n') out += '\n';
  return out;
}

std::string block_json(const Record* record, BlockId id, const void* object,
                       JsonWriter::Style style) {
  JsonWriter json(style);
  RecordJson(json, record).block(id, object, Stands::alone);
  return json.take();
}

}  // namespace

std::string record_text(const Record& record, Language language) {
  return block_text(&record, BlockId::record, &record, language);
}

std::string settings_text(const BookSettings& settings, Language language) {
  return block_text(nullptr, BlockId::book, &settings, language);
}

std::string record_json(const Record& record, JsonWriter::Style style) {
  return block_json(&record, BlockId::record, &record, style);
}

std::string settings_json(const BookSettings& settings, JsonWriter::Style style) {
  return block_json(nullptr, BlockId::book, &settings, style);
}

}  // namespace meeting
