// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the table of fields tells of a key before anybody knows which block it stands in.

#include <string_view>

namespace meeting {

/// What the fields take that a key names, in any block and in either language.
struct KeyWants {
  bool known = false;    ///< some block has this key
  bool mapping = false;  ///< one of its fields takes keys of its own
  bool text = false;     ///< one of its fields takes a text, number, date or word
  bool list = false;     ///< one of its fields takes several values
};

KeyWants key_wants(std::string_view key);

/// True where `key` is a key of any block, in either language.
bool known_key(std::string_view key);

}  // namespace meeting
