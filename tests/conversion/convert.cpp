// SPDX-License-Identifier: Apache-2.0

// convert SOURCE TARGET: writes every record and book below a folder anew in each of the four
// writings, TARGET/nested-zh, nested-en, flat-zh and flat-en, reads them back, and prints where
// they say anything else than the original. Other files are copied. TARGET/apart names the
// records whose items cannot keep their order in the nested shape.
//
// convert --lists: the names of the lists that the tool makes.

#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <filesystem>
#include <fstream>
#include <meeting/book.hpp>
#include <meeting/items.hpp>
#include <meeting/listing.hpp>
#include <meeting/read.hpp>
#include <meeting/record_draft.hpp>
#include <string>
#include <vector>

#include "model_dump.hpp"

namespace {

using namespace meeting;
namespace fs = std::filesystem;

struct Writing {
  const char* folder;
  RecordShape shape;
  Language language;
};

constexpr std::array<Writing, 4> writings{{
    {"nested-zh", RecordShape::nested, Language::chinese},
    {"nested-en", RecordShape::nested, Language::english},
    {"flat-zh", RecordShape::flat, Language::chinese},
    {"flat-en", RecordShape::flat, Language::english},
}};

int faults = 0;

void fault(const fs::path& path, const std::string& what) {
  std::printf("%s: %s\n", path.c_str(), what.c_str());
  ++faults;
}

/// book.yaml and its parts beside it, book-….yaml.
bool is_book(const fs::path& path) {
  const std::string name = path.stem().string();
  return name == "book" || name.starts_with("book-");
}

bool is_yaml(const fs::path& path) {
  return path.extension() == ".yaml" || path.extension() == ".yml";
}

template <class Value>
std::vector<std::string> rules_of(const Reading<Value>& reading) {
  std::vector<std::string> rules;
  for (const Diagnostic& one : reading.findings) rules.emplace_back(one.rule);
  std::ranges::sort(rules);
  return rules;
}

/// What both readings must have in common.
struct Meaning {
  std::string values;
  std::vector<std::string> items;  ///< resolutions and follow-ups in document order
  /// What stands in one issue stands together, so that nesting keeps the order of all items.
  bool together = true;
  std::vector<std::string> rules;  ///< of all findings
};

/// The items by their names, however they came by them, and without references to what they
/// stand in: what the two shapes have in common.
class Common {
 public:
  explicit Common(const Record& record) : record_(record) {
    for (Issue& issue : record_.issues) {
      name(issue);
      for (Resolution& one : issue.resolutions) {
        one.issue = {};
        resolution(one);
      }
      follow_ups(issue.follow_ups);
    }
    for (Resolution& one : record_.resolutions) resolution(one);
    for (FollowUp& one : record_.follow_ups) {
      follow_up_numbers_.push_back(one.ordinal);
      name(one);
    }
  }

  [[nodiscard]] Meaning meaning() const {
    Meaning all;
    all.values = reader_tests::dump(BlockId::record, &record_);
    for (const ResolutionPlace& at : all_resolutions(record_)) {
      all.items.push_back(item_id(*at.resolution));
    }
    for (const FollowUpPlace& at : all_follow_ups(record_)) {
      all.items.push_back(item_id(*at.follow_up));
    }
    all.together =
        std::ranges::is_sorted(resolution_numbers_) && std::ranges::is_sorted(follow_up_numbers_);
    return all;
  }

 private:
  template <class Item>
  void name(Item& item) {
    const std::string& made = names_.emplace_back(item_id(item));
    item.id.value = made;
    item.id.given = true;
  }

  void follow_ups(std::vector<FollowUp>& list) {
    for (FollowUp& one : list) {
      one.issue = {};
      one.resolution = {};
      follow_up_numbers_.push_back(one.ordinal);
      name(one);
    }
  }

  void resolution(Resolution& one) {
    resolution_numbers_.push_back(one.ordinal);
    name(one);
    follow_ups(one.follow_ups);
  }

