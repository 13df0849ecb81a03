// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>
#include <meeting/input_file.hpp>
#include <stdexcept>

#include "book/input_folder.hpp"

namespace meeting {
namespace {

std::uint32_t small(std::size_t number) {
  if (number > std::numeric_limits<std::uint32_t>::max()) {
    throw std::length_error("the names in one folder are longer than 4 GiB");
  }
  return static_cast<std::uint32_t>(number);
}

/// A path that stands in two pieces.
struct Pieces {
  std::string_view folder, name;

  [[nodiscard]] std::size_t size() const { return folder.size() + name.size(); }
  [[nodiscard]] unsigned char operator[](std::size_t i) const {
    return static_cast<unsigned char>(i < folder.size() ? folder[i] : name[i - folder.size()]);
  }
};

std::strong_ordering compare(const Pieces& left, const Pieces& right) {
  const std::size_t both = std::min(left.size(), right.size());
  for (std::size_t i = 0; i < both; ++i) {
    if (left[i] != right[i]) return left[i] <=> right[i];
  }
  return left.size() <=> right.size();
}

}  // namespace

InputFile::InputFile(std::string_view path, std::string_view shown,
                     std::shared_ptr<const Error> why_not)
    : trouble(std::move(why_not)) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  if (!shown.ends_with(name)) name = {};  // then the two have nothing to share
  auto folder = std::make_shared<InputFolder>();
  folder->path = path.substr(0, path.size() - name.size());
  folder->shown = shown.substr(0, shown.size() - name.size());
  folder->names = name;
  name_size_ = small(name.size());
  folder_ = std::move(folder);
}

InputFile::InputFile(std::shared_ptr<const InputFolder> folder, std::size_t name_begin,
                     std::size_t name_size)
    : folder_(std::move(folder)), name_begin_(small(name_begin)), name_size_(small(name_size)) {}

std::string_view InputFile::name() const {
  return std::string_view(folder_->names).substr(name_begin_, name_size_);
}

std::string InputFile::path() const {
  std::string path;
  path.reserve(folder_->path.size() + name_size_);
  path.append(folder_->path).append(name());
  return path;
}

std::string InputFile::shown() const {
  std::string shown;
  shown.reserve(folder_->shown.size() + name_size_);
  shown.append(folder_->shown).append(name());
  return shown;
}

std::filesystem::path InputFile::folder() const {
  return std::filesystem::path(path()).parent_path();
}

std::strong_ordering operator<=>(const InputFile& left, const InputFile& right) {
  if (left.is_beside(right)) return left.name() <=> right.name();
  return compare({left.folder_->path, left.name()}, {right.folder_->path, right.name()});
}

bool operator==(const InputFile& left, const InputFile& right) {
  return (left <=> right) == std::strong_ordering::equal;
}

}  // namespace meeting
