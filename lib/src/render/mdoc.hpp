// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Text as part of a manual page.

#include <string>
#include <string_view>

namespace meeting {

/// Text for mdoc(7): nothing in it is taken for a macro or an escape, and no line is longer
/// than its words allow.
void append_mdoc_text(std::string& out, std::string_view text);

}  // namespace meeting
