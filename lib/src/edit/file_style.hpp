// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How a file is written, found out from what stands in it.

#include "edit/composing.hpp"
#include "edit/line_scan.hpp"
#include "edit/outline.hpp"
#include "yaml/tree.hpp"

namespace meeting {

/// What most places of the file do; where it has none, what new files are written like.
ComposeStyle style_of(const LineScan& lines, const Tree& tree, const std::vector<NodePlace>& places,
                      Language language);

}  // namespace meeting
