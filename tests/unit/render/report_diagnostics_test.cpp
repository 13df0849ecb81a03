// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/report_diagnostics.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace meeting;

namespace {

constexpr std::string_view text =
    "格式: 1\n"
    "标题: 停车\n"
    "形式: 会谈\n"
    "标题: 又一个\n";

/// A finding with everything, one of the least kind, and one with a fix. The catalogue's own
/// words serve as messages: "{0} 个错误".
std::vector<Diagnostic> findings() {
  Diagnostic duplicate;
  duplicate.rule = "duplicate-key";
  duplicate.severity = Severity::error;
  duplicate.text = {"count-errors"_msg, {2}};
  duplicate.help = {"count-warnings"_msg, {1}};
  duplicate.at = {40, 46};
  duplicate.notes.push_back({{"yes"_msg, {}}, {10, 16}, true});
  duplicate.notes.push_back({{"no"_msg, {}}, {}, false});

  Diagnostic form;
  form.rule = "unknown-word";
  form.severity = Severity::warning;
  form.text = {"at-least"_msg, {"\x1b[31m，: %\n"}};
  form.at = {33, 39};
  form.fix = Fix{{33, 39}, "五方会谈"};

  Diagnostic remark;
  remark.rule = "remark";
  remark.severity = Severity::note;
  remark.text = {"yes"_msg, {}};
  remark.at = {0, 0};
  return {duplicate, form, remark};
}

std::string report(DiagnosticFormat format, Language language, bool colour = false,
                   Severity least = Severity::note) {
  ReportOptions options;
  options.format = format;
  options.language = language;
  options.colour = colour;
  options.least = least;
  DiagnosticReport all(options);
  const Source source("社区/a b.yaml", std::string(text));
  const Source clean("clean.yaml", "格式: 1\n");
  std::string out = all.file(source, findings());
  out += all.file(clean, {});
  out += all.unreadable("gone\x1b.yaml", {"no"_msg, {}});
  return out + all.finish();
}

}  // namespace

TEST_CASE("for people, in English") {
  CHECK(report(DiagnosticFormat::human, Language::english) ==
        "社区/a b.yaml:4:1: error: 2 errors [duplicate-key]\n"
        "   |\n"
        " 4 | 标题: 又一个\n"
        "   | ^~~~\n"
        "   = help: 1 warning\n"
        "   = note: no\n"
        "社区/a b.yaml:2:1: note: yes\n"
        "   |\n"
        " 2 | 标题: 停车\n"
        "   | ^~~~\n"
        "社区/a b.yaml:3:5: warning: at least \\x1b[31m，: %\\n [unknown-word]\n"
        "   |\n"
        " 3 | 形式: 会谈\n"
        "   |       ^~~~\n"
        "社区/a b.yaml:1:1: note: yes [remark]\n"
        "   |\n"
        " 1 | 格式: 1\n"
        "   | ^\n"
        "gone\\x1b.yaml: error: no [unreadable-file]\n"
        "2 errors, 1 warning, 1 note in 2 of 3 files; `meeting validate --fix` mends 1; 1 file "
        "could not be read\n");
}

TEST_CASE("for people, in Chinese") {
  CHECK(report(DiagnosticFormat::human, Language::chinese, false, Severity::warning) ==
        "社区/a b.yaml:4:1: 错误: 2 个错误 [duplicate-key]\n"
        "   |\n"
        " 4 | 标题: 又一个\n"
        "   | ^~~~\n"
        "   = 建议: 1 个警告\n"
        "   = 提示: 否\n"
        "社区/a b.yaml:2:1: 提示: 是\n"
        "   |\n"
        " 2 | 标题: 停车\n"
        "   | ^~~~\n"
        "社区/a b.yaml:3:5: 警告: \\x1b[31m，: %\\n 以上 [unknown-word]\n"
        "   |\n"
        " 3 | 形式: 会谈\n"
        "   |       ^~~~\n"
        "gone\\x1b.yaml: 错误: 否 [unreadable-file]\n"
        "3 个文件中 2 个有问题：2 个错误，1 个警告；其中 1 个可以用 meeting 检查 --修复 改正；1 "
        "个文件无法读取\n");
}

TEST_CASE("one line a finding") {
  CHECK(report(DiagnosticFormat::brief, Language::english) ==
        "社区/a b.yaml:4:1: error: 2 errors [duplicate-key]\n"
        "社区/a b.yaml:3:5: warning: at least \\x1b[31m，: %\\n [unknown-word]\n"
        "社区/a b.yaml:1:1: note: yes [remark]\n"
        "gone\\x1b.yaml: error: no [unreadable-file]\n");
}

