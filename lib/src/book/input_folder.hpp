// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace meeting {

/// Path of a file: `path` and its name; as shown: `shown` and its name.
struct InputFolder {
  std::string path;   ///< absolute, ending in a slash; the whole path of a file without a name
  std::string shown;  ///< empty or ending in a slash; likewise
  std::string names;  ///< one behind another
};

}  // namespace meeting
