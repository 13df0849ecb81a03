// SPDX-License-Identifier: Apache-2.0

#include "render/report.hpp"

namespace meeting {
namespace {

void write_place(JsonWriter& json, const Source& source, std::uint32_t offset) {
  const LineColumn place = source.position(offset);
  json.begin_object();
  json.member("byte", offset);
  json.member("line", place.line);
  json.member("column", place.column);
  json.member("byte_column", place.byte_column);
  json.member("utf16_column", place.utf16_column);
  json.end_object();
}

void write_range(JsonWriter& json, const Source& source, ByteRange at) {
  json.key("begin");
  write_place(json, source, at.begin);
  json.key("end");
  write_place(json, source, at.end);
}

}  // namespace

void write_json(JsonWriter& json, const Source& source, const Diagnostic& finding,
                Language language) {
  json.begin_object();
  json.member("file", std::string_view(source.path()));
  json.member("rule", finding.rule);
  json.member("severity", key(finding.severity));
  json.member("message", std::string_view(say(language, finding.text)));
  if (!finding.help.empty()) {
    json.member("help", std::string_view(say(language, finding.help)));
  }
  write_range(json, source, finding.at);
  if (!finding.notes.empty()) {
    json.key("notes");
    json.begin_array();
    for (const DiagnosticNote& note : finding.notes) {
      json.begin_object();
      json.member("message", std::string_view(say(language, note.text)));
      if (note.has_place) write_range(json, source, note.at);
      json.end_object();
    }
    json.end_array();
  }
  if (finding.fix) {
    json.key("fix");
    json.begin_object();
    write_range(json, source, finding.fix->at);
    json.member("text", std::string_view(finding.fix->text));
    json.end_object();
  }
  json.end_object();
}

void write_unreadable_json(JsonWriter& json, std::string_view path, const Message& why,
                           Language language) {
  json.begin_object();
  json.member("file", path);
  json.member("rule", unreadable_rule);
  json.member("severity", key(Severity::error));
  json.member("message", std::string_view(say(language, why)));
  json.end_object();
}

void write_counts_json(JsonWriter& json, const DiagnosticCounts& counts) {
  json.member("errors", counts.errors);
  json.member("warnings", counts.warnings);
  json.member("notes", counts.notes);
  json.member("files", counts.files);
  json.member("files_with_findings", counts.files_with_findings);
  json.member("files_unreadable", counts.unreadable);
  if (counts.not_shown > 0) json.member("not_shown", counts.not_shown);
}

}  // namespace meeting
