// SPDX-License-Identifier: Apache-2.0

#include <cassert>
#include <meeting/json.hpp>

#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr char hex_digits[] = "0123456789abcdef";

void append_unit(std::string& out, char32_t unit) {
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += hex_digits[unit >> shift & 0xF];
}

void append_escape(std::string& out, char32_t value) {
  if (value < 0x10000) {
    append_unit(out, value);
  } else {
    append_unit(out, 0xD800 + ((value - 0x10000) >> 10U));
    append_unit(out, 0xDC00 + ((value - 0x10000) & 0x3FF));
  }
}

/// Legal in JSON as it is, but able to mislead whoever looks at it or runs it as a script.
bool needs_escape(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x2028 || value == 0x2029 ||
         value == 0xFEFF || (value >= 0xE0000 && value <= 0xE007F) || is_bidi_control(value);
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out = "\"";
  out.reserve(text.size() + 2);
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = next_code_point(text, offset);
    if (!point.valid) out += "\xEF\xBF\xBD";
    else if (point.value == U'"') out += "\\\"";
    else if (point.value == U'\\') out += "\\\\";
    else if (point.value == U'\n') out += "\\n";
    else if (point.value == U'\r') out += "\\r";
    else if (point.value == U'\t') out += "\\t";
    else if (needs_escape(point.value)) append_escape(out, point.value);
    else out += text.substr(offset, point.length);
    offset += point.length;
  }
  out += '"';
  return out;
}

JsonWriter::JsonWriter(Style style) : style_(style) {}

void JsonWriter::line_break() {
  if (style_ == Style::compact) return;
  out_ += '\n';
  out_.append(levels_.size() * 2, ' ');
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  assert(levels_.back().array && "a member of an object needs its key first");
  if (!levels_.back().empty) out_ += style_ == Style::compact ? ", " : ",";
  levels_.back().empty = false;
  line_break();
}

void JsonWriter::key(std::string_view name) {
  assert(!levels_.empty() && !levels_.back().array && !after_key_);
  if (!levels_.back().empty) out_ += style_ == Style::compact ? ", " : ",";
  levels_.back().empty = false;
  line_break();
  out_ += json_string(name);
  out_ += ": ";
  after_key_ = true;
}

void JsonWriter::begin_object() {
  before_value();
  out_ += '{';
  levels_.push_back({false, true});
}

void JsonWriter::begin_array() {
  before_value();
  out_ += '[';
  levels_.push_back({true, true});
}

void JsonWriter::end(char bracket) {
  assert(!levels_.empty() && levels_.back().array == (bracket == ']') && !after_key_);
  const bool empty = levels_.back().empty;
  levels_.pop_back();
  if (!empty) line_break();
  out_ += bracket;
  if (levels_.empty()) out_ += '\n';
}

void JsonWriter::end_object() { end('}'); }
void JsonWriter::end_array() { end(']'); }

void JsonWriter::raw(std::string_view json) {
  before_value();
  out_ += json;
  if (levels_.empty()) out_ += '\n';
}

void JsonWriter::value(std::string_view text) { raw(json_string(text)); }
void JsonWriter::value(bool flag) { raw(flag ? "true" : "false"); }
void JsonWriter::value(std::int64_t number) { raw(std::to_string(number)); }
void JsonWriter::value(std::size_t number) { raw(std::to_string(number)); }
void JsonWriter::null() { raw("null"); }

std::string JsonWriter::take() {
  std::string taken;
  taken.swap(out_);
  return taken;
}

}  // namespace meeting
