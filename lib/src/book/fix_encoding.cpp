// SPDX-License-Identifier: Apache-2.0

// A file in GB18030, or in UTF-16 with its mark, becomes UTF-8. Taking one encoding for another
// would destroy a record while it still looks whole, so whatever is not certain is refused.

#include <algorithm>
#include <array>
#include <meeting/read.hpp>
#include <meeting/text.hpp>
#include <memory>
#include <optional>
#include <utility>

#include "book/fix.hpp"
#include "text/gb18030.hpp"
#include "text/utf16.hpp"
#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr std::string_view little_mark = "\xFF\xFE";
constexpr std::string_view big_mark = "\xFE\xFF";

/// So much Chinese cannot be chance: of another encoding's characters one in three at the most
/// comes out as a common one, and the share of common ones has to be twice that.
constexpr std::size_t certain_characters = 24;
/// So much will do where all keys turn out to be keys of ours in Chinese.
constexpr std::size_t certain_with_keys = 4;

FixResult refuse(std::uint32_t line, Message why, Message help) {
  return {.bytes = {},
          .done = {},
          .refused = {FixRefusal{line, std::move(why), std::move(help), {}}},
          .left = {}};
}

Message save_by_hand() { return {"fix.save-by-hand"_msg, {}}; }

std::uint32_t line_after(std::string_view text) {
  return 1 + static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
}

std::string hex(char c) {
  static constexpr char digits[] = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return {'0', 'x', digits[byte >> 4U], digits[byte & 0xFU]};
}

/// What the reader says of the text.
struct Verdict {
  ReadState state = ReadState::whole;
  Language language = Language::english;
  std::vector<Diagnostic> findings;
};

template <class Value>
Verdict verdict(Reading<Value> reading) {
  return {reading.state, reading.language, std::move(reading.findings)};
}

Verdict read_as(std::string_view text, const FixOptions& context) {
  auto source = std::make_unique<const Source>(std::string(), std::string(text));
  return context.kind == FileKind::book
             ? verdict(read_book_settings(std::move(source), context.registers))
             : verdict(read_record(std::move(source), context.registers));
}

/// What no text has that was converted rightly.
const Diagnostic* find_garbage(const Verdict& verdict) {
  constexpr std::array<std::string_view, 5> rules{"not-utf8", "nul-byte", "control-character",
                                                  "bidi-control", "stray-mark"};
  const auto found = std::ranges::find_if(verdict.findings, [&](const Diagnostic& one) {
    return std::ranges::find(rules, one.rule) != rules.end();
  });
  return found == verdict.findings.end() ? nullptr : &*found;
}

bool knows_all_keys(const Verdict& verdict) {
  return verdict.state == ReadState::whole &&
         std::ranges::none_of(verdict.findings,
                              [](const Diagnostic& one) { return one.rule == "unknown-key"; });
}

FixResult refuse_garbage(std::string_view text, const Diagnostic& garbage,
                         std::string_view encoding) {
  return refuse(line_after(text.substr(0, garbage.at.begin)),
                {"fix.not-that-text"_msg, {std::string(encoding)}}, save_by_hand());
}

FixResult converted(std::string text, std::string_view encoding) {
  return {.bytes = std::move(text),
          .done = {"fix.converted"_msg, {std::string(encoding)}},
          .refused = {},
          .left = {}};
}

FixResult from_utf16(std::string_view bytes, const FixOptions& context) {
  const bool little = bytes.starts_with(little_mark);
  const std::string_view name = little ? "UTF-16LE" : "UTF-16BE";
  Transcoded decoded =
      decode_utf16(bytes.substr(little_mark.size()), little ? ByteOrder::little : ByteOrder::big);
  if (decoded.state != Decoding::whole) {
    const std::string_view why = decoded.state == Decoding::cut_off
                                     ? "fix.ends-inside-character"_msg
                                     : "fix.lone-surrogate"_msg;
    return refuse(line_after(decoded.text), {why, {std::string(name)}}, save_by_hand());
  }
  const Verdict verdict = read_as(decoded.text, context);
  if (const Diagnostic* garbage = find_garbage(verdict)) {
    return refuse_garbage(decoded.text, *garbage, name);
  }
  if (verdict.state == ReadState::not_text) {
    return refuse(0, verdict.findings.front().text, verdict.findings.front().help);
  }
  return converted(std::move(decoded.text), name);
}

