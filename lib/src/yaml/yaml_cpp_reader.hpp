// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Makes a tree with yaml-cpp's events. The only header of the library behind which
/// yaml-cpp stands.

#include <meeting/text_store.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/findings.hpp"
#include "yaml/mended_text.hpp"
#include "yaml/tree.hpp"

namespace meeting {

/// What yaml-cpp says of a text that it refuses, and where; the place is often the line
/// behind the cause.
struct SyntaxTrouble {
  std::string what;
  std::uint32_t offset = 0;  ///< in the mended text
};

struct TreeReading {
  Tree tree;
  std::optional<SyntaxTrouble> trouble;
  bool over_limit = false;  ///< reading was stopped; the finding is made
};

/// Reads the mended text behind its byte order mark. Ranges of the tree are those of the file.
/// Texts that do not stand in `source` as they are go to `decoded`.
TreeReading read_with_yaml_cpp(std::string_view source, const MendedText& mended,
                               TextStore& decoded, Findings& findings);

}  // namespace meeting
