// SPDX-License-Identifier: Apache-2.0

#include "asking/drafts.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <meeting/files.hpp>
#include <meeting/text.hpp>
#include <system_error>
#include <utility>

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark_begin = "# meeting add --resume: ";

struct Kept {
  std::int64_t when = 0;
  StoredDraft draft;
};

std::string written_time(std::time_t when) {
  std::tm parts{};
  localtime_r(&when, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &parts)};
}

bool is_year(const std::string& name) {
  return name.size() == 4 && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

void look_in(Context& context, const Book* book, const fs::path& folder, std::vector<Kept>& found) {
  std::error_code fault;
  for (fs::directory_iterator entry(folder, fault), end; !fault && entry != end;
       entry.increment(fault)) {
    const fs::path& path = entry->path();
    struct stat state {};
    if (!is_draft(path) || ::stat(path.c_str(), &state) != 0 || !S_ISREG(state.st_mode)) continue;
    Kept kept;
    kept.when =
        static_cast<std::int64_t>(state.st_mtim.tv_sec) * 1'000'000'000 + state.st_mtim.tv_nsec;
    kept.draft.path = path;
    kept.draft.shown = shown_path(path, context.books.base());
    kept.draft.kept = written_time(state.st_mtim.tv_sec);
    try {
      const Document document =
          read_record(load_file(path, kept.draft.shown),
                      book == nullptr ? nullptr : &book->registers(), context.books.parser());
      kept.draft.title = *document.value.title;
      if (document.value.date) kept.draft.date = to_string(*document.value.date);
    } catch (const Error&) {
      continue;  // gone meanwhile, or not for us to read
    }
    found.push_back(std::move(kept));
  }
}

}  // namespace

std::vector<StoredDraft> find_drafts(Context& context, const Book* book) {
  const fs::path top = book != nullptr ? book->folder() : context.books.base();
  std::vector<Kept> found;
  look_in(context, book, top, found);
  std::error_code fault;
  for (fs::directory_iterator entry(top, fault), end; book != nullptr && !fault && entry != end;
       entry.increment(fault)) {
    const std::string name = entry->path().filename().string();
    const bool is_year =
        name.size() == 4 && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
    if (is_year) look_in(context, book, entry->path(), found);
  }
  std::ranges::sort(found, [](const Kept& left, const Kept& right) {
    return std::pair(-left.when, left.draft.shown) < std::pair(-right.when, right.draft.shown);
  });
  std::vector<StoredDraft> drafts;
  drafts.reserve(found.size());
  for (Kept& one : found) drafts.push_back(std::move(one.draft));
  return drafts;
}

fs::path write_draft(Context& context, const RecordName& name, const std::string& text) {
  const fs::path folder = name.path.parent_path();
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) {
    throw Error(
        ErrorKind::cannot_read_or_write,
        {"place.cannot-make"_msg,
         {visible(shown_path(folder, context.books.base())), system_reason(fault.value())}});
  }
  constexpr int most_copies = 1000;
  for (int copy = 1; copy < most_copies; ++copy) {
    const std::string suffix = copy == 1 ? std::string() : "-" + std::to_string(copy);
    fs::path path = folder / (name.id + suffix + ".draft");
    if (write_new_file(path, text) == Creation::done) return path;
  }
  throw Error(ErrorKind::busy, {"add.no-free-name"_msg, {}});
}

bool is_draft(const fs::path& path) { return path.extension() == ".draft"; }

void remove_draft(const fs::path& path) {
  std::error_code fault;
  fs::remove(path, fault);
  // The folder of a year that was made for the draft alone; one that holds anything stays.
  const fs::path folder = path.parent_path();
  if (is_year(folder.filename().string()) &&
      fs::exists(folder.parent_path() / "book.yaml", fault)) {
    fs::remove(folder, fault);
  }
}

std::string draft_mark(std::string_view next) {
  return std::string(mark_begin) + std::string(next) + "\n";
}

std::string take_draft_mark(std::string& bytes) {
  if (!bytes.starts_with(mark_begin)) return {};
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  std::string mark(
      trim(std::string_view(bytes).substr(mark_begin.size(), end - mark_begin.size())));
  bytes.erase(0, std::min(end + 1, bytes.size()));
  return mark;
}

}  // namespace meeting::tool
