// SPDX-License-Identifier: Apache-2.0
#include "book/file_swap.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "book/paths.hpp"
#include "book/target.hpp"

namespace meeting {
namespace {

constexpr unsigned private_mode = 0600;
constexpr unsigned default_mode = 0666;

/// Throws unless the file holds exactly `expected`.
void require_unchanged(int descriptor, std::string_view expected,
                       const std::filesystem::path& path) {
  const std::optional<std::string> bytes = read_all(descriptor);
  if (!bytes) fail_to("book.cannot-read"_msg, path, errno);
  if (*bytes != expected) fail_as_changed(path);
}

/// After an exchange that took an editor's save away: the save gets its name back. An editor
/// may save in that very moment too; then the exchange has taken the later save away, and
/// that goes back in its turn, until what comes out is what we put there ourselves.
void give_back(PendingFile& file, std::string_view ours) {
  constexpr int most_turns = 100;
  std::string placed(ours);
  for (int turn = 0; turn < most_turns; ++turn) {
    std::optional<std::string> saved = file.exchanged_bytes();
    if (!file.exchange()) break;
    const std::optional<std::string> replaced = file.exchanged_bytes();
    if (replaced == placed) return;
    if (!saved || !replaced) break;
    placed = std::move(*saved);
  }
  file.keep();
}

}  // namespace

FileSwap::FileSwap(const std::filesystem::path& path, std::optional<std::string_view> before,
                   std::optional<std::string_view> after)
    : path_(path), target_(path), before_(before), after_(after) {
  if (!path.has_filename()) fail_as_folder(path);
  if (before_) {
    open_old();
  } else if (struct stat there{}; ::lstat(path.c_str(), &there) == 0) {
    fail_as_changed(path);
  }
}

void FileSwap::open_old() {
  if (after_) {
    target_ = resolve_target(path_).path;
    if (!target_.has_filename()) fail_as_folder(path_);
  } else if (struct stat link{}; ::lstat(path_.c_str(), &link) == 0 && S_ISLNK(link.st_mode)) {
    throw Error(ErrorKind::cannot_read_or_write,
                Message{"book.link-not-removed"_msg, {shown_argument(path_.native())}});
  }
  old_ = open_file(target_, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!old_) throw_system_error("book.cannot-open"_msg, path_.native(), errno);
  if (::fstat(old_.get(), &old_status_) != 0) fail_to("book.cannot-read"_msg, path_, errno);
  if (S_ISDIR(old_status_.st_mode)) fail_as_folder(path_);
  has_old_ = has_rights_ = true;
  require_unchanged(old_.get(), *before_, path_);
  require_writable(target_);
}

std::optional<FileRights> FileSwap::rights() const {
  if (!has_old_) return std::nullopt;
  return FileRights{.mode = old_status_.st_mode & 07777U,
                    .user = old_status_.st_uid,
                    .group = old_status_.st_gid};
}

void FileSwap::give(const FileRights& rights) {
  old_status_.st_mode = rights.mode;
  old_status_.st_uid = rights.user;
  old_status_.st_gid = rights.group;
  has_rights_ = true;
}

void FileSwap::give_those_of(const FileSwap& other) {
  if (!other.has_old_) return;
  like_ = &other;
  old_status_ = other.old_status_;
  has_rights_ = true;
}

void FileSwap::stage() {
  if (!after_) {
    file_ = std::make_unique<PendingFile>(target_, PendingFile::Nothing{});
    return;
  }
  if (!before_) folder_ = std::make_unique<MadeFolder>(folder_of(target_));
  file_ = std::make_unique<PendingFile>(target_, has_rights_ ? private_mode : default_mode);
  file_->write(*after_);
  if (has_rights_) file_->take_over((like_ != nullptr ? *like_ : *this).old_.get(), old_status_);
  file_->finish(true);
}

void FileSwap::place() {
  if (!after_) place_nothing();
  else if (before_) place_other();
  else place_new();
  placed_ = true;
}

void FileSwap::place_new() {
  if (!file_->take_free_name()) fail_as_changed(path_);
}

void FileSwap::place_other() {
  // Once more, close to the change: what follows is right without it, but an editor may see
  // our text for a moment.
  {
    const Descriptor now = open_file(target_, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!now && errno == ENOENT) fail_as_changed(path_);
    if (!now) fail_to("book.cannot-read"_msg, path_, errno);
    require_unchanged(now.get(), *before_, path_);
  }
  if (!file_->exchange()) {
    file_->take_name();
    return;
  }
  const std::optional<std::string> replaced = file_->exchanged_bytes();
  if (replaced != before_) {
    const int error_number = errno;
    give_back(*file_, *after_);
    if (!replaced) fail_to("book.cannot-write"_msg, path_, error_number);
    fail_as_changed(path_);
  }
  exchanged_ = true;
}

void FileSwap::place_nothing() {
  if (!file_->take_away()) fail_as_changed(path_);
  const std::optional<std::string> taken = file_->exchanged_bytes();
  if (taken == before_) return;
  const int error_number = errno;
  // A file that has taken the name meanwhile is a later save; then both stay.
  if (!file_->take_free_name()) file_->keep();
  if (!taken) fail_to("book.cannot-write"_msg, path_, error_number);
  fail_as_changed(path_);
}

bool FileSwap::take_back() noexcept {
  if (!placed_) return true;
  placed_ = false;
  try {
    if (!before_) return remove_new();
    if (!after_) return file_->take_free_name() || (file_->keep(), false);
    return put_old_back();
  } catch (const std::exception&) {
    file_->keep();
    return false;
  }
}

bool FileSwap::put_old_back() {
  if (!exchanged_) {
    FileSwap back(path_, after_, before_);
    back.stage();
    back.place();
    return true;
  }
  exchanged_ = false;
  if (!file_->exchange()) return false;
  if (file_->exchanged_bytes() == after_) return true;
  give_back(*file_, *before_);
  return false;
}

bool FileSwap::remove_new() {
  FileSwap gone(path_, after_, std::nullopt);
  gone.stage();
  gone.place();
  return true;
}

void FileSwap::confirm() { file_->sync_folder(); }

void FileSwap::settle() noexcept {
  if (folder_ != nullptr) folder_->keep();
  file_.reset();
  // Never with anything in it: then the system refuses.
  if (!after_ && is_year_folder(folder_of(target_))) ::rmdir(folder_of(target_).c_str());
}

}  // namespace meeting
