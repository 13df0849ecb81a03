// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The whole way from the text of a file to its tree: mends, the parser, advice.

#include <deque>
#include <meeting/read.hpp>
#include <meeting/source.hpp>
#include <string>

#include "yaml/findings.hpp"
#include "yaml/tree.hpp"

namespace meeting {

struct TreeOutcome {
  Tree tree;
  bool lines_lost = false;  ///< lines were passed over that the parser refuses
  bool stopped = false;     ///< a limit, or something that records do without
};

/// Reads what check_bytes() has found to be text; `findings` holds what it found. Ranges of the
/// tree are those of the file; its texts are views into `source` or into `decoded`.
TreeOutcome read_tree(const Source& source, std::deque<std::string>& decoded, Findings& findings,
                      Parser parser = Parser::fast_lane);

}  // namespace meeting