TEST_CASE("colour is codes around words and never changes them") {
  for (const DiagnosticFormat format : {DiagnosticFormat::human, DiagnosticFormat::brief}) {
    std::string coloured = report(format, Language::chinese, true);
    CHECK(coloured.find("\x1b[1;31m错误:\x1b[0m") != std::string::npos);
    CHECK(coloured.find("\x1b[33m警告:\x1b[0m") != std::string::npos);
    CHECK(coloured.find("\x1b[36m提示:\x1b[0m") != std::string::npos);
    CHECK(coloured.find("\x1b[1m社区/a b.yaml:4:1:\x1b[0m") != std::string::npos);
    for (std::size_t at = 0; (at = coloured.find('\x1b', at)) != std::string::npos;) {
      coloured.erase(at, coloured.find('m', at) - at + 1);
    }
    CHECK(coloured == report(format, Language::chinese));
  }
  for (const DiagnosticFormatInfo& info : diagnostic_formats()) {
    CAPTURE(info.name);
    CHECK(report(info.format, Language::english).find('\x1b') == std::string::npos);
  }
}

TEST_CASE("one JSON document") {
  const std::string json = report(DiagnosticFormat::json, Language::english);
  CHECK(
      json.starts_with("{\n  \"format\": 1,\n  \"findings\": [\n    {\n"
                       "      \"file\": \"社区/a b.yaml\",\n"
                       "      \"rule\": \"duplicate-key\",\n"
                       "      \"severity\": \"error\",\n"
                       "      \"message\": \"2 errors\",\n"
                       "      \"help\": \"1 warning\",\n"
                       "      \"begin\": {\n"
                       "        \"byte\": 40,\n"
                       "        \"line\": 4,\n"
                       "        \"column\": 1,\n"
                       "        \"byte_column\": 1,\n"
                       "        \"utf16_column\": 1\n"
                       "      },\n"));
  CHECK(json.find("\"message\": \"at least \\u001b[31m，: %\\n\"") != std::string::npos);
  CHECK(json.find("\"text\": \"五方会谈\"") != std::string::npos);
  CHECK(json.find("\"column\": 5,\n        \"byte_column\": 9,\n        \"utf16_column\": 5") !=
        std::string::npos);
  CHECK(
      json.ends_with("  ],\n  \"summary\": {\n    \"errors\": 2,\n    \"warnings\": 1,\n"
                     "    \"notes\": 1,\n    \"files\": 3,\n    \"files_with_findings\": 2,\n"
                     "    \"files_unreadable\": 1\n  }\n}\n"));
}

TEST_CASE("one JSON object a line") {
  const std::string lines = report(DiagnosticFormat::jsonl, Language::chinese);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 5);
  CHECK(lines.find("\n{\"file\": \"gone\\u001b.yaml\", \"rule\": \"unreadable-file\", "
                   "\"severity\": \"error\", \"message\": \"否\"}\n") != std::string::npos);
  CHECK(
      lines.ends_with("\n{\"format\": 1, \"summary\": {\"errors\": 2, \"warnings\": 1, "
                      "\"notes\": 1, \"files\": 3, \"files_with_findings\": 2, "
                      "\"files_unreadable\": 1}}\n"));
}

TEST_CASE("SARIF names files as URIs and columns as code points") {
  const std::string sarif = report(DiagnosticFormat::sarif, Language::english);
  CHECK(sarif.find("\"uri\": \"%E7%A4%BE%E5%8C%BA/a%20b.yaml\"") != std::string::npos);
  CHECK(sarif.find("\"columnKind\": \"unicodeCodePoints\"") != std::string::npos);
  CHECK(sarif.find("\"startLine\": 3,\n                  \"startColumn\": 5,\n"
                   "                  \"endLine\": 3,\n                  \"endColumn\": 7") !=
        std::string::npos);
  CHECK(sarif.find("\"relatedLocations\"") != std::string::npos);
  CHECK(sarif.find("\"deletedRegion\"") != std::string::npos);
  CHECK(sarif.ends_with("\n}\n"));
}

