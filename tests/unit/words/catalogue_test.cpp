// SPDX-License-Identifier: Apache-2.0

// The catalogue and the sources name the same sentences, and both languages say the same.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <meeting/words.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace meeting;
namespace fs = std::filesystem;

namespace {

const fs::path source_dir = MEETING_SOURCE_DIR;

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// The sources of library and tool, tables of the catalogue left out.
const std::vector<std::pair<std::string, std::string>>& sources() {
  static const auto all = [] {
    std::vector<std::pair<std::string, std::string>> found;
    for (const char* folder : {"lib", "tools"}) {
      for (const auto& entry : fs::recursive_directory_iterator(source_dir / folder)) {
        const fs::path& path = entry.path();
        const bool catalogue_table =
            path.parent_path().filename() == "words" && path.extension() == ".def";
        const bool code =
            path.extension() == ".cpp" || path.extension() == ".hpp" || path.extension() == ".def";
        if (code && !catalogue_table) found.emplace_back(path.string(), text_of(path));
      }
    }
    return found;
  }();
  return all;
}

/// Every `"…"_msg` with the file that says it.
std::multimap<std::string, std::string> marked_ids() {
  std::multimap<std::string, std::string> ids;
  for (const auto& [path, text] : sources()) {
    for (std::size_t at = 0; (at = text.find("\"_msg", at)) != std::string::npos; ++at) {
      const std::size_t begin = text.rfind('"', at - 1);
      // The operator's own name is written with an empty text.
      if (at > begin + 1) ids.emplace(text.substr(begin + 1, at - begin - 1), path);
    }
  }
  return ids;
}

/// Placeholders by number: "{0} of {1:day|days}" has 0 and 1.
std::set<int> placeholders(std::string_view text) {
  std::set<int> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) == "{{" || text.substr(at, 2) == "}}") {
      ++at;
    } else if (text[at] == '{') {
      found.insert(std::stoi(std::string(text.substr(at + 1))));
    }
  }
  return found;
}

bool has_han(std::string_view text) {
  // Han characters stand in E4 to E9 as their first byte, the common ones all of them.
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  });
}

bool has_word(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

}  // namespace

TEST_CASE("catalogue: every sentence that the sources name is in it") {
  const std::multimap<std::string, std::string> ids = marked_ids();
  REQUIRE(ids.size() > 100);
  for (const auto& entry : ids)
    CHECK_MESSAGE(has_message(entry.first), entry.first, " in ", entry.second);
}

TEST_CASE("catalogue: every row is named in the sources") {
  const std::multimap<std::string, std::string> ids = marked_ids();
  for (const CatalogueRow& row : catalogue()) {
    const std::string quoted = '"' + std::string(row.id) + '"';
    const bool named = ids.contains(std::string(row.id)) ||
                       std::ranges::any_of(sources(), [&](const auto& source) {
                         return source.second.find(quoted) != std::string::npos;
                       });
    CHECK_MESSAGE(named, row.id);
  }
}

TEST_CASE("catalogue: ids are unique, of small letters, digits, - and dots") {
  std::set<std::string_view> seen;
  for (const CatalogueRow& row : catalogue()) {
    CAPTURE(row.id);
    CHECK(seen.insert(row.id).second);
    CHECK(!row.id.empty());
    CHECK(std::ranges::all_of(row.id, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }));
  }
}

TEST_CASE("catalogue: both languages say the same") {
  for (const CatalogueRow& row : catalogue()) {
    CAPTURE(row.id);
    CHECK(!row.en.empty());
    CHECK(!row.zh.empty());
    CHECK(placeholders(row.en) == placeholders(row.zh));
    // Signs and placeholders alone are no sentence, nor are names like CSV; words are.
    CHECK((has_han(row.zh) || !has_word(row.zh) || row.en == row.zh));
    for (std::string_view text : {row.en, row.zh}) {
      CHECK(text.find('\r') == std::string_view::npos);
      CHECK(text.find('\t') == std::string_view::npos);
    }
  }
}

TEST_CASE("catalogue: findings are plain phrases") {
  static constexpr std::string_view reader_ids[] = {
#pragma push_macro("MESSAGE")  // doctest has one as well
#undef MESSAGE
#define MESSAGE(id, en, zh) id,
#include "words/reader.def"
#pragma pop_macro("MESSAGE")
  };
  for (const CatalogueRow& row : catalogue()) {
    if (std::ranges::find(reader_ids, row.id) == std::end(reader_ids)) continue;
    CAPTURE(row.id);
    CHECK(row.en.back() != '.');
    CHECK(!row.zh.ends_with("。"));
    CHECK(!(row.en.front() >= 'A' && row.en.front() <= 'Z'));
    CHECK(row.en.front() != ' ');
    CHECK(row.en.back() != ' ');
  }
}

TEST_CASE("catalogue: what is not in it") {
  for (std::string_view id : {"", "no such row", "unknown-key ", "Unknown-key"})
    CHECK(!has_message(id));
  for (const CatalogueRow& row : catalogue()) CHECK(has_message(row.id));
}
