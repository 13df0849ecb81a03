// SPDX-License-Identifier: Apache-2.0

// Texts made to take long: a step that looks at all others for each one of them would take
// minutes here, and the time limit of the test ends it.

#include <doctest/doctest.h>

#include <functional>
#include <meeting/read.hpp>
#include <string>

#include "cases.hpp"

using namespace meeting;
using namespace reader_tests;

namespace {

std::string numbered(std::string_view before, std::string_view behind, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += std::string(before) + std::to_string(i) + std::string(behind);
  return text;
}

struct Hostile {
  std::string_view name;
  std::string text;
};

std::vector<Hostile> texts() {
  constexpr std::size_t lines = 100'000;
  return {
      {"unknown keys", numbered("k", ": 1\n", lines)},
      {"one key again and again", repeated("k: 1\n", lines)},
      {"keys of the user's own", numbered("x_", ": 1\n", lines)},
      {"full-width colons", repeated("标题：甲\n", lines)},
      {"lines of full-width colons", repeated(repeated("：", 21'000) + ": x\n", 16)},
      {"lines of full-width commas", repeated("a: {标题: " + repeated("，", 21'000) + "}\n", 16)},
      {"commas before keys", repeated("a: {标题: " + repeated("，标题:y", 5'000) + "}\n", 16)},
      {"missing commas", repeated("a: {" + repeated("标题: a ", 5'000) + "}\n", 16)},
      {"lines of colons", repeated(repeated(": ", 32'000) + "\n", 16)},
      {"lines of dashes", repeated(repeated("- ", 32'000) + "\n", 16)},
      {"texts that need quotes", repeated("a: @\n", lines)},
      {"quotes never closed", repeated("标题: '\n", lines)},
      {"quotes with backslashes", repeated("a: \"\\\"\n", lines)},
      {"a quote over all lines", "标题: \"x\n" + repeated(" x\n", lines)},
      {"brackets never closed", repeated("标题: [\n", lines)},
      {"brackets and quotes never closed", repeated("标题: ['\n", lines)},
      {"levels of mappings",
       [] {
         std::string text;
         for (std::size_t i = 0; i < 1'000; ++i) text += std::string(i, ' ') + "a:\n";
         return text;
       }()},
      {"lines without a colon", repeated("甲: 乙\n丙\n", lines / 2)},
      {"lines that the parser refuses", repeated("a: \"b\"\n  - c\n", lines / 2)},
      {"a text of many lines", "备注: a\n" + repeated("  停车: 难\n", lines)},
      {"a text of many further lines", "备注: a\n" + repeated("  停车\n", lines)},
      {"a text of many lines in quotes", "备注: \"a\n" + repeated("  停车\n", lines) + "  b\"\n"},
      {"blank lines in a text", "备注: |\n x\n" + repeated("\n", lines)},
      {"parties and who is none of them",
       record("参与方:\n" + numbered("- {类别: 居民, 名称: n", "}\n", 20'000) +
              "议题:\n- 标题: 甲\n  意见:\n" +
              numbered("  - {发言方: m", ", 内容: 乙}\n", 20'000))},
      {"items and references",
       record("议题:\n" + numbered("- {标题: t", "}\n", 10'000) + "决议:\n" +
              numbered("- {内容: 甲, 议题: i", "}\n", 10'000) + "跟进事项:\n" +
              numbered("- {事项: 甲, 决议: r", "}\n", 10'000))},
      {"references to nothing",
       record("议题:\n" + numbered("- {标题: t", "}\n", 10'000) + "决议:\n" +
              numbered("- {内容: 甲, 议题: j", "}\n", 10'000) + "跟进事项:\n" +
              numbered("- {事项: 甲, 决议: q", "}\n", 10'000))},
  };
}

}  // namespace

TEST_CASE("hostile texts are read or refused soon") {
  for (Hostile& one : texts()) {
    CAPTURE(one.name);
    const Document document =
        read_record(std::make_unique<const Source>("hostile.yaml", std::move(one.text)));
    CHECK(document.findings.size() <= limits::findings);
    for (const Diagnostic& finding : document.findings) {
      CHECK(say(Language::chinese, finding.text).size() < 2'000);
    }
  }
}
