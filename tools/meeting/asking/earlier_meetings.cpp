// SPDX-License-Identifier: Apache-2.0

#include "asking/earlier_meetings.hpp"

#include <algorithm>
#include <filesystem>
#include <meeting/items.hpp>
#include <meeting/text.hpp>
#include <set>

#include "adding/new_record.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

/// Older ones suggest nothing that these do not.
constexpr std::size_t most_records = 300;

/// The newest by their names, which begin with the day.
std::vector<InputFile> newest(Context& context, const Book* book) {
  const fs::path top = book != nullptr ? book->folder() : context.books.base();
  std::vector<InputFile> files = find_records(top, context.books.base()).records;
  std::ranges::stable_sort(files, std::greater<>(), [](const InputFile& file) {
    const std::string path = file.path();
    return path.substr(path.rfind('/') + 1);
  });
  std::vector<InputFile> own;
  for (InputFile& file : files) {
    if (own.size() == most_records) break;
    if (file.trouble) continue;
    // Books inside this one have meetings of their own.
    const fs::path folder = file.folder();
    const bool belongs = book != nullptr ? context.books.around(folder) == book : folder == top;
    if (belongs) own.push_back(std::move(file));
  }
  return own;
}

void add_once(std::vector<std::string>& all, std::string_view text) {
  if (!text.empty() && std::ranges::find(all, text) == all.end()) all.emplace_back(text);
}

std::set<std::string> pairs(std::string_view text) {
  const std::string key = comparison_key(text);
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t next = at + offset_of_code_point(std::string_view(key).substr(at), 1);
    characters.push_back(std::string_view(key).substr(at, next - at));
    at = next;
  }
  std::set<std::string> all;
  for (std::size_t i = 1; i < characters.size(); ++i) {
    all.insert(std::string(characters[i - 1]) + std::string(characters[i]));
  }
  return all;
}

}  // namespace

std::size_t likeness(std::string_view left, std::string_view right) {
  const std::set<std::string> here = pairs(left);
  const std::set<std::string> there = pairs(right);
  return static_cast<std::size_t>(
      std::ranges::count_if(here, [&](const std::string& one) { return there.contains(one); }));
}

std::string text_of(const Record& record, std::string_view key) {
  const auto officer = [](const Officer& one) {
    return std::string(one.text ? *one.text : *one.role);
  };
  if (key == "title") return std::string(*record.title);
  if (key == "place") return std::string(*record.place);
  if (key == "platform") return std::string(*record.platform);
  if (key == "series") return std::string(*record.series);
  if (key == "convener") return std::string(*record.convener);
  if (key == "chair") return officer(record.chair);
  if (key == "recorder") return officer(record.recorder);
  if (key == "compound") return record.area ? std::string(*record.area->compound) : std::string();
  if (key == "level") return std::string(record.level.key());
  if (key == "form") return std::string(record.form.key());
  if (key == "start") return record.start ? to_string(*record.start) : std::string();
  if (key == "end") return record.end ? to_string(*record.end) : std::string();
  return {};
}

EarlierMeetings::EarlierMeetings(Context& context, const Book* book) {
  for (RecordFile& file : read_all_records(newest(context, book), context.books, context.threads)) {
    if (!file.trouble && file.record().date) records_.push_back(std::move(file));
  }
  std::ranges::stable_sort(records_, std::greater<>(),
                           [](const RecordFile& file) { return *file.record().date; });
}

const RecordFile* EarlierMeetings::most_similar(const Draft& record) const {
  const std::string form = text_at(record, "form");
  const std::string title = text_at(record, "title");
  const Draft* area = record.find("area");
  const std::string compound = area == nullptr ? std::string() : text_at(*area, "compound");
  const RecordFile* best = nullptr;
  std::size_t best_score = 0;
  for (const RecordFile& file : records_) {
    const Record& one = file.record();
    if (one.form.key() != form) continue;
    constexpr std::size_t same_compound = 4;
    std::size_t score = 1 + std::min<std::size_t>(likeness(title, *one.title), 8);
    if (!compound.empty() && text_of(one, "compound") == compound) score += same_compound;
    if (score > best_score) {
      best = &file;
      best_score = score;
    }
  }
  return best;
}

std::string EarlierMeetings::last_form() const {
  return records_.empty() ? std::string() : std::string(records_.front().record().form.key());
}

std::vector<std::string> EarlierMeetings::texts(std::string_view key) const {
  std::vector<std::string> all;
  for (const RecordFile& file : records_) add_once(all, text_of(file.record(), key));
  std::ranges::reverse(all);
  return all;
}

std::vector<std::string> EarlierMeetings::issue_titles() const {
  std::vector<std::string> all;
  for (const RecordFile& file : records_) {
    for (const Issue& issue : file.record().issues) add_once(all, *issue.title);
  }
  std::ranges::reverse(all);
  return all;
}

std::string EarlierMeetings::category_for(std::string_view title) const {
  // 停车 in 停车位不足 is as good as the title of an earlier issue.
  std::string named;
  std::size_t longest = 0;
  for (const WordRow& row : vocabulary(VocabularyId::category).words) {
    for (const std::string_view word : row.chinese) {
      // 充电桩 means 充电设施: of a word of two words the first is enough.
      constexpr std::size_t two_han = 6;
      const std::string_view stem =
          word.substr(0, word.size() >= 2 * two_han ? two_han : word.size());
      for (const std::string_view part : {word, stem}) {
        if (part.size() <= longest || title.find(part) == std::string_view::npos) continue;
        longest = part.size();
        named = row.key;
      }
    }
  }
  std::string best;
  std::size_t most = 1;
  for (const RecordFile& file : records_) {
    for (const Issue& issue : file.record().issues) {
      const std::size_t common = issue.category ? likeness(title, *issue.title) : 0;
      if (common > most) {
        most = common;
        best = issue.category.key();
      }
    }
  }
  constexpr std::size_t much = 4;
  return !best.empty() && (named.empty() || most >= much) ? best : named;
}

std::string EarlierMeetings::responsible_for(std::string_view category) const {
  if (category.empty()) return {};
  for (const RecordFile& file : records_) {
    for (const Issue& issue : file.record().issues) {
      if (issue.category.key() != category) continue;
      for (const Resolution& resolution : issue.resolutions) {
        if (!resolution.responsible.empty()) return std::string(*resolution.responsible.front());
      }
    }
  }
  return {};
}

std::string EarlierMeetings::kind_of_party(std::string_view name) const {
  const std::string wanted = comparison_key(name);
  for (const RecordFile& file : records_) {
    for (const Party& party : file.record().parties) {
      if (party.name && comparison_key(*party.name) == wanted) return std::string(party.kind.key());
    }
  }
  return {};
}

std::vector<std::string> EarlierMeetings::party_names() const {
  std::vector<std::string> all;
  for (const RecordFile& file : records_) {
    for (const Party& party : file.record().parties) add_once(all, *party.name);
  }
  return all;
}

}  // namespace meeting::tool