  Record record_;
  std::deque<std::string> names_;
  std::vector<std::uint32_t> resolution_numbers_, follow_up_numbers_;
};

struct File {
  Meaning meaning;
  std::string text[writings.size()];  ///< in each of the writings
};

/// Reads a file within its book; `texts`: also writes it anew.
File read(const fs::path& path, Books& books, bool texts) {
  const Book* around = books.around(path.parent_path());
  const Registers* registers = around == nullptr ? nullptr : &around->registers();
  File file;
  const auto write = [&](auto compose) {
    if (!texts) return;
    for (std::size_t i = 0; i < writings.size(); ++i) file.text[i] = compose(writings[i]);
  };
  if (is_book(path)) {
    const SettingsDocument document = read_book_settings(load_file(path, path.string()), registers);
    file.meaning.values = reader_tests::dump(BlockId::book, &document.value);
    file.meaning.rules = rules_of(document);
    write([&](const Writing& writing) {
      return compose_book(settings_draft(document.value), writing.language);
    });
  } else {
    const Document document = read_record(load_file(path, path.string()), registers);
    file.meaning = Common(document.value).meaning();
    file.meaning.rules = rules_of(document);
    write([&](const Writing& writing) {
      return compose_record(record_draft(document.value, writing.shape), writing.language);
    });
  }
  return file;
}

/// The first place where two texts differ, with some of what stands around it.
std::string difference(const std::string& before, const std::string& after) {
  const auto [left, right] = std::ranges::mismatch(before, after);
  const auto at = static_cast<std::size_t>(left - before.begin());
  const std::size_t from = at < 60 ? 0 : at - 60;
  return "…" + before.substr(from, 160) + "…\n  became …" + after.substr(from, 160) + "…";
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& one : words) all += " " + one;
  return all;
}

void compare(const fs::path& path, RecordShape shape, Meaning before, Meaning after) {
  if (before.values != after.values) fault(path, difference(before.values, after.values));
  if (shape == RecordShape::nested && !before.together) {
    std::ranges::sort(before.items);
    std::ranges::sort(after.items);
  }
  if (before.items != after.items) {
    fault(path, "items:" + joined(before.items) + " became" + joined(after.items));
  }
  if (!std::ranges::includes(before.rules, after.rules)) {
    fault(path, "findings:" + joined(before.rules) + " became" + joined(after.rules));
  }
}

void run(const fs::path& source, const fs::path& target) {
  Books books(source);
  std::vector<std::pair<fs::path, Meaning>> originals;
  for (const auto& entry : fs::recursive_directory_iterator(source)) {
    const fs::path below = entry.path().lexically_relative(source);
    if (entry.is_directory()) {
      for (const Writing& one : writings) fs::create_directories(target / one.folder / below);
    } else if (!is_yaml(below)) {
      for (const Writing& one : writings) {
        fs::create_directories((target / one.folder / below).parent_path());
        fs::copy_file(entry.path(), target / one.folder / below);
      }
    } else {
      File file = read(entry.path(), books, true);
      for (std::size_t i = 0; i < writings.size(); ++i) {
        const fs::path path = target / writings[i].folder / below;
        fs::create_directories(path.parent_path());
        std::ofstream out(path, std::ios::binary);
        if (!(out << file.text[i]).flush()) fault(path, "cannot be written");
      }
      originals.emplace_back(below, std::move(file.meaning));
    }
  }
  // Only now that the books around them are there.
  for (const Writing& writing : writings) {
    Books converted(target / writing.folder);
    for (const auto& [below, meaning] : originals) {
      const fs::path path = target / writing.folder / below;
      compare(path, writing.shape, meaning, read(path, converted, false).meaning);
    }
  }
  std::ofstream apart(target / "apart", std::ios::binary);
  for (const auto& [below, meaning] : originals) {
    if (!meaning.together) apart << "./" << below.string() << '\n';
  }
  std::printf("%zu files in %zu writings, %d differ\n", originals.size(), writings.size(), faults);
  if (originals.empty()) fault(source, "no record");
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  if (arguments.size() == 1 && arguments[0] == "--lists") {
    for (const ListInfo& info : list_infos()) std::printf("%s\n", std::string(info.name).c_str());
    return 0;
  }
  if (arguments.size() != 2) {
    std::fprintf(stderr, "usage: convert SOURCE TARGET | --lists\n");
    return 2;
  }
  try {
    run(fs::canonical(arguments[0]), fs::absolute(arguments[1]));
  } catch (const std::exception& error) {
    fault(arguments[0], error.what());
  }
  return faults == 0 ? 0 : 1;
}
