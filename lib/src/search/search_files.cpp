// SPDX-License-Identifier: Apache-2.0

// Many files on all cores: the bytes of each are looked through, few are read as records.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <meeting/read.hpp>
#include <meeting/search.hpp>
#include <meeting/text.hpp>
#include <mutex>
#include <thread>

#include "book/processors.hpp"
#include "book/system.hpp"

namespace meeting {
namespace {

/// Files that a worker takes at once: waking somebody costs as much as reading a file.
constexpr std::size_t batch = 32;
/// Batches in flight.
constexpr std::size_t window = 16;

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

/// What a worker found in one batch.
struct Batch {
  std::vector<SearchedFile> found;
  std::exception_ptr failure;
  bool done = false;
};

/// Workers fill a ring of batches; the caller empties it in order.
class Searching {
 public:
  Searching(const SearchQuery& query, std::span<const InputFile> files, Books& books)
      : query_(query),
        files_(files),
        books_(books),
        batches_((files.size() + batch - 1) / batch),
        ring_(window) {}
  Searching(const Searching&) = delete;
  Searching& operator=(const Searching&) = delete;
  ~Searching() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    room_.notify_all();
  }

  void start(unsigned threads) {
    for (unsigned i = 0; i < threads; ++i) workers_.emplace_back([this] { run(); });
  }

  [[nodiscard]] std::size_t batches() const { return batches_; }

  /// The next batch in order.
  std::vector<SearchedFile> next() {
    std::unique_lock lock(mutex_);
    Batch& one = ring_[taken_ % window];
    ready_.wait(lock, [&] { return one.done; });
    ++taken_;
    if (one.failure) std::rethrow_exception(one.failure);
    std::vector<SearchedFile> found = std::move(one.found);
    one = {};
    lock.unlock();
    room_.notify_one();
    return found;
  }

  /// Without threads.
  std::vector<SearchedFile> search(std::size_t index) {
    std::vector<SearchedFile> found;
    search(index, own_, found);
    return found;
  }

 private:
  /// What a worker needs from file to file.
  struct Place {
    FileBytes loaded;
    const InputFile* beside = nullptr;  ///< the last file that was looked at
    const Book* book = nullptr;
  };

  void search(std::size_t index, Place& place, std::vector<SearchedFile>& found) {
    const std::size_t end = std::min((index + 1) * batch, files_.size());
    for (std::size_t i = index * batch; i < end; ++i) {
      // Neighbours mostly share a folder.
      if (place.beside == nullptr || !files_[i].is_beside(*place.beside)) {
        place.book = books_.around(files_[i].folder());
      }
      place.beside = &files_[i];
      std::optional<SearchedFile> one =
          search_file(query_, files_[i], place.book, books_.parser(), place.loaded);
      if (one) found.push_back(std::move(*one));
    }
  }

  void run() {
    Place place;
    while (true) {
      std::size_t index = 0;
      {
        std::unique_lock lock(mutex_);
        room_.wait(lock,
                   [&] { return stopped_ || started_ == batches_ || started_ < taken_ + window; });
        if (stopped_ || started_ == batches_) return;
        index = started_++;
      }
      Batch result;
      try {
        search(index, place, result.found);
      } catch (...) {
        result.failure = std::current_exception();
      }
      result.done = true;
      bool is_next = false;
      {
        const std::lock_guard lock(mutex_);
        ring_[index % window] = std::move(result);
        is_next = index == taken_;
      }
      if (is_next) ready_.notify_one();
    }
  }

  const SearchQuery& query_;
  std::span<const InputFile> files_;
  Books& books_;
  std::size_t batches_;
  std::vector<Batch> ring_;
  Place own_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable ready_;
  std::size_t started_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
  std::vector<std::jthread> workers_;  // last: they end before what they use
};

}  // namespace

void search_files(const SearchQuery& query, std::span<const InputFile> files, Books& books,
                  unsigned threads, const std::function<void(SearchedFile&&)>& found,
                  const std::function<void(std::size_t)>& passed) {
  if (threads == 0) threads = usable_processors();
  Searching searching(query, files, books);
  threads = static_cast<unsigned>(std::min<std::size_t>({threads, searching.batches(), window}));
  if (threads > 1) searching.start(threads);
  for (std::size_t i = 0; i < searching.batches(); ++i) {
    for (SearchedFile& one : threads > 1 ? searching.next() : searching.search(i)) {
      found(std::move(one));
    }
    if (passed) passed(std::min(batch, files.size() - i * batch));
  }
}

}  // namespace meeting
