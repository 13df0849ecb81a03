// SPDX-License-Identifier: Apache-2.0

// Listing the records that operands mean.

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <meeting/book.hpp>
#include <memory>

#include "book/folder_walk.hpp"
#include "book/paths.hpp"
#include "book/system.hpp"

namespace meeting {
namespace {

/// A walk gives its files in order; several operands and unreadable folders may break it.
void sort_and_merge(std::vector<InputFile>& files) {
  const auto disorder = [](const InputFile& left, const InputFile& right) {
    return !(left < right);
  };
  if (std::ranges::adjacent_find(files, disorder) == files.end()) return;
  std::ranges::stable_sort(files);
  files.erase(std::unique(files.begin(), files.end()), files.end());
}

void sort_and_merge(Inputs& inputs) {
  sort_and_merge(inputs.records);
  sort_and_merge(inputs.books);
}

/// How paths below an operand are shown: relative where it lies below base, else beginning
/// as the user wrote it.
std::string shown_operand(const std::string& operand, const std::filesystem::path& path,
                          const std::filesystem::path& base) {
  std::string shown = shown_path(path, base);
  if (!shown.starts_with('/') || operand.starts_with('/')) return shown;
  return plain_path(operand).native();
}

std::string as_prefix(std::string shown) {
  if (shown == ".") return {};
  if (!shown.ends_with('/')) shown += '/';
  return shown;
}

/// Where an operand leads. A ".." after a name is for the file system to resolve: behind a
/// symbolic link it leads elsewhere than the text says.
std::filesystem::path operand_path(const std::string& operand, const std::filesystem::path& base) {
  const std::filesystem::path path = base / operand;
  if (std::ranges::find(path, "..") == path.end()) return plain_path(path);
  if (!path.has_filename() || path.filename() == "..") return real_path(path);
  return real_path(path.parent_path()) / path.filename();
}

void take_operand(const std::string& operand, Books& books, Inputs& inputs) {
  const std::filesystem::path path = operand_path(operand, books.base());
  std::string shown = shown_operand(operand, path, books.base());
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  const int error_number = errno;
  if (exists && S_ISDIR(status.st_mode)) {
    walk_folder(path.native(), as_prefix(std::move(shown)), books.base().native(), inputs);
    return;
  }
  const std::string name = path.filename().native();
  const bool is_book = is_book_file_name(name) || is_book_part_name(name);
  InputFile& file = (is_book ? inputs.books : inputs.records).emplace_back(path.native(), shown);
  if (exists) return;
  try {
    throw_system_error("book.cannot-open"_msg, shown, error_number);
  } catch (const Error& error) {
    file.trouble = std::make_shared<const Error>(error);
  }
}

}  // namespace

Inputs find_records(const std::filesystem::path& folder, const std::filesystem::path& base) {
  Inputs inputs;
  const std::filesystem::path path = plain_path(base / folder);
  walk_folder(path.native(), as_prefix(shown_path(path, base)), base.native(), inputs);
  sort_and_merge(inputs);
  return inputs;
}

Inputs collect_inputs(std::span<const std::string> operands, Books& books) {
  Inputs inputs;
  for (const std::string& operand : operands) take_operand(operand, books, inputs);
  if (operands.empty()) {
    const Book* book = books.around(books.base());
    const std::filesystem::path& folder = book != nullptr ? book->folder() : books.base();
    walk_folder(folder.native(), as_prefix(shown_path(folder, books.base())), books.base().native(),
                inputs);
  }
  sort_and_merge(inputs);
  return inputs;
}

}  // namespace meeting
