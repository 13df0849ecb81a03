// SPDX-License-Identifier: Apache-2.0

// SARIF 2.1.0 (OASIS standard), for code review tools.

#include <meeting/version.hpp>

#include "render/report.hpp"

namespace meeting {
namespace {

/// RFC 3986: what is no path character is written in percent signs.
std::string as_uri(std::string_view path) {
  constexpr char hex[] = "0123456789ABCDEF";
  constexpr std::string_view kept = "-._~/!$&'()*+,;=@";
  std::string uri;
  if (path.starts_with('/')) uri = "file://";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       kept.find(c) != std::string_view::npos;
    if (plain) {
      uri += c;
    } else {
      uri += '%';
      uri += hex[byte >> 4U];
      uri += hex[byte & 0xFU];
    }
  }
  return uri;
}

void write_region(JsonWriter& json, std::string_view name, const Source& source, ByteRange at) {
  const LineColumn begin = source.position(at.begin);
  const LineColumn end = source.position(at.end);
  json.key(name);
  json.begin_object();
  json.member("startLine", begin.line);
  json.member("startColumn", begin.column);
  json.member("endLine", end.line);
  json.member("endColumn", end.column);
  json.end_object();
}

void write_artifact(JsonWriter& json, std::string_view path) {
  json.key("artifactLocation");
  json.begin_object();
  json.member("uri", std::string_view(as_uri(path)));
  json.end_object();
}

void write_message(JsonWriter& json, std::string_view text) {
  json.key("message");
  json.begin_object();
  json.member("text", text);
  json.end_object();
}

void write_location(JsonWriter& json, const Source& source, ByteRange at) {
  json.key("physicalLocation");
  json.begin_object();
  write_artifact(json, source.path());
  write_region(json, "region", source, at);
  json.end_object();
}

void write_fix(JsonWriter& json, const Source& source, const Fix& fix) {
  json.key("fixes");
  json.begin_array();
  json.begin_object();
  json.key("artifactChanges");
  json.begin_array();
  json.begin_object();
  write_artifact(json, source.path());
  json.key("replacements");
  json.begin_array();
  json.begin_object();
  write_region(json, "deletedRegion", source, fix.at);
  json.key("insertedContent");
  json.begin_object();
  json.member("text", std::string_view(fix.text));
  json.end_object();
  json.end_object();
  json.end_array();
  json.end_object();
  json.end_array();
  json.end_object();
  json.end_array();
}

}  // namespace

void begin_sarif(JsonWriter& json) {
  json.begin_object();
  json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.member("version", "2.1.0");
  json.key("runs");
  json.begin_array();
  json.begin_object();
  json.key("tool");
  json.begin_object();
  json.key("driver");
  json.begin_object();
  json.member("name", "meeting");
  json.member("version", std::string_view(version()));
  json.end_object();
  json.end_object();
  json.member("columnKind", "unicodeCodePoints");
  json.key("results");
  json.begin_array();
}

void write_sarif(JsonWriter& json, const Source& source, const Diagnostic& finding,
                 Language language) {
  std::string text = say(language, finding.text);
  if (!finding.help.empty()) text += "\n" + say(language, finding.help);
  json.begin_object();
  json.member("ruleId", finding.rule);
  json.member("level", key(finding.severity));
  write_message(json, text);
  json.key("locations");
  json.begin_array();
  json.begin_object();
  write_location(json, source, finding.at);
  json.end_object();
  json.end_array();

  bool any = false;
  for (const DiagnosticNote& note : finding.notes) {
    if (!note.has_place) continue;
    if (!any) {
      json.key("relatedLocations");
      json.begin_array();
      any = true;
    }
    json.begin_object();
    write_location(json, source, note.at);
    write_message(json, say(language, note.text));
    json.end_object();
  }
  if (any) json.end_array();
  if (finding.fix) write_fix(json, source, *finding.fix);
  json.end_object();
}

void write_unreadable_sarif(JsonWriter& json, std::string_view path, const Message& why,
                            Language language) {
  json.begin_object();
  json.member("ruleId", unreadable_rule);
  json.member("level", key(Severity::error));
  write_message(json, say(language, why));
  json.key("locations");
  json.begin_array();
  json.begin_object();
  json.key("physicalLocation");
  json.begin_object();
  write_artifact(json, path);
  json.end_object();
  json.end_object();
  json.end_array();
  json.end_object();
}

void end_sarif(JsonWriter& json) {
  json.end_array();
  json.end_object();
  json.end_array();
  json.end_object();
}

}  // namespace meeting
