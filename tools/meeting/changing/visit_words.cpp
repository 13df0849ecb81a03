// SPDX-License-Identifier: Apache-2.0

#include "changing/visit_words.hpp"

#include <meeting/text.hpp>
#include <meeting/vocabulary.hpp>
#include <optional>

#include "run/command.hpp"

namespace meeting::tool {
namespace {

struct Saying {
  std::string_view said;
  VocabularyId vocabulary;
  std::string_view key;
};

/// How people say what the vocabularies call otherwise.
constexpr Saying sayings[] = {
    {"解决", VocabularyId::visit_result, "solved"},
    {"解决了", VocabularyId::visit_result, "solved"},
    {"没解决", VocabularyId::visit_result, "unsolved"},
    {"没有解决", VocabularyId::visit_result, "unsolved"},
    {"not_solved", VocabularyId::visit_result, "unsolved"},
    {"partly_solved", VocabularyId::visit_result, "partly"},
    {"没联系上", VocabularyId::visit_result, "not_reached"},
    {"联系不上", VocabularyId::visit_result, "not_reached"},
    {"无人接听", VocabularyId::visit_result, "not_reached"},
    {"无人在家", VocabularyId::visit_result, "not_reached"},
    {"不满", VocabularyId::rating, "dissatisfied"},
    {"unsatisfied", VocabularyId::rating, "dissatisfied"},
    {"not_satisfied", VocabularyId::rating, "dissatisfied"},
    {"很满意", VocabularyId::rating, "very_satisfied"},
    {"打电话", VocabularyId::visit_method, "phone"},
    {"入户", VocabularyId::visit_method, "home"},
    {"by_phone", VocabularyId::visit_method, "phone"},
    {"in_person", VocabularyId::visit_method, "meeting"},
};

constexpr VocabularyId kinds[] = {VocabularyId::visit_result, VocabularyId::rating,
                                  VocabularyId::visit_method};

/// Small letters, underscores between English words.
std::string folded(std::string_view word) {
  std::string text = comparison_key(word);
  for (char& c : text) {
    if (c == ' ' || c == '-') c = '_';
  }
  return text;
}

struct Meaning {
  VocabularyId vocabulary;
  std::string_view key;
};

std::optional<Meaning> meaning_of(std::string_view word) {
  const std::string text = folded(word);
  for (const VocabularyId kind : kinds) {
    if (const auto index = find_word(kind, text)) {
      return Meaning{kind, vocabulary(kind).words[*index].key};
    }
  }
  for (const Saying& one : sayings) {
    if (one.said == text) return Meaning{one.vocabulary, one.key};
  }
  return std::nullopt;
}

/// A word as both languages show it.
Argument shown(VocabularyId kind, std::string_view key) {
  const std::uint16_t index = find_word(kind, key).value_or(0);
  return {std::string(word_label(kind, index, Language::english)),
          std::string(word_label(kind, index, Language::chinese))};
}

std::vector<std::string_view> cut(std::string_view answer) {
  std::vector<std::string_view> parts;
  const auto is_cut = [&](std::size_t at) -> std::size_t {
    if (answer[at] == ' ' || answer[at] == ',') return 1;
    for (const std::string_view mark : {"，", "、", "；", "　"}) {
      if (answer.compare(at, mark.size(), mark) == 0) return mark.size();
    }
    return 0;
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < answer.size();) {
    const std::size_t size = is_cut(at);
    if (size == 0) {
      ++at;
      continue;
    }
    if (at > begin) parts.push_back(answer.substr(begin, at - begin));
    at += size;
    begin = at;
  }
  if (begin < answer.size()) parts.push_back(answer.substr(begin));
  return parts;
}

}  // namespace

bool VisitWords::take(std::string_view word) {
  const std::optional<Meaning> meaning = meaning_of(word);
  if (!meaning) return false;
  std::string& place = meaning->vocabulary == VocabularyId::visit_method ? method
                       : meaning->vocabulary == VocabularyId::rating     ? rating
                                                                         : result;
  if (!place.empty() && place != meaning->key) {
    throw UsageError{
        {"visit.two-words"_msg,
         {shown(meaning->vocabulary, place), shown(meaning->vocabulary, meaning->key)}},
        {"visit.two-words.help"_msg, {}}};
  }
  place = meaning->key;
  return true;
}

bool VisitWords::take_all(std::string_view answer) {
  VisitWords taken = *this;
  // "not reached" is one word of ours.
  if (taken.take(answer)) {
    *this = taken;
    return true;
  }
  for (const std::string_view part : cut(answer)) {
    if (!taken.take(part)) return false;
  }
  *this = taken;
  return true;
}

VisitWords VisitWords::completed() const {
  if (!reached() && !rating.empty() && rating != "not_rated") {
    throw UsageError{{"visit.nobody-rated"_msg, {}}, {"visit.nobody-rated.help"_msg, {}}};
  }
  VisitWords words = *this;
  if (words.method.empty()) words.method = "phone";
  if (words.result.empty()) words.result = rating == "dissatisfied" ? "unsolved" : "solved";
  return words;
}

bool VisitWords::opens_again() const { return result == "unsolved" || rating == "dissatisfied"; }

bool VisitWords::reached() const { return result != "not_reached"; }

VisitWords take_visit_words(std::vector<std::string>& operands) {
  VisitWords words;
  while (operands.size() > 1) {
    if (!words.take(operands.back())) break;
    operands.pop_back();
  }
  return words;
}

std::vector<std::string> visit_word_labels(bool chinese) {
  std::vector<std::string> labels;
  for (const VocabularyId kind : kinds) {
    const std::size_t count = vocabulary(kind).words.size();
    for (std::size_t i = 0; i < count; ++i) {
      labels.emplace_back(word_label(kind, static_cast<std::uint16_t>(i),
                                     chinese ? Language::chinese : Language::english));
    }
  }
  return labels;
}

}  // namespace meeting::tool