TEST_CASE("SARIF tells of each rule that was found, once, in the order of their coming") {
  const Source source("a.yaml", std::string(text));
  Diagnostic known;
  known.rule = "two-parties";
  known.severity = Severity::error;
  known.text = {"yes"_msg, {}};
  Diagnostic own = known;
  own.rule = "of-a-program";
  DiagnosticReport all({.format = DiagnosticFormat::sarif, .language = Language::chinese});
  std::string sarif = all.file(source, std::vector<Diagnostic>{known, own, known});
  sarif += all.finish();
  const auto count = [&](std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = sarif.find(part, at)) != std::string::npos; ++at) ++found;
    return found;
  };
  CHECK(count("\"ruleIndex\": 0") == 2);
  CHECK(count("\"ruleIndex\": 1") == 1);
  CHECK(count("\"id\": \"two-parties\"") == 1);
  CHECK(count("\"id\": \"of-a-program\"") == 1);
  CHECK(sarif.find("\"id\": \"two-parties\"") < sarif.find("\"id\": \"of-a-program\""));
  // What the rule is by itself, whatever it was here; nothing is known of the program's own.
  CHECK(count("\"defaultConfiguration\"") == 1);
  CHECK(count("\"level\": \"warning\"") == 1);
  CHECK(count(say(Language::chinese, "rule.two-parties.reason")) == 1);
}

TEST_CASE("GitHub is told when it shows fewer findings than there are") {
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
    for (const std::size_t number : {std::size_t{10}, std::size_t{11}}) {
      CAPTURE(number);
      const Source source("a.yaml", std::string(text));
      Diagnostic one;
      one.rule = "two-parties";
      one.severity = severity;
      one.text = {"yes"_msg, {}};
      DiagnosticReport all({.format = DiagnosticFormat::github});
      all.file(source, std::vector<Diagnostic>(number, one));
      CHECK(all.finish().starts_with("::notice title=meeting::") == (number == 11));
    }
  }
}

TEST_CASE("workflow commands escape what would end them") {
  CHECK(report(DiagnosticFormat::github, Language::english) ==
        "::error file=社区/a b.yaml,line=4,endLine=4,col=1,endColumn=3,"
        "title=duplicate-key::2 errors%0A1 warning%0Ano\n"
        "::warning file=社区/a b.yaml,line=3,endLine=3,col=5,endColumn=7,"
        "title=unknown-word::at least \\x1b[31m，: %25%0A\n"
        "::notice file=社区/a b.yaml,line=1,endLine=1,col=1,endColumn=1,title=remark::yes\n"
        "::error file=gone\\x1b.yaml,title=unreadable-file::no\n"
        "2 errors, 1 warning, 1 note in 2 of 3 files; `meeting validate --fix` mends 1; 1 file "
        "could not be read\n");
  DiagnosticReport all({DiagnosticFormat::github, Language::english, false, 0, Severity::note});
  CHECK(all.unreadable("a,b:c%d", {"no"_msg, {}}) ==
        "::error file=a%2Cb%3Ac%25d,title=unreadable-file::no\n");
}

TEST_CASE("a document without findings is a document") {
  for (const DiagnosticFormatInfo& info : diagnostic_formats()) {
    CAPTURE(info.name);
    ReportOptions options;
    options.format = info.format;
    DiagnosticReport all(options);
    const std::string out = all.finish();
    const bool structured = info.format == DiagnosticFormat::json ||
                            info.format == DiagnosticFormat::jsonl ||
                            info.format == DiagnosticFormat::sarif;
    CHECK(out.starts_with("{") == structured);
    CHECK(find_diagnostic_format(info.name) == info.format);
    CHECK(has_message(info.meaning));
  }
  CHECK_FALSE(find_diagnostic_format("xml"));
}

TEST_CASE("findings of less weight than asked for are not counted") {
  ReportOptions options;
  options.least = Severity::error;
  DiagnosticReport all(options);
  const Source source("x.yaml", std::string(text));
  CHECK_FALSE(all.file(source, findings()).empty());
  CHECK(all.counts().errors == 1);
  CHECK(all.counts().warnings == 0);
  CHECK(all.counts().notes == 0);
}

