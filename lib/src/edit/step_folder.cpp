// SPDX-License-Identifier: Apache-2.0
#include "edit/step_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <meeting/files.hpp>
#include <memory>
#include <optional>

#include "book/made_folder.hpp"
#include "book/open_folder.hpp"
#include "book/paths.hpp"
#include "book/pending_file.hpp"
#include "book/target.hpp"

#include <cstdio>

namespace meeting {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> endings{".making", ".change", ".taking-back",
                                                  ".taken-back", ".bringing-back"};
constexpr std::size_t digits = 6;
constexpr unsigned private_folder = 0700;
constexpr unsigned private_file = 0600;

/// None for any other name.
std::optional<StepEntry> entry_of(std::string_view name) {
  const std::size_t point = std::min(name.find('.'), name.size());
  const auto ending = std::ranges::find(endings, name.substr(point));
  StepEntry entry;
  const auto [end, fault] = std::from_chars(name.data(), name.data() + point, entry.number);
  if (ending == endings.end() || point < digits || fault != std::errc() ||
      end != name.data() + point) {
    return std::nullopt;
  }
  entry.state = static_cast<StepState>(ending - endings.begin());
  return entry;
}

/// With all folders around it that are missing.
void make_folders(const fs::path& folder) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) return;
  if (folder.has_parent_path() && folder.parent_path() != folder) {
    make_folders(folder.parent_path());
  }
  MadeFolder made(folder, private_folder);
  made.keep();
}

}  // namespace

fs::path StepFolder::place(const ChangeLog& log) {
  return log.folder / "undo" / real_path(log.book).relative_path();
}

StepFolder::StepFolder(const ChangeLog& log) : folder_(place(log) / folder_name) {}

fs::path StepFolder::file(std::uint64_t number, StepState state) const {
  std::string name = std::to_string(number);
  if (name.size() < digits) name.insert(0, digits - name.size(), '0');
  name += endings[static_cast<std::size_t>(state)];
  return folder_ / name;
}

std::vector<StepEntry> StepFolder::entries() const {
  std::vector<StepEntry> all;
  const OpenFolder open(::opendir(folder_.c_str()));
  if (!open) return all;
  while (const dirent* one = ::readdir(open.get())) {
    std::optional<StepEntry> entry = entry_of(one->d_name);
    struct stat status {};
    if (!entry || ::fstatat(::dirfd(open.get()), one->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0 ||
        !S_ISREG(status.st_mode)) {
      continue;
    }
    entry->bytes = static_cast<std::uint64_t>(status.st_size);
    entry->made_at = status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec;
    all.push_back(*entry);
  }
  std::ranges::sort(all, {}, &StepEntry::number);
  return all;
}

std::string StepFolder::read(const StepEntry& entry) const {
  const fs::path path = file(entry.number, entry.state);
  const Descriptor open = open_file(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  if (!open) throw_system_error("book.cannot-open"_msg, path.native(), errno);
  std::optional<std::string> bytes = read_all(open.get());
  if (!bytes) throw_system_error("book.cannot-read"_msg, path.native(), errno);
  return std::move(*bytes);
}

StepEntry StepFolder::add(std::string_view text, StepState state) {
  if (text.size() > most_bytes) {
    throw Error(ErrorKind::cannot_read_or_write, Message{"change.too-much"_msg, {}});
  }
  make_folders(folder_);
  remove_stale_temporaries(folder_);
  const std::vector<StepEntry> known = entries();
  StepEntry entry{
      .number = known.empty() ? 1 : known.back().number + 1, .state = state, .bytes = text.size()};
  // Another process may add one too: without a lock, where a record was made already.
  while (write_new_file(file(entry.number, state), text, private_file) != Creation::done) {
    ++entry.number;
  }
  return entry;
}

void StepFolder::move(StepEntry& entry, StepState to, bool durable) {
  const fs::path from = file(entry.number, entry.state);
  if (::rename(from.c_str(), file(entry.number, to).c_str()) != 0) {
    fail_to("book.cannot-write"_msg, from, errno);
  }
  entry.state = to;
  if (!durable) return;
  const Descriptor open = open_file(folder_, O_RDONLY | O_DIRECTORY);
  const int error_number = open ? sync_folder(open.get()) : errno;
  if (error_number != 0) fail_to("book.cannot-write"_msg, folder_, error_number);
}

void StepFolder::remove(const StepEntry& entry) noexcept {
  try {
    const fs::path path = file(entry.number, entry.state);
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) ::unlink(path.c_str());
  } catch (const std::exception&) {
    return;  // a step too many does no harm
  }
}

void StepFolder::tidy() noexcept {
  try {
    std::vector<StepEntry> kept;
    for (const StepEntry& entry : entries()) {
      if (entry.state == StepState::taken_back) remove(entry);
      else kept.push_back(entry);
    }
    std::uint64_t bytes = 0;
    std::size_t count = 0;
    std::ranges::reverse(kept);
    for (const StepEntry& entry : kept) {
      bytes += entry.bytes;
      if (++count > most_steps || bytes > most_bytes) remove(entry);
    }
  } catch (const std::exception&) {
    return;  // the next change tidies
  }
}

}  // namespace meeting
