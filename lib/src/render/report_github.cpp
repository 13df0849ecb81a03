// SPDX-License-Identifier: Apache-2.0

// Workflow commands of GitHub Actions, which shows them beside the lines of a change.

#include <meeting/text.hpp>

#include "render/report.hpp"

namespace meeting {
namespace {

enum class Part : bool { message, property };

/// Percent, CR and LF are escaped everywhere, colon and comma in properties.
std::string escaped(std::string_view text, Part part) {
  std::string out;
  for (const char c : visible(text, LineFeeds::keep)) {
    if (c == '%') out += "%25";
    else if (c == '\n') out += "%0A";
    else if (part == Part::property && c == ':') out += "%3A";
    else if (part == Part::property && c == ',') out += "%2C";
    else out += c;
  }
  return out;
}

std::string_view command(Severity severity) {
  if (severity == Severity::error) return "::error ";
  if (severity == Severity::warning) return "::warning ";
  return "::notice ";
}

}  // namespace

void append_github(std::string& out, const Source& source, const Diagnostic& finding,
                   Language language) {
  const LineColumn begin = source.position(finding.at.begin);
  const LineColumn end = source.position(finding.at.end);
  out += command(finding.severity);
  out += "file=" + escaped(source.path(), Part::property);
  out += ",line=" + std::to_string(begin.line) + ",endLine=" + std::to_string(end.line);
  out += ",col=" + std::to_string(begin.column) + ",endColumn=" + std::to_string(end.column);
  out += ",title=" + escaped(finding.rule, Part::property);
  std::string text = say(language, finding.text);
  if (!finding.help.empty()) text += "\n" + say(language, finding.help);
  for (const DiagnosticNote& note : finding.notes) {
    if (!note.has_place) text += "\n" + say(language, note.text);
  }
  out += "::" + escaped(text, Part::message) + '\n';
}

void append_github_notice(std::string& out, std::string_view text) {
  out += command(Severity::note);
  out += "title=meeting::" + escaped(text, Part::message) + '\n';
}

void append_unreadable_github(std::string& out, std::string_view path, const Message& why,
                              Language language) {
  out += command(Severity::error);
  out += "file=" + escaped(path, Part::property);
  out += ",title=" + escaped(unreadable_rule, Part::property);
  out += "::" + escaped(say(language, why), Part::message) + '\n';
}

}  // namespace meeting