TEST_CASE("behind so many errors findings are only counted") {
  for (const DiagnosticFormatInfo& info : diagnostic_formats()) {
    CAPTURE(info.name);
    const Source source("x.yaml", std::string(text));
    DiagnosticReport one({.format = info.format, .max_errors = 1});
    std::string out = one.file(source, findings());  // an error, a warning, a note
    out += one.unreadable("gone.yaml", {"no"_msg, {}});
    CHECK(out.find("unknown-word") == std::string::npos);
    CHECK(out.find("gone.yaml") == std::string::npos);
    CHECK(one.counts().errors == 2);
    CHECK(one.counts().warnings == 1);
    CHECK(one.counts().not_shown == 3);
    CHECK(one.counts().files == 2);
    CHECK(not_shown_line(one.counts(), Language::english) == "3 more findings are not shown");
    const bool by_itself =
        info.format == DiagnosticFormat::human || info.format == DiagnosticFormat::github;
    CHECK((one.finish().find("3 more findings") != std::string::npos) == by_itself);

    DiagnosticReport two({.format = info.format, .max_errors = 2});
    out = two.file(source, findings());
    out += two.unreadable("gone.yaml", {"no"_msg, {}});
    CHECK(out.find("unknown-word") != std::string::npos);
    CHECK(out.find("gone.yaml") != std::string::npos);
    CHECK(two.counts().not_shown == 0);
    CHECK(not_shown_line(two.counts(), Language::english).empty());
  }
}

TEST_CASE("further findings of a file are not another file") {
  const Source source("x.yaml", std::string(text));
  const Source clean("y.yaml", std::string(text));
  DiagnosticReport all({});
  all.file(source, findings());
  all.file(clean, {});
  CHECK(all.counts().files_with_findings == 1);
  all.further(source, findings());
  CHECK(all.counts().files == 2);
  CHECK(all.counts().files_with_findings == 1);
  CHECK(all.counts().errors == 2);
  all.further(clean, findings());
  CHECK(all.counts().files == 2);
  CHECK(all.counts().files_with_findings == 2);
}

TEST_CASE("the last line") {
  struct Case {
    DiagnosticCounts counts;
    std::string_view en, zh;
  };
  const Case cases[] = {
      {{0, 0, 0, 14, 0, 0}, "14 files, no findings", "14 个文件，没有发现问题"},
      {{0, 0, 0, 1, 0, 0}, "1 file, no findings", "1 个文件，没有发现问题"},
      {{2, 1, 0, 14, 1, 0},
       "2 errors, 1 warning in 1 of 14 files",
       "14 个文件中 1 个有问题：2 个错误，1 个警告"},
      {{1, 0, 0, 1, 1, 0}, "1 error in 1 file", "1 个文件：1 个错误"},
      {{0, 0, 3, 2, 2, 0}, "3 notes in 2 of 2 files", "2 个文件中 2 个有问题：3 条提示"},
      {{2, 0, 0, 2, 2, 2},
       "2 errors in 2 of 2 files; 2 files could not be read",
       "2 个文件中 2 个有问题：2 个错误；2 个文件无法读取"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.en);
    CHECK(summary_line(one.counts, Language::english) == one.en);
    CHECK(summary_line(one.counts, Language::chinese) == one.zh);
  }
}

TEST_CASE("findings put into words ahead of their turn are those put into words in it") {
  std::size_t ahead = 0;
  for (const DiagnosticFormatInfo& info : diagnostic_formats()) {
    for (const std::size_t most : {std::size_t{0}, std::size_t{1}}) {
      CAPTURE(info.name);
      CAPTURE(most);
      const ReportOptions options{.format = info.format, .max_errors = most};
      const Source source("x.yaml", std::string(text));
      const Source clean("clean.yaml", "格式: 1\n");
      DiagnosticReport in_turn(options);
      DiagnosticReport prepared(options);
      std::optional<PreparedFindings> words = prepared.prepare(source, findings());
      std::optional<PreparedFindings> none = prepared.prepare(clean, {});
      const bool stands_alone =
          info.format != DiagnosticFormat::json && info.format != DiagnosticFormat::sarif;
      REQUIRE(words.has_value() == (stands_alone && most == 0));
      REQUIRE(none.has_value() == words.has_value());
      if (!words) continue;
      ++ahead;
      std::string out = in_turn.file(source, findings());
      out += in_turn.file(clean, {});
      out += in_turn.further(source, findings());
      CHECK(prepared.file(*std::move(words)) + prepared.file(*std::move(none)) +
                prepared.further(source, findings()) ==
            out);
      CHECK(prepared.finish() == in_turn.finish());
      CHECK(prepared.counts().files == 2);
      CHECK(prepared.counts().files_with_findings == 1);
      CHECK(prepared.counts().fixable == in_turn.counts().fixable);
    }
  }
  CHECK(ahead == 4);
}
