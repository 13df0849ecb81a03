// SPDX-License-Identifier: Apache-2.0

#include "changing/kept_text.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <meeting/error.hpp>
#include <meeting/files.hpp>
#include <meeting/text.hpp>
#include <system_error>

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

constexpr unsigned private_mode = 0600;

[[noreturn]] void cannot_make(const fs::path& folder, int reason) {
  throw Error(ErrorKind::cannot_read_or_write,
              {"place.cannot-make"_msg, {visible(folder.string()), system_reason(reason)}});
}

/// A folder of the user's own, which nobody else may look into.
fs::path own_folder(const Context& context) {
  if (context.state_folder.empty()) {
    std::string pattern = (fs::temp_directory_path() / "meeting-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) cannot_make(pattern, errno);
    return pattern;
  }
  std::error_code fault;
  fs::create_directories(context.state_folder, fault);
  if (fault) cannot_make(context.state_folder, fault.value());
  fs::path folder = context.state_folder / "edit";
  if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) cannot_make(folder, errno);
  return folder;
}

/// The name of the file, so that people know it again, and a mark of its whole path.
std::string name_for(const fs::path& file) {
  std::uint64_t mark = 1469598103934665603U;
  for (const char c : file.string()) {
    mark = (mark ^ static_cast<unsigned char>(c)) * 1099511628211U;
  }
  static constexpr char figures[] = "0123456789abcdef";
  std::string name = file.stem().string() + "-";
  for (int shift = 28; shift >= 0; shift -= 4) name += figures[(mark >> shift) & 0xFU];
  return name;
}

std::string numbered(const std::string& name, int number) {
  return number == 1 ? name + ".yaml" : name + "-" + std::to_string(number) + ".yaml";
}

bool is_present(const fs::path& path) {
  std::error_code fault;
  return fs::exists(path, fault);
}

constexpr int most = 100;

}  // namespace

KeptText::KeptText(fs::path path, std::string base)
    : path_(std::move(path)), base_(std::move(base)) {}

fs::path KeptText::base_path() const {
  fs::path path = path_;
  path.replace_extension(".base");
  return path;
}

std::optional<KeptText> KeptText::earlier(const Context& context, const fs::path& file) {
  if (context.state_folder.empty()) return std::nullopt;
  const std::string name = name_for(file);
  std::optional<KeptText> latest;
  for (int number = 1; number <= most; ++number) {
    KeptText one(context.state_folder / "edit" / numbered(name, number), {});
    if (!is_present(one.path_) || !is_present(one.base_path())) continue;
    try {
      one.base_ = load_file(one.base_path())->bytes();
    } catch (const Error&) {
      continue;
    }
    latest = std::move(one);
  }
  return latest;
}

KeptText KeptText::begin(const Context& context, const fs::path& file, std::string_view base) {
  const fs::path folder = own_folder(context);
  const std::string name = name_for(file);
  for (int number = 1; number <= most; ++number) {
    KeptText one(folder / numbered(name, number), std::string(base));
    if (is_present(one.base_path())) continue;
    if (write_new_file(one.path_, base, private_mode) == Creation::name_taken) continue;
    try {
      write_new_file(one.base_path(), base, private_mode);
    } catch (const Error&) {
      one.drop();  // nothing of the user's is in it yet
      throw;
    }
    return one;
  }
  throw Error(ErrorKind::cannot_read_or_write,
              {"edit.too-many-kept"_msg, {visible(folder.string())}});
}

void KeptText::set_base(std::string_view bytes) {
  replace_file(base_path(), bytes);
  base_ = bytes;
}

std::string KeptText::text() const { return std::string(load_file(path_)->bytes()); }

void KeptText::drop() const {
  std::error_code fault;
  fs::remove(path_, fault);
  fs::remove(base_path(), fault);
}

}  // namespace meeting::tool
