// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The reference part of meeting-rules(7), made from the table of rules.

#include <meeting/words.hpp>
#include <string>

namespace meeting::tool {

/// mdoc(7): a section with all rules and their examples, and one with what else can be found.
std::string rules_mdoc(Language language);

}  // namespace meeting::tool
