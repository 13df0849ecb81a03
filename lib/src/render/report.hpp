// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One finding in each format; report_diagnostics.cpp puts the documents together.

#include <meeting/diagnostic.hpp>
#include <meeting/json.hpp>
#include <meeting/report_diagnostics.hpp>
#include <meeting/source.hpp>
#include <string>
#include <string_view>

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
void write_sarif(JsonWriter& json, const Source& source, const Diagnostic& finding,
                 Language language);
void write_unreadable_sarif(JsonWriter& json, std::string_view path, const Message& why,
                            Language language);
void end_sarif(JsonWriter& json);

void append_github(std::string& out, const Source& source, const Diagnostic& finding,
                   Language language);
void append_unreadable_github(std::string& out, std::string_view path, const Message& why,
                              Language language);

}  // namespace meeting
