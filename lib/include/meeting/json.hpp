// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes JSON (RFC 8259): correct by construction, in the order of the calls.

#include <cstddef>
#include <cstdint>
#include <meeting/export.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// `text` as a JSON string with its quotes. The result is valid whatever the bytes: control
/// characters, bidi controls and U+2028/2029 become \u escapes, bytes that are not UTF-8 become
/// U+FFFD.
MEETING_EXPORT std::string json_string(std::string_view text);

/// begin_object(); key("a"); value(1); end_object(). Commas, colons, quotes and indentation follow
/// by themselves. Calls that would make invalid JSON are mistakes of the program (assert).
class MEETING_EXPORT JsonWriter {
 public:
  enum class Style : std::uint8_t {
    lines,    ///< two blanks a level, one value a line
    compact,  ///< all on one line, for JSON lines
  };

  explicit JsonWriter(Style style = Style::lines);

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(bool flag);
  void value(std::int64_t number);
  void value(std::size_t number);
  void value(int number) { value(static_cast<std::int64_t>(number)); }
  void value(std::uint32_t number) { value(static_cast<std::int64_t>(number)); }
  void null();
  /// `json` is inserted as it is; it must be one valid value.
  void raw(std::string_view json);

  template <class Value>
  void member(std::string_view name, const Value& content) {
    key(name);
    value(content);
  }

  /// What was written since the last take(), a line feed added after a finished value.
  std::string take();

 private:
  struct Level {
    bool array = false;
    bool empty = true;
  };
  void before_value();
  void line_break();
  void end(char bracket);

  std::string out_;
  std::vector<Level> levels_;
  Style style_;
  bool after_key_ = false;
};

}  // namespace meeting
