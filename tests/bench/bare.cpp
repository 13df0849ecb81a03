// SPDX-License-Identifier: Apache-2.0

// bare read|events|load FOLDER: what the records below a folder cost at the very least. All
// files are opened, read and closed; or yaml-cpp's parser runs over them as well and nobody
// listens to its events; or it builds its own nodes.
// bare forget FOLDER: none of them is left in the system's cache, as after a night.

#include <fcntl.h>
#include <unistd.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

class Deaf : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

std::vector<std::string> records_below(const char* folder) {
  std::vector<std::string> paths;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string& path = entry.path().native();
    if (path.ends_with(".yaml") && !path.ends_with("/book.yaml")) paths.push_back(path);
  }
  std::ranges::sort(paths);
  return paths;
}

void read_file(const std::string& path, std::string& bytes) {
  constexpr std::size_t most = 1U << 16U;
  bytes.resize(most);
  const int file = open(path.c_str(), O_RDONLY);
  const ssize_t size = file < 0 ? -1 : read(file, bytes.data(), most);
  if (file >= 0) close(file);
  if (size < 0) throw fs::filesystem_error("cannot read", path, std::error_code());
  bytes.resize(static_cast<std::size_t>(size));
}

/// The system keeps what is not yet on the disk, so that it has to be there first.
void forget_file(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY);
  const bool gone =
      file >= 0 && fdatasync(file) == 0 && posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) == 0;
  if (file >= 0) close(file);
  if (!gone) throw fs::filesystem_error("cannot forget", path, std::error_code());
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view pass = argc == 3 ? argv[1] : "";
  if (pass != "read" && pass != "events" && pass != "load" && pass != "forget") {
    std::fprintf(stderr, "usage: bare read|events|load|forget FOLDER\n");
    return 2;
  }
  std::string bytes;
  std::size_t total = 0;
  for (const std::string& path : records_below(argv[2])) {
    if (pass == "load") {
      total += YAML::LoadFile(path).size();
      continue;
    }
    if (pass == "forget") {
      forget_file(path);
      continue;
    }
    read_file(path, bytes);
    total += bytes.size();
    if (pass == "read") continue;
    std::istringstream text(bytes);
    YAML::Parser parser(text);
    Deaf nobody;
    while (parser.HandleNextDocument(nobody)) {
    }
  }
  std::printf("%zu\n", total);
}
