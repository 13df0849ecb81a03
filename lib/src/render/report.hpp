// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One finding in each format; report_diagnostics.cpp puts the documents together.

#include <meeting/diagnostic.hpp>
#include <meeting/json.hpp>
#include <meeting/report_diagnostics.hpp>
#include <meeting/source.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// The rule id of a file that could not be read.
inline constexpr std::string_view unreadable_rule = "unreadable-file";

void append_human(std::string& out, const Source& source, const Diagnostic& finding,
                  const ReportOptions& options);
void append_brief(std::string& out, const Source& source, const Diagnostic& finding,
                  const ReportOptions& options);
/// For human and brief.
void append_unreadable(std::string& out, std::string_view path, const Message& why,
                       const ReportOptions& options);

/// An object with all that is known of the finding.
void write_json(JsonWriter& json, const Source& source, const Diagnostic& finding,
                Language language);
void write_unreadable_json(JsonWriter& json, std::string_view path, const Message& why,
                           Language language);
/// The members of the summary, inside an object that the caller opened.
void write_counts_json(JsonWriter& json, const DiagnosticCounts& counts);

void begin_sarif(JsonWriter& json);
/// The index of a rule among those that were found; a new one is added.
std::size_t sarif_rule(std::vector<std::string_view>& rules, std::string_view id);
void write_sarif(JsonWriter& json, const Source& source, const Diagnostic& finding,
                 std::size_t rule_index, Language language);
void write_unreadable_sarif(JsonWriter& json, std::string_view path, const Message& why,
                            std::size_t rule_index, Language language);
/// With all that is known of the rules that were found.
void end_sarif(JsonWriter& json, std::span<const std::string_view> rules, Language language);

void append_github(std::string& out, const Source& source, const Diagnostic& finding,
                   Language language);
void append_unreadable_github(std::string& out, std::string_view path, const Message& why,
                              Language language);

/// A line of its own for the whole run.
void append_github_notice(std::string& out, std::string_view text);

}  // namespace meeting
