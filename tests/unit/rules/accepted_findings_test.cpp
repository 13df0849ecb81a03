// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/accepted_findings.hpp>
#include <string>
#include <string_view>

#include "rule_case.hpp"

using namespace meeting;

TEST_CASE("accepted: comments that name a rule") {
  struct Row {
    std::string_view line;
    bool accepted;
  };
  constexpr Row rows[] = {
      {"due: 2025-05-31  # meeting: ignore[follow-up-overdue]", true},
      {"  # meeting: ignore[follow-up-overdue]", true},
      {"#meeting:ignore[follow-up-overdue]", true},
      {"due: 2025-05-31  # 下周补 # meeting: 忽略[follow-up-overdue]", true},
      {"due: 2025-05-31  # meeting: ignore[two-parties, follow-up-overdue]", true},
      {"due: 2025-05-31  # meeting: ignore[two-parties，follow-up-overdue、date-order]", true},
      {"due: 2025-05-31  # meeting: ignore [ follow-up-overdue ]  because", true},
      {"due: 2025-05-31  # meeting: ignore[follow-up]", false},
      {"due: 2025-05-31  # meeting: ignore[xfollow-up-overdue]", false},
      {"due: 2025-05-31  # meeting: ignore[]", false},
      {"due: 2025-05-31  # meeting: ignore[follow-up-overdue", false},
      {"due: 2025-05-31  # meeting: ignore follow-up-overdue", false},
      {"due: 2025-05-31  # meeting: forget[follow-up-overdue]", false},
      {"due: 2025-05-31  # the meeting: ignore[follow-up-overdue]", false},
      {"meeting: ignore[follow-up-overdue]", false},
      {"", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(accepts(row.line, "follow-up-overdue") == row.accepted);
  }
}

namespace {

/// The rules that remain of findings on the lines of a text, as "2:two-parties".
std::string remaining(const std::string& text, std::string_view rule, Severity severity,
                      std::string_view marked) {
  const Source source("a.yaml", text);
  Diagnostic one;
  one.rule = rule;
  one.severity = severity;
  const auto at = static_cast<std::uint32_t>(text.find(marked));
  one.at = {at, at + static_cast<std::uint32_t>(marked.size())};
  std::vector<Diagnostic> findings{one};
  remove_accepted(source, findings);
  return findings.empty() ? "" : std::string(findings.front().rule);
}

}  // namespace

TEST_CASE("accepted: on the line itself, or alone on the line above") {
  CHECK(remaining("a: 1 # meeting: ignore[two-parties]\nb: 2\n", "two-parties", Severity::warning,
                  "a: 1") == "");
  CHECK(remaining("# meeting: ignore[two-parties]\na: 1\n", "two-parties", Severity::warning,
                  "a: 1") == "");
  // The comment of a neighbour is the neighbour's.
  CHECK(remaining("b: 2 # meeting: ignore[two-parties]\na: 1\n", "two-parties", Severity::warning,
                  "a: 1") == "two-parties");
  CHECK(remaining("# meeting: ignore[two-parties]\n\na: 1\n", "two-parties", Severity::warning,
                  "a: 1") == "two-parties");
  CHECK(remaining("a: 1\n# meeting: ignore[two-parties]\n", "two-parties", Severity::warning,
                  "a: 1") == "two-parties");
}

TEST_CASE("accepted: errors of rules, but no errors of the reader") {
  const std::string text = "a: 1 # meeting: ignore[vote-numbers, unknown-key, wide-comma]\n";
  CHECK(remaining(text, "vote-numbers", Severity::error, "a: 1") == "");
  CHECK(remaining(text, "unknown-key", Severity::error, "a: 1") == "unknown-key");
  CHECK(remaining(text, "wide-comma", Severity::error, "a: 1") == "wide-comma");
  CHECK(remaining(text, "wide-comma", Severity::warning, "a: 1") == "");
}

TEST_CASE("accepted: the comment is a comment to the reader") {
  const CheckedRecord checked = check_text(
      "format: 1  # meeting: ignore[two-parties]\n"
      "title: Gate  # meeting: ignore[two-parties]\n"
      "form: on_site\n"
      "date: 2025-03-14 # meeting: 忽略[two-parties]\n"
      "parties:\n"
      "  - {kind: owners, name: Owners} # meeting: ignore[two-parties]\n");
  CHECK(checked.document.findings.empty());
}
