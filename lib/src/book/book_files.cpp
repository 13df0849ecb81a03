// SPDX-License-Identifier: Apache-2.0

#include "book/book_files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string>
#include <utility>

#include "book/open_folder.hpp"
#include "book/paths.hpp"
#include "book/system.hpp"
#include "model/binding.hpp"

namespace meeting {
namespace {

namespace fs = std::filesystem;

/// The parts in a folder by their names, sorted. Throws Error where it cannot be listed: what
/// cannot be seen is not absent.
std::vector<std::string> part_names(const fs::path& folder, const std::string& shown) {
  Descriptor descriptor = open_file(folder, O_RDONLY | O_DIRECTORY);
  if (!descriptor) throw_system_error("book.cannot-read"_msg, shown, errno);
  const OpenFolder open(::fdopendir(descriptor.get()));
  if (!open) throw_system_error("book.cannot-read"_msg, shown, errno);
  static_cast<void>(descriptor.release());
  std::vector<std::string> names;
  while (true) {
    errno = 0;
    const dirent* entry = ::readdir(open.get());
    if (entry == nullptr) break;
    if (is_book_part_name(entry->d_name)) names.emplace_back(entry->d_name);
  }
  if (errno != 0) throw_system_error("book.cannot-read"_msg, shown, errno);
  std::ranges::sort(names);
  return names;
}

/// Most folders have no book.yaml, and an exception for each of them costs more than the question.
bool is_absent(const fs::path& path) {
  return ::access(path.c_str(), F_OK) != 0 && errno == ENOENT;
}

/// Loads one file; false where it does not exist.
bool load(BookFile& file, const fs::path& base) {
  if (is_absent(file.path)) return false;
  file.shown = shown_path(file.path, base);
  try {
    file.document.source = load_file(file.path, file.shown);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::no_such_file) return false;
    file.trouble.emplace(error);
  }
  return true;
}

// ---- words ----------------------------------------------------------------------------------

void add_words(Registers& words, const BookSettings& settings) {
  for (const OwnWord& one : settings.forms) words.forms.push_back(&one);
  for (const OwnWord& one : settings.categories) words.categories.push_back(&one);
}

bool states_words(const BookSettings& settings) {
  return !settings.forms.empty() || !settings.categories.empty();
}

/// Reads the loaded files. The words that one of them adds hold in all.
void read_all(BookFiles& book, const Registers* around, Parser parser) {
  Registers words;
  if (around != nullptr) words = *around;
  std::size_t last_words = 0;
  for (std::size_t i = 0; i < book.files.size(); ++i) {
    BookFile& file = book.files[i];
    if (file.trouble) continue;
    file.document = read_book_settings(std::move(file.document.source), &words, parser);
    add_words(words, file.document.value);
    if (states_words(file.document.value)) last_words = i;
  }
  // A file before the last that adds words may have missed some; then it has errors.
  for (std::size_t i = 0; i < last_words; ++i) {
    BookFile& file = book.files[i];
    if (file.trouble || !file.document.has_errors()) continue;
    book.superseded.push_back(std::move(file.document));
    SettingsDocument& before = book.superseded.back();
    file.document = read_book_settings(std::move(before.source), &words, parser);
  }
}

// ---- what is stated twice ---------------------------------------------------------------------

ByteRange place_of(const Field& field, const void* value) {
  switch (field.type) {
    case FieldType::text:
      return static_cast<const Text*>(value)->at;
    case FieldType::count:
      return static_cast<const Count*>(value)->at;
    case FieldType::word:
      return static_cast<const WordValue*>(value)->at;
    default:
      return {};
  }
}

constexpr std::string_view stated_twice = "book-stated-twice";

/// Once a value, however many files state it.
void report_twice(BookFile& file, ByteRange at, std::string_view name, const BookFile& first,
                  ByteRange first_at) {
  if (std::ranges::any_of(file.document.findings, [&](const Diagnostic& one) {
        return one.rule == stated_twice && one.at == at;
      })) {
    return;
  }
  const std::string line = std::to_string(first.document.source->position(first_at.begin).line);
  const std::string place = first.shown + ':' + line;
  Diagnostic one{.rule = stated_twice,
                 .severity = Severity::error,
                 .text = {"book-stated-twice"_msg, {name, shown_argument(first.shown)}},
                 .help = {"book-stated-twice.help"_msg, {}},
                 .at = at,
                 .notes = {},
                 .fix = std::nullopt};
  one.notes.push_back({{"book-stated-twice.note"_msg, {shown_argument(place)}}, {}, false});
  file.document.findings.push_back(std::move(one));
}

/// Single values that `later` states although `earlier` does, block by block.
void check_single_values(BlockId block, const void* earlier, const void* later,
                         const BookFile& first, BookFile& second) {
  const std::span<const Field> fields = block_info(block).fields;
  const std::span<const Binding> access = bindings(block);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& field = fields[i];
    if (field.list || field.type == FieldType::word_map || field.type == FieldType::format) {
      continue;
    }
    if (access[i].count(earlier) == 0 || access[i].count(later) == 0) continue;
    const void* one = access[i].get(earlier, 0);
    const void* other = access[i].get(later, 0);
    if (field.type == FieldType::block) {
      check_single_values(field.block, one, other, first, second);
    } else {
      report_twice(second, place_of(field, other), field.name(second.document.language), first,
                   place_of(field, one));
    }
  }
}

