// SPDX-License-Identifier: Apache-2.0

// SARIF 2.1.0 (OASIS standard), for code review tools.

#include <algorithm>
#include <meeting/finding_kinds.hpp>
#include <meeting/rules.hpp>
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

/// An object with one member `text`, as SARIF has all its messages.
void write_text(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
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

void write_rule(JsonWriter& json, std::string_view id, Language language) {
  json.begin_object();
  json.member("id", id);
  const RuleInfo* rule = find_rule(id);
  const FindingKind* kind = find_finding_kind(id);
  if (rule != nullptr || kind != nullptr) {
    const std::string sentence = say(language, rule != nullptr ? rule->sentence : kind->sentence);
    write_text(json, "shortDescription", sentence);
    write_text(json, "fullDescription", rule != nullptr ? say(language, rule->reason) : sentence);
    std::string help = say(language, "explain.more"_msg, {id});
    if (rule != nullptr) help = say(language, rule->source) + "\n" + help;
    write_text(json, "help", help);
    json.key("defaultConfiguration");
    json.begin_object();
    json.member("level", key(rule != nullptr ? rule->severity : kind->severity));
    json.end_object();
  }
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

std::size_t sarif_rule(std::vector<std::string_view>& rules, std::string_view id) {
  const auto found = std::ranges::find(rules, id);
  const auto index = static_cast<std::size_t>(found - rules.begin());
  if (found == rules.end()) rules.push_back(id);
  return index;
}

void begin_sarif(JsonWriter& json) {
  json.begin_object();
  json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.member("version", "2.1.0");
  json.key("runs");
  json.begin_array();
  json.begin_object();
  json.member("columnKind", "unicodeCodePoints");
  json.key("results");
  json.begin_array();
}

void write_sarif(JsonWriter& json, const Source& source, const Diagnostic& finding,
                 std::size_t rule_index, Language language) {
  std::string text = say(language, finding.text);
  if (!finding.help.empty()) text += "\n" + say(language, finding.help);
  for (const DiagnosticNote& note : finding.notes) {
    if (!note.has_place) text += "\n" + say(language, note.text);
  }
  json.begin_object();
  json.member("ruleId", finding.rule);
  json.member("ruleIndex", rule_index);
  json.member("level", key(finding.severity));
  write_text(json, "message", text);
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
    write_text(json, "message", say(language, note.text));
    json.end_object();
  }
  if (any) json.end_array();
  if (finding.fix) write_fix(json, source, *finding.fix);
  json.end_object();
}

void write_unreadable_sarif(JsonWriter& json, std::string_view path, const Message& why,
                            std::size_t rule_index, Language language) {
  json.begin_object();
  json.member("ruleId", unreadable_rule);
  json.member("ruleIndex", rule_index);
  json.member("level", key(Severity::error));
  write_text(json, "message", say(language, why));
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

void end_sarif(JsonWriter& json, std::span<const std::string_view> rules, Language language) {
  json.end_array();
  json.key("tool");
  json.begin_object();
  json.key("driver");
  json.begin_object();
  json.member("name", "meeting");
  json.member("version", std::string_view(version()));
  json.key("rules");
  json.begin_array();
  for (const std::string_view rule : rules) write_rule(json, rule, language);
  json.end_array();
  json.end_object();
  json.end_object();
  json.end_object();
  json.end_array();
  json.end_object();
}

}  // namespace meeting
