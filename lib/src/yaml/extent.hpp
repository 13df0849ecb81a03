// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where a node ends in the source. YAML parsers tell where a node begins; an editor
/// that must not touch other bytes has to know where it ends.

#include <cstdint>
#include <optional>
#include <string_view>

#include "yaml/tree.hpp"

namespace meeting {

struct ScalarExtent {
  NodeStyle style;
  std::uint32_t end;
};

/// The extent of the scalar that begins at `begin` and that the parser decoded as
/// `value`. `owner_indent` is the indent of the mapping or list that holds it. None: the
/// quote that opens there is never closed.
std::optional<ScalarExtent> scalar_extent(std::string_view text, std::uint32_t begin,
                                          std::string_view value, std::size_t owner_indent);

/// The end of a collection in brackets that begins at `begin`; `from` is the end of its
/// last child, or `begin` + 1 where it has none. None: its bracket is never closed.
std::optional<std::uint32_t> flow_end(std::string_view text, std::uint32_t begin,
                                      std::uint32_t from);

/// Blanks, line ends and comments skipped from `at`.
std::uint32_t skip_space(std::string_view text, std::uint32_t at);

}  // namespace meeting
