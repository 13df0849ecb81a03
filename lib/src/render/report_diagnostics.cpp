// SPDX-License-Identifier: Apache-2.0

#include <meeting/report_diagnostics.hpp>

#include <algorithm>
#include <functional>

#include "render/report.hpp"

namespace meeting {
namespace {

constexpr DiagnosticFormatInfo format_infos[] = {
    {DiagnosticFormat::human, "human", "format-human"_msg},
    {DiagnosticFormat::brief, "short", "format-short"_msg},
    {DiagnosticFormat::json, "json", "format-json"_msg},
    {DiagnosticFormat::jsonl, "jsonl", "format-jsonl"_msg},
    {DiagnosticFormat::sarif, "sarif", "format-sarif"_msg},
    {DiagnosticFormat::github, "github", "format-github"_msg},
};

constexpr int json_format = 1;  // raised when a member changes its meaning or goes away

}  // namespace

std::span<const DiagnosticFormatInfo> diagnostic_formats() { return format_infos; }

std::optional<DiagnosticFormat> find_diagnostic_format(std::string_view name) {
  for (const DiagnosticFormatInfo& info : format_infos) {
    if (info.name == name) return info.format;
  }
  return std::nullopt;
}

std::string_view key(Severity severity) {
  if (severity == Severity::error) return "error";
  if (severity == Severity::warning) return "warning";
  return "note";
}

std::string severity_word(Severity severity, Language language) {
  if (severity == Severity::error) return say(language, "word-error"_msg);
  if (severity == Severity::warning) return say(language, "word-warning"_msg);
  return say(language, "word-note"_msg);
}

std::string not_shown_line(const DiagnosticCounts& counts, Language language) {
  if (counts.not_shown == 0) return {};
  return say(language, "findings-not-shown"_msg, {counts.not_shown});
}

std::string summary_line(const DiagnosticCounts& counts, Language language) {
  std::string found;
  const auto add = [&](std::size_t count, std::string_view id) {
    if (count == 0) return;
    if (!found.empty()) found += say(language, "list-separator"_msg);
    found += say(language, id, {count});
  };
  add(counts.errors, "count-errors"_msg);
  add(counts.warnings, "count-warnings"_msg);
  add(counts.notes, "count-notes"_msg);

  std::string line;
  if (found.empty()) line = say(language, "findings-none"_msg, {counts.files});
  else if (counts.files == 1) line = say(language, "findings-in-one"_msg, {found});
  else line = say(language, "findings-in"_msg, {found, counts.files_with_findings, counts.files});
  if (counts.fixable > 0) line += say(language, "findings-fixable"_msg, {counts.fixable});
  if (counts.unreadable > 0) line += say(language, "findings-unreadable"_msg, {counts.unreadable});
  return line;
}

DiagnosticReport::DiagnosticReport(const ReportOptions& options)
    : options_(options),
      json_(options.format == DiagnosticFormat::jsonl ? JsonWriter::Style::compact
                                                      : JsonWriter::Style::lines) {}

void DiagnosticReport::begin() {
  if (begun_) return;
  begun_ = true;
  if (options_.format == DiagnosticFormat::sarif) begin_sarif(json_);
  if (options_.format != DiagnosticFormat::json) return;
  json_.begin_object();
  json_.member("format", json_format);
  json_.key("findings");
  json_.begin_array();
}

bool DiagnosticReport::room() const {
  return options_.max_errors == 0 || counts_.errors < options_.max_errors;
}

void DiagnosticReport::count(Severity severity) {
  if (severity == Severity::error) ++counts_.errors;
  else if (severity == Severity::warning) ++counts_.warnings;
  else ++counts_.notes;
}

std::string DiagnosticReport::file(const Source& source, std::span<const Diagnostic> findings) {
  begin();
  ++counts_.files;
  return show(source, findings);
}

std::string DiagnosticReport::further(const Source& source, std::span<const Diagnostic> findings) {
  begin();
  return show(source, findings);
}

std::string DiagnosticReport::show(const Source& source, std::span<const Diagnostic> findings) {
  std::string out;
  bool any = false;
  for (const Diagnostic& finding : findings) {
    if (finding.severity < options_.least) continue;
    any = true;
    const bool shown = room();
    count(finding.severity);
    // What comes from a stream is nowhere to be mended.
    if (finding.fix && finding.fix->certain && source.path() != "-") ++counts_.fixable;
    if (!shown) {
      ++counts_.not_shown;
      continue;
    }
    switch (options_.format) {
      case DiagnosticFormat::human:
        append_human(out, source, finding, options_);
        break;
      case DiagnosticFormat::brief:
        append_brief(out, source, finding, options_);
        break;
      case DiagnosticFormat::json:
      case DiagnosticFormat::jsonl:
        write_json(json_, source, finding, options_.language);
        break;
      case DiagnosticFormat::sarif:
        write_sarif(json_, source, finding, sarif_rule(rules_, finding.rule), options_.language);
        break;
      case DiagnosticFormat::github:
        append_github(out, source, finding, options_.language);
        break;
    }
  }
  const std::size_t path = std::hash<std::string>()(source.path());
  if (any && found_in_.insert(path).second) ++counts_.files_with_findings;
  return out + json_.take();
}

std::string DiagnosticReport::unreadable(std::string_view path, const Message& why) {
  begin();
  ++counts_.files;
  ++counts_.files_with_findings;
  ++counts_.unreadable;
  const bool shown = room();
  count(Severity::error);
  if (!shown) {
    ++counts_.not_shown;
    return json_.take();
  }
  std::string out;
  switch (options_.format) {
    case DiagnosticFormat::human:
    case DiagnosticFormat::brief:
      append_unreadable(out, path, why, options_);
      break;
    case DiagnosticFormat::json:
    case DiagnosticFormat::jsonl:
      write_unreadable_json(json_, path, why, options_.language);
      break;
    case DiagnosticFormat::sarif:
      write_unreadable_sarif(json_, path, why, sarif_rule(rules_, unreadable_rule),
                             options_.language);
      break;
    case DiagnosticFormat::github:
      append_unreadable_github(out, path, why, options_.language);
      break;
  }
  return out + json_.take();
}

std::string DiagnosticReport::finish() {
  begin();
  switch (options_.format) {
    case DiagnosticFormat::human: {
      std::string text = not_shown_line(counts_, options_.language);
      if (!text.empty()) text += '\n';
      return text + summary_line(counts_, options_.language) + "\n";
    }
    case DiagnosticFormat::json:
      json_.end_array();
      json_.key("summary");
      json_.begin_object();
      write_counts_json(json_, counts_);
      json_.end_object();
      json_.end_object();
      break;
    case DiagnosticFormat::jsonl:
      json_.begin_object();
      json_.member("format", json_format);
      json_.key("summary");
      json_.begin_object();
      write_counts_json(json_, counts_);
      json_.end_object();
      json_.end_object();
      break;
    case DiagnosticFormat::sarif:
      end_sarif(json_, rules_, options_.language);
      break;
    case DiagnosticFormat::github:
      return finish_github();
    case DiagnosticFormat::brief:
      break;
  }
  return json_.take();
}

std::string DiagnosticReport::finish_github() const {
  std::string text;
  constexpr std::size_t most = 10;  // that GitHub shows of each severity for one step
  if (counts_.errors > most || counts_.warnings > most || counts_.notes > most) {
    append_github_notice(text, say(options_.language, "findings-github"_msg, {most}));
  }
  const std::string rest = not_shown_line(counts_, options_.language);
  if (!rest.empty()) text += rest + '\n';
  return text + summary_line(counts_, options_.language) + '\n';
}

}  // namespace meeting
