// SPDX-License-Identifier: Apache-2.0

#include <meeting/fixes.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "book/fix.hpp"

namespace meeting {
namespace {

/// In the order in which they are tried; each works on what the one before it made.
constexpr std::array table{
    FixRow{.concerns = encoding_concerns, .run = fix_encoding},
    FixRow{.concerns = findings_concern, .run = fix_findings},
};

}  // namespace

bool concerns_fixes(std::string_view bytes, const FixOptions& options) {
  return std::ranges::any_of(table,
                             [&](const FixRow& row) { return row.concerns(bytes, options); });
}

FixedFile fix_file(std::string_view bytes, const FixOptions& options) {
  FixedFile fixed;
  fixed.bytes = bytes;
  for (const FixRow& row : table) {
    if (!row.concerns(fixed.bytes, options)) continue;
    FixResult result = row.run(fixed.bytes, options);
    std::ranges::move(result.refused, std::back_inserter(fixed.refused));
    if (!result.left.empty()) fixed.left = std::move(result.left);
    if (result.done.empty()) continue;
    fixed.bytes = std::move(result.bytes);
    fixed.done.push_back(std::move(result.done));
  }
  return fixed;
}

}  // namespace meeting
