// SPDX-License-Identifier: Apache-2.0

#include "samples.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace reader_tests {

const std::vector<Sample>& example_files() {
  static const std::vector<Sample> files = [] {
    std::vector<Sample> found;
    constexpr std::uintmax_t most_bytes = 64 << 10;
    const std::filesystem::path folder = MEETING_SOURCE_DIR "/examples";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".yaml") continue;
      if (entry.file_size() > most_bytes) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::ostringstream text;
      text << in.rdbuf();
      found.push_back({entry.path().string(), text.str()});
    }
    if (found.empty()) throw std::runtime_error("no examples in " + folder.string());
    std::ranges::sort(found, {}, &Sample::path);
    return found;
  }();
  return files;
}

}  // namespace reader_tests
