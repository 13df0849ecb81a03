// SPDX-License-Identifier: Apache-2.0

// The examples of the rules, read from their texts.

#include <algorithm>
#include <meeting/rule_cases.hpp>
#include <optional>

#include "rules/rule_case_texts.hpp"

namespace meeting {
namespace {

enum class Part { head, book, pass, fail, expect };

/// Collects the lines of one case.
class CaseReader {
 public:
  void line(std::string_view line) {
    if (line.starts_with("===")) return block(line);
    switch (part_) {
      case Part::head:
        return head(line);
      case Part::book:
        return append(case_.book, line);
      case Part::expect:
        return append(case_.expect, line);
      case Part::pass:
        return record(case_.pass, line);
      case Part::fail:
        return record(case_.fail, line);
    }
  }

  RuleCase finish() {
    if (case_.fault.empty() && (case_.pass.empty() || case_.fail.empty() || case_.expect.empty())) {
      case_.fault = "a block is missing";
    }
    return std::move(case_);
  }

 private:
  void fault(std::string_view line) {
    if (case_.fault.empty()) case_.fault = line;
  }

  static void append(std::string& text, std::string_view line) {
    text += line;
    text += '\n';
  }

  void block(std::string_view line) {
    if (line == "=== book") part_ = Part::book;
    else if (line == "=== pass") part_ = Part::pass;
    else if (line == "=== fail") part_ = Part::fail;
    else if (line == "=== expect") part_ = Part::expect;
    else fault(line);
  }

  void head(std::string_view line) {
    constexpr std::string_view file = "file ";
    constexpr std::string_view as_of = "as-of ";
    if (line.starts_with(file)) {
      case_.file_stem = line.substr(file.size());
    } else if (line.starts_with(as_of)) {
      const std::optional<Date> day = parse_date(line.substr(as_of.size())).value;
      if (day) case_.as_of = *day;
      else fault(line);
    } else if (!line.starts_with('#')) {
      fault(line);
    }
  }

  /// `--- 2025/2025-03-14-a.yaml` begins a file of that name.
  void record(std::vector<RuleCaseFile>& files, std::string_view line) {
    constexpr std::string_view name = "--- ";
    if (line.starts_with(name)) {
      files.push_back({std::string(line.substr(name.size())), {}});
      return;
    }
    if (files.empty()) files.push_back({});
    append(files.back().text, line);
  }

  RuleCase case_;
  Part part_ = Part::head;
};

}  // namespace

RuleCase read_rule_case(std::string_view text) {
  CaseReader reader;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    reader.line(text.substr(at, end - at));
    at = end + 1;
  }
  return reader.finish();
}

RuleCase rule_case(std::string_view rule) {
  const std::span<const RuleCaseText> all = rule_case_texts();
  const auto found = std::ranges::find(all, rule, &RuleCaseText::id);
  if (found != all.end()) return read_rule_case(found->text);
  RuleCase none;
  none.fault = "no such case";
  return none;
}

}  // namespace meeting
