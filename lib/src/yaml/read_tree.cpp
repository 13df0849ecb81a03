// SPDX-License-Identifier: Apache-2.0

#include "yaml/read_tree.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "yaml/fast_lane.hpp"
#include "yaml/line_check.hpp"
#include "yaml/mended_text.hpp"
#include "yaml/syntax_advice.hpp"
#include "yaml/yaml_cpp_reader.hpp"

namespace meeting {
namespace {

/// How often a line that the parser refuses is passed over to read the rest, and how many
/// bytes may be read for it: one run should tell as much as it can, but not take forever.
constexpr std::size_t most_lines_lost = 16;
constexpr std::size_t most_bytes_read_again = 2 * limits::file_bytes;

/// yaml-cpp counts bytes and may stop inside a character.
std::uint32_t begin_of_character(const Source& source, std::uint32_t at) {
  const std::string_view bytes = source.bytes();
  while (at > 0 && at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U)
    --at;
  return at;
}

/// One reading of the text, mended, without the lines in `lost`.
struct Attempt {
  TreeReading reading;
  Findings lines;
  Findings nodes;
  std::uint32_t trouble_at = 0;  ///< in the file
  bool lines_lost = false;       ///< by the check of lines
};

Attempt read_once(const Source& source, IndentCheck indent, std::span<const ByteRange> lost,
                  TextStore& decoded) {
  Attempt attempt;
  MendedText mended(source.bytes());
  for (ByteRange line : lost) mended.replace(line, "");
  decoded.clear();
  const LineOutcome lines = check_lines(source, indent, lost, attempt.lines, mended);
  attempt.lines_lost = lines.lines_lost;
  attempt.reading.over_limit = lines.refused;
  if (lines.refused) return attempt;
  mended.finish();
  attempt.reading = read_with_yaml_cpp(source.bytes(), mended, decoded, attempt.nodes);
  if (attempt.reading.trouble) {
    attempt.trouble_at =
        begin_of_character(source, mended.original_offset(attempt.reading.trouble->offset));
  }
  return attempt;
}

ByteRange line_range(const Source& source, std::uint32_t number) {
  const std::uint32_t begin = source.line_begin(number);
  return {begin, begin + static_cast<std::uint32_t>(source.line(number).size())};
}

bool is_second_document(const Attempt& attempt) {
  return attempt.reading.trouble && attempt.reading.trouble->what == "second document";
}

}  // namespace

TreeOutcome read_tree(const Source& source, TextStore& decoded, Findings& findings, Parser parser) {
  // What was found in the bytes may be what the check of lines mends.
  if (parser == Parser::fast_lane && findings.empty()) {
    TreeOutcome outcome;
    // Records have a key or value in every 14 bytes or so.
    outcome.tree.nodes.reserve(source.bytes().size() / 12 + 16);
    if (read_fast(source.bytes(), decoded, outcome.tree)) return outcome;
    decoded.clear();
  }
  std::vector<ByteRange> lost;
  const auto is_lost = [&](std::uint32_t number) {
    return std::ranges::find(lost, source.line_begin(number), &ByteRange::begin) != lost.end();
  };
  const std::size_t rounds =
      std::min(most_lines_lost, most_bytes_read_again / (source.bytes().size() + 1));
  Attempt attempt = read_once(source, IndentCheck::off, lost, decoded);
  if (attempt.reading.trouble) attempt = read_once(source, IndentCheck::on, lost, decoded);
  // Where too many mistakes were found to mend them all, the parser's trouble tells nothing.
  const bool mended = !attempt.lines.full();
  while (mended && attempt.reading.trouble && !is_second_document(attempt) &&
         lost.size() < rounds) {
    std::uint32_t number = source.position(attempt.trouble_at).line;
    if (!is_lost(number)) {
      advise(source, *attempt.reading.trouble, attempt.trouble_at, findings);
    } else {
      // The parser sees some mistakes only at a later line, which is gone already.
      while (number > 1 && is_lost(number)) --number;
      if (is_lost(number)) break;
    }
    lost.push_back(line_range(source, number));
    attempt = read_once(source, IndentCheck::on, lost, decoded);
  }
  const bool refused = attempt.reading.trouble && !is_second_document(attempt);
  const bool lines_lost = refused || attempt.lines_lost || !lost.empty();
  if (mended && attempt.reading.trouble) {
    advise(source, *attempt.reading.trouble, attempt.trouble_at, findings);
  }
  findings.take(attempt.lines.release());
  findings.take(attempt.nodes.release());
  return {std::move(attempt.reading.tree), lines_lost, attempt.reading.over_limit};
}

}  // namespace meeting
