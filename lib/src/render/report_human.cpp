// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/text.hpp>

#include "render/report.hpp"
#include "render/snippet.hpp"

namespace meeting {
namespace {

constexpr std::size_t default_width = 120;

/// SGR codes, or nothing where colour is not wanted.
class Palette {
 public:
  explicit Palette(bool colour) : colour_(colour) {}

  std::string path(std::string_view text) const { return in("1", text); }
  std::string severity(Severity severity, std::string_view text) const {
    if (severity == Severity::error) return in("1;31", text);
    if (severity == Severity::warning) return in("33", text);
    return in("36", text);
  }
  std::string gutter(std::string_view text) const { return in("2", text); }

 private:
  std::string in(std::string_view code, std::string_view text) const {
    if (!colour_) return std::string(text);
    std::string out = "\x1b[";
    out += code;
    out += 'm';
    out += text;
    out += "\x1b[0m";
    return out;
  }

  bool colour_;
};

std::string place_text(const Source& source, std::uint32_t offset) {
  const LineColumn place = source.position(offset);
  return visible(source.path()) + ':' + std::to_string(place.line) + ':' +
         std::to_string(place.column) + ':';
}

/// Builds what is said about one finding.
class Human {
 public:
  Human(std::string& out, const Source& source, const ReportOptions& options)
      : out_(out), source_(source), options_(options), palette_(options.colour) {}

  void head(Severity severity, ByteRange at, const Message& text, std::string_view rule) {
    out_ += palette_.path(place_text(source_, at.begin));
    out_ += ' ';
    out_ += palette_.severity(severity, severity_word(severity, options_.language) + ":");
    out_ += ' ';
    out_ += visible(say(options_.language, text));
    if (!rule.empty()) out_.append(" [").append(rule).append("]");
    out_ += '\n';
  }

  void lines(Severity severity, ByteRange at) {
    const std::size_t width = options_.width == 0 ? default_width : options_.width;
    const std::size_t taken = gutter_ + 4;
    const Snippet shown = snippet(source_, at, width > taken ? width - taken : 0);
    gutter("", "|");
    out_ += '\n';
    gutter(std::to_string(shown.number), "|");
    if (!shown.line.empty()) out_.append(" ").append(shown.line);
    out_ += '\n';
    gutter("", "|");
    out_.append(" ").append(shown.indent);
    out_ += palette_.severity(severity, shown.marks);
    out_ += '\n';
  }

  void remark(std::string_view word_id, const Message& text) {
    gutter("", "=");
    out_ += ' ';
    out_ += say(options_.language, word_id);
    out_ += ": ";
    out_ += visible(say(options_.language, text));
    out_ += '\n';
  }

  /// All places of one finding share the width of the gutter.
  void fit_gutter(const Diagnostic& finding) {
    std::uint32_t last = source_.position(finding.at.begin).line;
    for (const DiagnosticNote& note : finding.notes) {
      if (note.has_place) last = std::max(last, source_.position(note.at.begin).line);
    }
    gutter_ = std::to_string(last).size();
  }

 private:
  void gutter(std::string_view number, std::string_view sign) {
    std::string text = " " + pad(number, gutter_, Align::right) + " ";
    text += sign;
    out_ += palette_.gutter(text);
  }

  std::string& out_;
  const Source& source_;
  const ReportOptions& options_;
  Palette palette_;
  std::size_t gutter_ = 1;
};

}  // namespace

void append_brief(std::string& out, const Source& source, const Diagnostic& finding,
                  const ReportOptions& options) {
  Human(out, source, options).head(finding.severity, finding.at, finding.text, finding.rule);
}

void append_human(std::string& out, const Source& source, const Diagnostic& finding,
                  const ReportOptions& options) {
  Human human(out, source, options);
  human.fit_gutter(finding);
  human.head(finding.severity, finding.at, finding.text, finding.rule);
  human.lines(finding.severity, finding.at);
  if (!finding.help.empty()) human.remark("word-help"_msg, finding.help);
  for (const DiagnosticNote& note : finding.notes) {
    if (!note.has_place) human.remark("word-note"_msg, note.text);
  }
  for (const DiagnosticNote& note : finding.notes) {
    if (!note.has_place) continue;
    human.head(Severity::note, note.at, note.text, {});
    human.lines(Severity::note, note.at);
  }
}

void append_unreadable(std::string& out, std::string_view path, const Message& why,
                       const ReportOptions& options) {
  const Palette palette(options.colour);
  out += palette.path(visible(path) + ":");
  out += ' ';
  out += palette.severity(Severity::error, severity_word(Severity::error, options.language) + ":");
  out += ' ';
  out += visible(say(options.language, why));
  out.append(" [").append(unreadable_rule).append("]\n");
}

}  // namespace meeting
