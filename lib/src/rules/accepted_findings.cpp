// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <initializer_list>
#include <meeting/accepted_findings.hpp>
#include <meeting/finding_kinds.hpp>
#include <meeting/text.hpp>

namespace meeting {
namespace {

/// What stands in the brackets behind `meeting: ignore`; empty where there is no such comment.
std::string_view accepted_list(std::string_view line) {
  const std::size_t sign = line.find('#');
  if (sign == std::string_view::npos) return {};
  constexpr std::string_view name = "meeting:";
  for (std::size_t at = line.find(name, sign); at != std::string_view::npos;
       at = line.find(name, at + 1)) {
    if (!trim(line.substr(0, at)).ends_with('#')) continue;
    std::string_view rest = trim(line.substr(at + name.size()));
    for (const std::string_view word : {"ignore", "忽略"}) {
      if (!rest.starts_with(word)) continue;
      rest = trim(rest.substr(word.size()));
      const std::size_t end = rest.find(']');
      if (!rest.starts_with('[') || end == std::string_view::npos) return {};
      return rest.substr(1, end - 1);
    }
  }
  return {};
}

bool can_be_accepted(const Diagnostic& finding) {
  return finding.severity != Severity::error || find_finding_kind(finding.rule) == nullptr;
}

}  // namespace

bool accepts(std::string_view line, std::string_view rule) {
  std::string_view list = accepted_list(line);
  while (!list.empty()) {
    std::size_t end = list.size();
    std::size_t width = 0;
    for (const std::string_view separator : {",", "，", "、"}) {
      const std::size_t at = list.find(separator);
      if (at >= end) continue;
      end = at;
      width = separator.size();
    }
    if (trim(list.substr(0, end)) == rule) return true;
    list.remove_prefix(end + width);
  }
  return false;
}

void remove_accepted(const Source& source, std::vector<Diagnostic>& findings) {
  std::erase_if(findings, [&](const Diagnostic& one) {
    if (!can_be_accepted(one)) return false;
    const std::uint32_t number = source.position(one.at.begin).line;
    if (accepts(source.line(number), one.rule)) return true;
    if (number == 1) return false;
    const std::string_view above = trim(source.line(number - 1));
    return above.starts_with('#') && accepts(above, one.rule);
  });
}

}  // namespace meeting
