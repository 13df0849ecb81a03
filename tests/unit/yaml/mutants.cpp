// SPDX-License-Identifier: Apache-2.0

#include "mutants.hpp"

#include <algorithm>

#include "awkward_yaml.hpp"
#include "samples.hpp"

namespace reader_tests {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view pieces[] = {":",           ": ",
                                       "：",          "，",
                                       ",",           "- ",
                                       "-",           "－ ",
                                       "\n",          "\r\n",
                                       "\r",          " ",
                                       "  ",          "\t",
                                       "\u3000",      "\u00A0",
                                       "\"",          "'",
                                       "{",           "}",
                                       "[",           "]",
                                       "#",           " #",
                                       "|",           "|\n",
                                       ">",           "&",
                                       "*",           "!",
                                       "@",           "%",
                                       "?",           "? ",
                                       "~",           "null",
                                       "---\n",       "...\n",
                                       "标题: ",      "标题：",
                                       "\\",          "“",
                                       "<<: ",        "a: b",
                                       "- 标题: x\n", "  类别: 停车\n",
                                       "\u200B",      "\u202E",
                                       "\uFEFF",      "\x01",
                                       "\0"sv,        "1",
                                       "é",           "😀",
                                       "\"\\0\"",     "`",
                                       "日期",        "2025年3月14日",
                                       "i9",          "p1",
                                       "x_"};

std::size_t line_begin(const std::string& text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t line_feed = text.rfind('\n', at - 1);
  return line_feed == std::string::npos ? 0 : line_feed + 1;
}
std::size_t line_end(const std::string& text, std::size_t at) {
  const std::size_t line_feed = text.find('\n', at);
  return line_feed == std::string::npos ? text.size() : line_feed + 1;
}

void change(std::string& text, Chance& chance) {
  if (text.empty()) text = "标题: 甲\n";
  const std::size_t at = chance.below(static_cast<std::uint32_t>(text.size()) + 1);
  const std::size_t begin = line_begin(text, at);
  switch (chance.below(9)) {
    case 0:
      text.erase(std::min(at, text.size() - 1), 1 + chance.below(5));
      return;
    case 1:
    case 2:
    case 3:
      text.insert(at, chance.pick(pieces));
      return;
    case 4: {  // a part twice
      const std::size_t from = chance.below(static_cast<std::uint32_t>(text.size()));
      text.insert(at, text.substr(from, chance.below(60)));
      return;
    }
    case 5:
      text.erase(begin, line_end(text, begin) - begin);
      return;
    case 6:
      text.insert(begin, text.substr(begin, line_end(text, begin) - begin));
      return;
    case 7:  // another indent
      if (chance.one_in(2)) text.insert(begin, 1 + chance.below(3), ' ');
      else text.erase(begin, std::min(text.find_first_not_of(' ', begin), text.size()) - begin);
      return;
    default:
      if (chance.one_in(4)) text.resize(at);
      else if (at < text.size()) text[at] = static_cast<char>(chance.below(256));
  }
}

}  // namespace

std::string mutant(std::uint32_t seed) {
  Chance chance(seed * 2654435761U + 1);
  const std::vector<Sample>& samples = example_files();
  std::string text = chance.one_in(2)
                         ? samples[chance.below(static_cast<std::uint32_t>(samples.size()))].text
                         : awkward_yaml(chance.below(100'000));
  if (chance.one_in(2))
    text.resize(line_end(text, chance.below(static_cast<std::uint32_t>(text.size()))));
  for (std::uint32_t n = 1 + chance.below(4); n > 0; --n) change(text, chance);
  return text;
}

}  // namespace reader_tests
