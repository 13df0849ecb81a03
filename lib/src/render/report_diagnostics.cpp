// SPDX-License-Identifier: Apache-2.0

#include <meeting/report_diagnostics.hpp>

#include <cassert>
#include <functional>
#include <utility>

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

void count(DiagnosticCounts& counts, Severity severity) {
  if (severity == Severity::error) ++counts.errors;
  else if (severity == Severity::warning) ++counts.warnings;
  else ++counts.notes;
}

void count(DiagnosticCounts& counts, const Source& source, const Diagnostic& finding) {
  count(counts, finding.severity);
  // What comes from a stream is nowhere to be mended.
  if (finding.fix && finding.fix->certain && source.path() != "-") ++counts.fixable;
}

bool has_any(const DiagnosticCounts& counts) {
  return counts.errors > 0 || counts.warnings > 0 || counts.notes > 0;
}

std::size_t hash_of_path(const Source& source) { return std::hash<std::string>()(source.path()); }

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

std::string DiagnosticReport::file(const Source& source, std::span<const Diagnostic> findings) {
  begin();
  ++counts_.files;
  return show(source, findings);
}

std::string DiagnosticReport::file(PreparedFindings&& findings) {
  begin();
  ++counts_.files;
  return show(std::move(findings));
}

std::string DiagnosticReport::further(const Source& source, std::span<const Diagnostic> findings) {
  begin();
  return show(source, findings);
}

std::optional<PreparedFindings> DiagnosticReport::prepare(
    const Source& source, std::span<const Diagnostic> findings) const {
  const bool stand_for_themselves =
      options_.format != DiagnosticFormat::json && options_.format != DiagnosticFormat::sarif;
  if (!stand_for_themselves || options_.max_errors != 0) return std::nullopt;
  PreparedFindings prepared;
  for (const Diagnostic& finding : findings) {
    if (finding.severity < options_.least) continue;
    count(prepared.counts, source, finding);
    append(prepared.text, source, finding);
  }
  if (has_any(prepared.counts)) prepared.path_hash = hash_of_path(source);
  return prepared;
}

void DiagnosticReport::append(std::string& out, const Source& source,
                              const Diagnostic& finding) const {
  switch (options_.format) {
    case DiagnosticFormat::human:
      return append_human(out, source, finding, options_);
    case DiagnosticFormat::brief:
      return append_brief(out, source, finding, options_);
    case DiagnosticFormat::jsonl: {
      JsonWriter json(JsonWriter::Style::compact);
      write_json(json, source, finding, options_.language);
      out += json.take();
      return;
    }
    case DiagnosticFormat::github:
      return append_github(out, source, finding, options_.language);
    case DiagnosticFormat::json:
    case DiagnosticFormat::sarif:
      assert(false && "these findings are parts of a document");
  }
}

std::string DiagnosticReport::show(const Source& source, std::span<const Diagnostic> findings) {
  if (std::optional<PreparedFindings> prepared = prepare(source, findings)) {
    return show(std::move(*prepared));
  }
  std::string out;
  bool any = false;
  for (const Diagnostic& finding : findings) {
    if (finding.severity < options_.least) continue;
    any = true;
    const bool shown = room();
    count(counts_, source, finding);
    if (!shown) {
      ++counts_.not_shown;
    } else if (options_.format == DiagnosticFormat::json) {
      write_json(json_, source, finding, options_.language);
    } else if (options_.format == DiagnosticFormat::sarif) {
      write_sarif(json_, source, finding, sarif_rule(rules_, finding.rule), options_.language);
    } else {
      append(out, source, finding);
    }
  }
  if (any) note_findings_in(hash_of_path(source));
  return out + json_.take();
}

std::string DiagnosticReport::show(PreparedFindings&& findings) {
  const DiagnosticCounts& more = findings.counts;
  counts_.errors += more.errors;
  counts_.warnings += more.warnings;
  counts_.notes += more.notes;
  counts_.fixable += more.fixable;
  if (has_any(more)) note_findings_in(findings.path_hash);
  return std::move(findings.text);
}

void DiagnosticReport::note_findings_in(std::size_t path_hash) {
  if (found_in_.insert(path_hash).second) ++counts_.files_with_findings;
}

std::string DiagnosticReport::unreadable(std::string_view path, const Message& why) {
  begin();
  ++counts_.files;
  ++counts_.files_with_findings;
  ++counts_.unreadable;
  const bool shown = room();
  count(counts_, Severity::error);
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
