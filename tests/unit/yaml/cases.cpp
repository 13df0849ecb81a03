// SPDX-License-Identifier: Apache-2.0

#include "cases.hpp"

namespace reader_tests {

std::string record(std::string_view body) {
  std::string text(body);
  const auto add_unless = [&](std::string_view chinese, std::string_view english,
                              std::string_view line) {
    if (body.find(chinese) == std::string_view::npos &&
        body.find(english) == std::string_view::npos)
      text += line;
  };
  add_unless("格式", "format", "格式: 1\n");
  add_unless("\n标题", "\ntitle",
             body.starts_with("标题") || body.starts_with("title") ? "" : "标题: 甲\n");
  add_unless("形式", "form:", "形式: 圆桌会\n");
  add_unless("\n日期", "\ndate",
             body.starts_with("日期") || body.starts_with("date") ? "" : "日期: 2025-03-14\n");
  return text;
}

std::string issue(std::string_view lines) {
  return record("议题:\n- 标题: 乙\n" + std::string(lines));
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string text;
  text.reserve(part.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

}  // namespace reader_tests
