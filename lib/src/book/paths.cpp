// SPDX-License-Identifier: Apache-2.0
#include "book/paths.hpp"

#include <algorithm>
#include <meeting/book.hpp>

namespace meeting {
namespace {

bool ends_with_ending(std::string_view name, std::string_view ending) {
  if (name.size() <= ending.size()) return false;
  const std::string_view end = name.substr(name.size() - ending.size());
  return std::ranges::equal(end, ending, [](char one, char other) {
    return (one >= 'A' && one <= 'Z' ? one - 'A' + 'a' : one) == other;
  });
}

}  // namespace

bool is_book_file_name(std::string_view name) {
  return std::ranges::find(book_file_names, name) != book_file_names.end();
}

bool is_book_part_name(std::string_view name) {
  return name.starts_with("book-") &&
         (ends_with_ending(name, ".yaml") || ends_with_ending(name, ".yml"));
}

bool is_record_file_name(std::string_view name) {
  if (name.starts_with('.') || is_book_file_name(name) || is_book_part_name(name)) return false;
  return ends_with_ending(name, ".yaml") || ends_with_ending(name, ".yml");
}

std::filesystem::path plain_path(const std::filesystem::path& path) {
  std::filesystem::path plain = path.lexically_normal();
  if (!plain.has_filename() && plain.has_relative_path()) plain = plain.parent_path();
  return plain;
}

bool is_year_folder(const std::filesystem::path& folder) {
  const std::string name = folder.filename().native();
  return name.size() == 4 && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

std::filesystem::path real_path(const std::filesystem::path& path) {
  std::error_code problem;
  std::filesystem::path real = std::filesystem::weakly_canonical(path, problem);
  return plain_path(problem ? path : real);
}

std::string shown_path(const std::filesystem::path& path, const std::filesystem::path& base) {
  const std::string whole = plain_path(path).native();
  std::string above = plain_path(base).native();
  if (whole == above) return ".";
  if (!above.ends_with('/')) above += '/';
  return whole.starts_with(above) ? whole.substr(above.size()) : whole;
}

}  // namespace meeting
