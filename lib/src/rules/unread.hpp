// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What could not be read is not known to be missing.

#include <algorithm>
#include <meeting/rules.hpp>

namespace meeting {

/// True where the reader found an error anywhere in the record.
inline bool unread(const RuleContext& context) {
  return std::ranges::any_of(context.reader_findings,
                             [](const Diagnostic& one) { return one.severity == Severity::error; });
}

/// True where it found one in this block.
inline bool unread_in(ByteRange block, const RuleContext& context) {
  return std::ranges::any_of(context.reader_findings, [block](const Diagnostic& one) {
    return one.severity == Severity::error && one.at.begin >= block.begin &&
           one.at.begin <= block.end;
  });
}

/// The text that names a block for people; where it is missing, the block's beginning.
inline ByteRange place_of(const Text& name, const Block& block) {
  return name ? name.at : ByteRange{block.at.begin, block.at.begin};
}

}  // namespace meeting
