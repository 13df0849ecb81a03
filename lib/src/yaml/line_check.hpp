// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Finds the mistakes that people make in YAML by hand, line by line, before a YAML
/// parser sees the text: full-width colons and commas, blanks of the wrong kind, texts
/// that need quotes, quotes and brackets never closed. A parser stops at the first of
/// them, often at another line, or takes it silently for text; here each is named at
/// its place, and mended in memory so that the rest of the file can be read. Where YAML
/// can be meant as it stands, nothing is found.

#include <meeting/source.hpp>
#include <span>

#include "yaml/findings.hpp"
#include "yaml/mended_text.hpp"

namespace meeting {

/// Whether lines at an indent that fits no level are mistakes. That is told only when
/// the parser has refused the text: it alone knows what is valid.
enum class IndentCheck : bool { off, on };

struct LineOutcome {
  /// Brackets hold more than may be read; the finding is made, and the text should not be
  /// given to the parser.
  bool refused = false;
  /// Lines that are neither key nor text were passed over.
  bool lines_lost = false;
};

/// Lines of `lost` were passed over before.
LineOutcome check_lines(const Source& source, IndentCheck indent, std::span<const ByteRange> lost,
                        Findings& findings, MendedText& mended);

}  // namespace meeting
