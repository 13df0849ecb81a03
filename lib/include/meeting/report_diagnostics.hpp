// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Findings as text for people and for programs.

#include <cstddef>
#include <cstdint>
#include <meeting/diagnostic.hpp>
#include <meeting/export.hpp>
#include <meeting/json.hpp>
#include <meeting/source.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace meeting {

enum class DiagnosticFormat : std::uint8_t {
  human,   ///< `file:line:col: error: text [rule]`, the line, a caret, help
  brief,   ///< the first line of it alone; "short" on the command line
  json,    ///< one document with a version number
  jsonl,   ///< one object a line
  sarif,   ///< SARIF 2.1.0
  github,  ///< workflow commands of GitHub Actions
};

struct DiagnosticFormatInfo {
  DiagnosticFormat format;
  std::string_view name;     ///< as `--format` takes it
  std::string_view meaning;  ///< message id
};

/// In the order of DiagnosticFormat; static storage.
MEETING_EXPORT std::span<const DiagnosticFormatInfo> diagnostic_formats();
MEETING_EXPORT std::optional<DiagnosticFormat> find_diagnostic_format(std::string_view name);

struct ReportOptions {
  DiagnosticFormat format = DiagnosticFormat::human;
  Language language = Language::english;
  bool colour = false;              ///< SGR codes; only human and brief have any
  std::size_t width = 0;            ///< columns of the terminal, for cutting long lines; 0: 120
  Severity least = Severity::note;  ///< findings below it are neither shown nor counted
  std::size_t max_errors = 0;       ///< behind so many errors findings are only counted; 0: no end
};

/// The word of a severity: "error", 错误.
MEETING_EXPORT std::string severity_word(Severity severity, Language language);
/// For machines and for `--format` rows: "error", "warning", "note".
MEETING_EXPORT std::string_view key(Severity severity);

struct DiagnosticCounts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t files = 0;  ///< looked at, with findings or without
  std::size_t files_with_findings = 0;
  std::size_t unreadable = 0;  ///< of `files`: those that could not be opened or read
  std::size_t not_shown = 0;   ///< of all findings: those behind ReportOptions::max_errors
  std::size_t fixable = 0;     ///< findings that `--fix` mends
};

/// `2 errors, 1 warning in 1 of 14 files`; `14 files, no findings`.
MEETING_EXPORT std::string summary_line(const DiagnosticCounts& counts, Language language);

/// `12 more findings are not shown`; empty where all are. Human and github say it by themselves.
MEETING_EXPORT std::string not_shown_line(const DiagnosticCounts& counts, Language language);

/// The findings of one file in words, made by DiagnosticReport::prepare(). Owns all it holds.
struct PreparedFindings {
  std::string text;
  DiagnosticCounts counts;    ///< of these findings; no files
  std::size_t path_hash = 0;  ///< of the file
};

/// Turns findings into output, file by file. What the calls return, one after the other, is the
/// whole document. Keeps no Source.
class MEETING_EXPORT DiagnosticReport {
 public:
  explicit DiagnosticReport(const ReportOptions& options);

  /// The findings of one file, which are shown in the order given; also to be called for a file
  /// without any.
  std::string file(const Source& source, std::span<const Diagnostic> findings);
  /// Puts the findings of one file into words ahead of their turn: other threads may do so at any
  /// time. Nothing where the words depend on what was shown before: in the documents of json and
  /// sarif, and where max_errors is set.
  [[nodiscard]] std::optional<PreparedFindings> prepare(const Source& source,
                                                        std::span<const Diagnostic> findings) const;
  /// As file() with the source and the findings.
  std::string file(PreparedFindings&& findings);
  /// Further findings of a file that was handed over before.
  std::string further(const Source& source, std::span<const Diagnostic> findings);
  /// A file that could not be read at all; counts as an error of rule "unreadable-file".
  std::string unreadable(std::string_view path, const Message& why);
  /// What ends the document: the closing brackets of JSON, the summary line for people and for
  /// the log of GitHub, which shows ten findings of each severity at most beside a change.
  std::string finish();

  [[nodiscard]] const DiagnosticCounts& counts() const { return counts_; }

 private:
  void begin();
  /// False where nothing more is shown.
  [[nodiscard]] bool room() const;
  /// In the formats whose findings stand for themselves.
  void append(std::string& out, const Source& source, const Diagnostic& finding) const;
  std::string show(const Source& source, std::span<const Diagnostic> findings);
  std::string show(PreparedFindings&& findings);
  void note_findings_in(std::size_t path_hash);
  std::string finish_github() const;

  ReportOptions options_;
  DiagnosticCounts counts_;
  bool begun_ = false;
  JsonWriter json_;
  std::unordered_set<std::size_t> found_in_;  ///< hashes of the paths of files with findings
  std::vector<std::string_view> rules_;       ///< SARIF: those found, in the order of their coming
};

}  // namespace meeting
