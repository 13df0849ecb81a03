// SPDX-License-Identifier: Apache-2.0

// Many files on all cores: the bytes of each are looked through, few are read as records.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <meeting/read.hpp>
#include <meeting/search.hpp>
#include <meeting/text.hpp>

#include "book/batches_in_order.hpp"
#include "book/processors.hpp"
#include "book/system.hpp"

namespace meeting {
namespace {

/// Files that a thread takes at once: waking somebody costs as much as reading a file.
constexpr std::size_t batch_files = 32;
constexpr std::size_t most_threads = 16;

/// The bytes of plain files of ordinary size, one after the other in one buffer.
class FileBytes {
 public:
  /// False for what is anything else, or cannot be read: load_file() says what it is.
  bool load(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status {};
    if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limits::file_bytes) return false;
    // One more than the size: what has grown meanwhile is read the slow way.
    if (bytes_.size() < size + 1) bytes_.resize(std::max(size + 1, bytes_.size() * 2));
    const ssize_t count = ::read(file.get(), bytes_.data(), size + 1);
    if (count < 0 || static_cast<std::size_t>(count) != size) return false;
    size_ = size;
    return true;
  }
  [[nodiscard]] std::string_view bytes() const { return {bytes_.data(), size_}; }

 private:
  std::string bytes_;
  std::size_t size_ = 0;
};

/// False for a file in another encoding, which may hold the words without showing them. Its first
/// characters beyond ASCII tell; the whole is not looked through.
bool begins_as_text(std::string_view bytes) {
  constexpr std::size_t searched = 1024;
  constexpr std::size_t looked_at = 48;
  if (bytes.substr(0, looked_at).find('\0') != std::string_view::npos) return false;
  const std::string_view head = bytes.substr(0, searched);
  const auto* const first =
      std::ranges::find_if(head, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const std::string_view text =
      bytes.substr(static_cast<std::size_t>(first - head.begin()), looked_at);
  const std::optional<std::size_t> bad = find_invalid_utf8(text);
  // The last character may be cut off.
  return !bad || (text.size() == looked_at && *bad + 4 > looked_at);
}

/// One file: what there is to tell of it, mostly nothing.
std::optional<SearchedFile> search_file(const SearchQuery& query, const InputFile& input,
                                        const Book* book, Parser parser, FileBytes& loaded) {
  SearchedFile searched;
  RecordFile& file = searched.file;
  const bool known = input.trouble == nullptr && loaded.load(input.path());
  if (known && begins_as_text(loaded.bytes()) && !query.may_match(loaded.bytes())) {
    return std::nullopt;
  }
  file.path = input.path();
  file.shown = input.shown();
  file.book = book;
  if (input.trouble) {
    file.trouble.emplace(*input.trouble);
    return searched;
  }
  try {
    auto source = known ? std::make_unique<const Source>(file.shown, std::string(loaded.bytes()))
                        : load_file(file.path, file.shown);
    if (!known && begins_as_text(source->bytes()) && !query.may_match(source->bytes())) {
      return std::nullopt;
    }
    file.document =
        read_record(std::move(source), book != nullptr ? &book->registers() : nullptr, parser);
  } catch (const Error& error) {
    file.trouble.emplace(error);
    return searched;
  }
  if (file.document.state != ReadState::whole) return searched;
  file.id = record_id(file.path, *file.record().id);
  searched.result = search_record(query, file);
  // Where a part could not be read, the words may stand in it.
  if (!searched.result.matches && !file.document.has_errors()) return std::nullopt;
  return searched;
}

/// What was found in some files in a row, and what their search needs from file to file.
struct Batch {
  std::vector<SearchedFile> found;
  FileBytes loaded;
  const InputFile* beside = nullptr;  ///< the last file that was looked at
  const Book* book = nullptr;         ///< the one around it
};

/// The files from `begin` on, as many as a batch holds.
void search_batch(const SearchQuery& query, std::span<const InputFile> files, Books& books,
                  std::size_t begin, Batch& batch) {
  batch.found.clear();
  for (const InputFile& file : files.subspan(begin, std::min(batch_files, files.size() - begin))) {
    // Neighbours mostly share a folder.
    if (batch.beside == nullptr || !file.is_beside(*batch.beside)) {
      batch.book = books.around(file.folder());
    }
    batch.beside = &file;
    std::optional<SearchedFile> one =
        search_file(query, file, batch.book, books.parser(), batch.loaded);
    if (one) batch.found.push_back(std::move(*one));
  }
}

}  // namespace

void search_files(const SearchQuery& query, std::span<const InputFile> files, Books& books,
                  unsigned threads, const std::function<void(SearchedFile&&)>& found,
                  const std::function<void(std::size_t)>& passed) {
  const std::size_t batches = (files.size() + batch_files - 1) / batch_files;
  std::size_t left = files.size();
  const auto fill = [&](Batch& batch, std::size_t index) {
    search_batch(query, files, books, index * batch_files, batch);
  };
  const auto empty = [&](Batch& batch) {
    for (SearchedFile& one : batch.found) found(std::move(one));
    const std::size_t count = std::min(batch_files, left);
    left -= count;
    if (passed) passed(count);
  };
  if (threads == 0) threads = usable_processors();
  threads = static_cast<unsigned>(std::min<std::size_t>({threads, batches, most_threads}));
  if (threads > 0) BatchesInOrder<Batch>(batches, threads, fill).for_each(empty);
}

}  // namespace meeting