bool has_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = next_code_point(text, at);
    if (c.valid && is_han(c.value)) return true;
    at += c.length;
  }
  return false;
}

/// Where `bytes` are lines of GB18030 with one of another encoding among them, joined by an
/// editor that knew no better, every byte may still be a part of some character.
std::optional<FixResult> refuse_foreign_line(std::string_view bytes, std::string_view text) {
  constexpr std::size_t enough = 12;
  const auto next_line = [](std::string_view& rest) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    return line;
  };
  for (std::uint32_t number = 1; !bytes.empty(); ++number) {
    const std::string_view old_line = next_line(bytes);
    const std::string_view new_line = next_line(text);
    if (old_line == new_line) continue;
    if (!find_invalid_utf8(old_line) && has_han(old_line)) {
      return refuse(number, {"fix.line-of-utf8"_msg, {}}, {"fix.mixed-help"_msg, {}});
    }
    const ChineseShare share = chinese_share(new_line);
    if (share.all >= enough && 4 * share.common < share.all) {
      return refuse(number, {"fix.foreign-line"_msg, {}}, {"fix.mixed-help"_msg, {}});
    }
  }
  return std::nullopt;
}

FixResult from_gb18030(std::string_view bytes, const FixOptions& context) {
  constexpr std::string_view name = "GB18030";
  Transcoded decoded = decode_gb18030(bytes);
  const ChineseShare share = chinese_share(decoded.text);
  switch (decoded.state) {
    case Decoding::whole:
      break;
    case Decoding::unavailable:
      return refuse(0, {"fix.no-table"_msg, {std::string(name)}}, save_by_hand());
    case Decoding::cut_off:
    case Decoding::broken:
      // Naming a place helps only where the rest is Chinese.
      if (!share.is_chinese()) return refuse(0, {"fix.unknown-encoding"_msg, {}}, save_by_hand());
      return refuse(
          line_after(decoded.text),
          decoded.state == Decoding::cut_off
              ? Message{"fix.ends-inside-character"_msg, {std::string(name)}}
              : Message{"fix.broken-byte"_msg, {hex(bytes[decoded.stopped]), std::string(name)}},
          {"fix.mixed-help"_msg, {}});
  }
  // What comes back as it was can be undone, and is no accident of a lenient table.
  if (!share.is_chinese() || encode_gb18030(decoded.text) != bytes) {
    return refuse(0, {"fix.unknown-encoding"_msg, {}}, save_by_hand());
  }
  if (std::optional<FixResult> foreign = refuse_foreign_line(bytes, decoded.text)) {
    return std::move(*foreign);
  }
  const Verdict verdict = read_as(decoded.text, context);
  if (const Diagnostic* garbage = find_garbage(verdict)) {
    return refuse_garbage(decoded.text, *garbage, name);
  }
  if (verdict.state == ReadState::not_text) {
    return refuse(0, verdict.findings.front().text, verdict.findings.front().help);
  }
  const bool chinese_keys = verdict.language == Language::chinese && knows_all_keys(verdict);
  if (share.all < (chinese_keys ? certain_with_keys : certain_characters)) {
    return refuse(0, {"fix.too-little-text"_msg, {std::string(name)}}, save_by_hand());
  }
  return converted(std::move(decoded.text), name);
}

}  // namespace

bool encoding_concerns(std::string_view bytes, const FixOptions&) {
  return find_invalid_utf8(bytes).has_value();
}

FixResult fix_encoding(std::string_view bytes, const FixOptions& context) {
  if (bytes.starts_with(little_mark) || bytes.starts_with(big_mark)) {
    return from_utf16(bytes, context);
  }
  return from_gb18030(bytes, context);
}

}  // namespace meeting
