// SPDX-License-Identifier: Apache-2.0

#include <meeting/fixes.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include "book/fix.hpp"

namespace meeting {
namespace {

/// In the order in which they are tried; each works on what the one before it made.
constexpr std::array table{
    FixRow{.concerns = encoding_concerns, .run = fix_encoding},
};

}  // namespace

bool concerns_fixes(std::string_view bytes) {
  return std::ranges::any_of(table, [&](const FixRow& row) { return row.concerns(bytes); });
}

FixedFile fix_file(std::string_view bytes, FileKind kind, const Registers* registers) {
  FixedFile fixed;
  fixed.bytes = bytes;
  for (const FixRow& row : table) {
    if (!row.concerns(fixed.bytes)) continue;
    FixResult result = row.run(fixed.bytes, {.kind = kind, .registers = registers});
    if (result.refused) {
      fixed.refused.push_back(std::move(*result.refused));
    } else if (!result.done.empty()) {
      fixed.bytes = std::move(result.bytes);
      fixed.done.push_back(std::move(result.done));
    }
  }
  return fixed;
}

}  // namespace meeting