void check_rules(const BookFile& first, BookFile& second) {
  for (const RuleSetting& later : second.document.value.rules) {
    for (const RuleSetting& earlier : first.document.value.rules) {
      if (!later.rule || !earlier.rule || *later.rule != *earlier.rule) continue;
      report_twice(second, later.rule.at, *later.rule, first, earlier.rule.at);
    }
  }
}

void check_stated_twice(std::vector<BookFile>& files) {
  for (std::size_t later = 1; later < files.size(); ++later) {
    BookFile& file = files[later];
    if (file.trouble) continue;
    const std::size_t before = file.document.findings.size();
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      if (files[earlier].trouble) continue;
      check_single_values(BlockId::book, &files[earlier].document.value, &file.document.value,
                          files[earlier], file);
      check_rules(files[earlier], file);
    }
    if (file.document.findings.size() == before) continue;
    std::ranges::stable_sort(file.document.findings, {},
                             [](const Diagnostic& one) { return one.at.begin; });
  }
}

}  // namespace

bool BookFile::has_errors() const {
  return trouble.has_value() || document.state != ReadState::whole || document.has_errors();
}

BookFiles read_book_files(const fs::path& folder, const fs::path& base, const Registers* around,
                          Parser parser) {
  BookFiles book;
  for (const std::string_view name : book_file_names) {
    BookFile file;
    file.path = folder / name;
    if (!load(file, base)) continue;
    book.files.push_back(std::move(file));
    break;
  }
  if (book.files.empty()) return book;
  try {
    for (const std::string& name : part_names(folder, shown_path(folder, base))) {
      BookFile file;
      file.path = folder / name;
      std::error_code ignored;
      if (fs::is_directory(file.path, ignored)) continue;  // holds records like others
      if (load(file, base)) book.files.push_back(std::move(file));
    }
  } catch (const Error& error) {
    BookFile file;
    file.path = folder;
    file.shown = shown_path(folder, base);
    file.trouble.emplace(error);
    book.files.push_back(std::move(file));
  }
  read_all(book, around, parser);
  check_stated_twice(book.files);
  return book;
}

MeantBookFile find_book_file(const InputFile& input, Books& books) {
  MeantBookFile meant;
  const fs::path folder = real_path(input.folder());
  const std::string name = fs::path(input.path()).filename().native();
  const Book* book = books.around(folder);
  if (book != nullptr && book->folder() == folder) {
    meant.book = book;
    meant.file = book->file(folder / name);
    if (meant.file == nullptr) meant.file = &book->files().front();  // book.yml beside book.yaml
    return meant;
  }
  auto alone = std::make_unique<BookFile>();
  alone->path = input.path();
  if (load(*alone, books.base()) && !alone->trouble) {
    alone->document =
        read_book_settings(std::move(alone->document.source), nullptr, books.parser());
    alone->document.findings.insert(alone->document.findings.begin(),
                                    Diagnostic{.rule = "book-part-alone",
                                               .severity = Severity::error,
                                               .text = {"book-part-alone"_msg, {}},
                                               .help = {"book-part-alone.help"_msg, {}},
                                               .at = {},
                                               .notes = {},
                                               .fix = std::nullopt});
  }
  meant.file = alone.get();
  meant.alone = std::move(alone);
  return meant;
}

}  // namespace meeting
