// SPDX-License-Identifier: Apache-2.0

#include "model/advice.hpp"

#include <algorithm>
#include <meeting/text.hpp>
#include <string>
#include <vector>

namespace meeting {
namespace {

/// More than so many choices are not read.
constexpr std::size_t most = 12;

bool begins_chinese(std::string_view text) {
  return !text.empty() && static_cast<unsigned char>(text.front()) >= 0x80;
}

/// `a, b, …` and a、b…… side by side.
class Choices {
 public:
  void add(std::string_view english, std::string_view chinese) {
    if (count_++ == most) {
      english_ += ", …";
      chinese_ += "……";
    }
    if (count_ > most) return;
    english_ += (english_.empty() ? "" : ", ") + std::string(english);
    chinese_ += (chinese_.empty() ? "" : "、") + std::string(chinese);
  }
  [[nodiscard]] Argument text() const { return {english_, chinese_}; }

 private:
  std::string english_;
  std::string chinese_;
  std::size_t count_ = 0;
};

Message did_you_mean(std::span<const std::string_view> near) {
  std::string english;
  std::string chinese;
  for (const std::string_view one : near) {
    english += (english.empty() ? "`" : "` or `") + std::string(one);
    chinese += (chinese.empty() ? "“" : "、“") + std::string(one) + "”";
  }
  return {"did-you-mean.help"_msg, {Argument(english + "`", chinese)}};
}

}  // namespace

Argument block_name(BlockId id) {
  const BlockInfo& info = block_info(id);
  std::string english(info.name);
  std::ranges::replace(english, '_', '-');
  return {std::move(english), std::string(info.chinese)};
}

std::string_view near_key(std::string_view name, BlockId block) {
  std::vector<std::string_view> candidates;
  for (const Field& field : block_info(block).fields) {
    if (!begins_chinese(name)) candidates.push_back(field.key);
    for (const std::string_view chinese : field.chinese) {
      if (!chinese.empty()) candidates.push_back(chinese);
    }
  }
  const std::vector<std::string_view> near = nearest(name, candidates, 1);
  return near.empty() ? std::string_view{} : near.front();
}

Message key_advice(std::string_view name, BlockId block, Language language) {
  if (const std::string_view near = near_key(name, block); !near.empty()) {
    return did_you_mean({&near, 1});
  }
  std::string english;
  std::string chinese;
  for (const BlockInfo& other : blocks()) {
    const bool same_file = (other.id >= BlockId::book) == (block >= BlockId::book);
    if (!same_file || other.id == block || find_field(other.id, name) == nullptr) continue;
    const Argument place = block_name(other.id);
    english += (english.empty() ? "" : ", ") + place.en;
    chinese += (chinese.empty() ? "" : "、") + place.zh;
  }
  if (!english.empty()) return {"key-elsewhere.help"_msg, {name, Argument(english, chinese)}};
  Choices keys;
  for (const Field& field : block_info(block).fields) {
    keys.add(field.name(language), field.name(language));
  }
  return {"keys-here.help"_msg, {keys.text()}};
}

Message allowed_words(const Vocabulary& words, std::span<const OwnWord* const> own,
                      std::string_view text, Language language) {
  std::vector<std::string_view> candidates;
  for (const WordRow& row : words.words) {
    for (const std::string_view writing : row.chinese) {
      if (!writing.empty()) candidates.push_back(writing);
    }
    candidates.push_back(row.key);
  }
  for (const OwnWord* word : own) candidates.push_back(word->name.value);
  const std::vector<std::string_view> near = nearest(text, candidates, 3);
  if (!near.empty()) return did_you_mean(near);

  const bool chinese = language == Language::chinese || begins_chinese(text);
  Choices choices;
  for (const WordRow& row : words.words) {
    const std::string_view word = chinese ? row.chinese[0] : row.key;
    choices.add(word, word);
  }
  if (words.open) return {"allowed-or-own-words.help"_msg, {choices.text()}};
  return {"allowed-words.help"_msg, {choices.text()}};
}

}  // namespace meeting
