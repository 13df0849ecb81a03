// SPDX-License-Identifier: Apache-2.0

// own_rule FILE...: checks records with the rules of the library and one more of a house of its
// own: the minutes of a meeting that was held have a number.
//
//   $ own_rule 2025/2025-06-20-充电桩.yaml
//   2025/2025-06-20-充电桩.yaml:1:1: warning: no number for the minutes [without-number]
//
// Exit status: 0 no errors; 1 errors; 2 it was called wrongly; 65 a file could not be used.
//
// Without CMake: g++ -std=c++20 own_rule.cpp -o own_rule $(pkg-config --cflags --libs meeting)

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <meeting/book.hpp>
#include <meeting/date.hpp>
#include <meeting/report_diagnostics.hpp>
#include <meeting/rules.hpp>
#include <meeting/state.hpp>
#include <meeting/text.hpp>
#include <vector>

namespace {

std::vector<meeting::Diagnostic> without_number(const meeting::Record& record,
                                                const meeting::RuleContext& context) {
  if (record.number) return {};
  if (meeting_state(record, context.as_of).stage != meeting::MeetingStage::held) return {};
  meeting::Diagnostic found;
  found.text = {meeting::own_words, {{"no number for the minutes", "纪要没有编号"}}};
  found.help = {meeting::own_words, {{"add `number: …`", "请写“编号: …”"}}};
  found.at = record.title.at;
  return {found};
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) {
    std::cerr << "usage: own_rule FILE...\n";
    return 2;
  }
  const std::vector<meeting::OwnRule> own{
      {"without-number", meeting::Severity::warning, without_number}};
  meeting::Books books(std::filesystem::current_path());
  int status = 0;
  for (int i = 1; i < count; ++i) {
    const meeting::RecordFile file = meeting::read_record_file({words[i], words[i], {}}, books);
    if (file.trouble) {
      std::cerr << "own_rule: " << file.trouble->what() << '\n';
      status = 65;
      continue;
    }
    std::vector<meeting::Diagnostic> findings = file.document.findings;
    for (meeting::Diagnostic& one :
         check_record(file.record(), {.as_of = {2025, 12, 31}, .own_rules = own})) {
      findings.push_back(std::move(one));
    }
    meeting::DiagnosticReport report({.format = meeting::DiagnosticFormat::brief});
    std::cout << report.file(*file.document.source, findings);
    if (report.counts().errors > 0) status = std::max(status, 1);
  }
  return status;
}
