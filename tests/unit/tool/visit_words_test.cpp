// SPDX-License-Identifier: Apache-2.0

#include "changing/visit_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "run/command.hpp"

namespace {

using meeting::tool::take_visit_words;
using meeting::tool::UsageError;
using meeting::tool::VisitWords;

std::string dump(const VisitWords& words) {
  return words.method + "|" + words.result + "|" + words.rating;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = text.find('/');
    words.emplace_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : "/") + word;
  return all;
}

}  // namespace

TEST_CASE("trailing words of a return visit") {
  struct Case {
    std::string_view operands;  ///< cut at slashes
    std::string_view left;
    std::string_view said;  ///< method|result|rating
  };
  constexpr Case cases[] = {
      {"充电桩/满意", "充电桩", "||satisfied"},
      {"充电桩/不满意", "充电桩", "||dissatisfied"},
      {"充电桩/未解决", "充电桩", "|unsolved|"},
      {"充电桩/未联系上", "充电桩", "|not_reached|"},
      {"充电桩/上门/已解决/非常满意", "充电桩", "home|solved|very_satisfied"},
      {"充电桩/非常满意/上门/已解决", "充电桩", "home|solved|very_satisfied"},
      {"充电桩/解决了/打电话", "充电桩", "phone|solved|"},
      {"充电桩/没解决/不满", "充电桩", "|unsolved|dissatisfied"},
      {"充电桩/联系不上", "充电桩", "|not_reached|"},
      {"charging/satisfied", "charging", "||satisfied"},
      {"charging/Satisfied/HOME", "charging", "home||satisfied"},
      {"charging/not reached", "charging", "|not_reached|"},
      {"charging/not-reached", "charging", "|not_reached|"},
      {"charging/very-satisfied/video_call", "charging", "video_call||very_satisfied"},
      {"charging/unsatisfied/in person", "charging", "meeting||dissatisfied"},
      {"充电桩/路灯/满意", "充电桩/路灯", "||satisfied"},
      {"满意", "满意", "||"},  // the first is always what was visited
      {"满意/满意", "满意", "||satisfied"},
      {"充电桩/满意/路灯", "充电桩/满意/路灯", "||"},  // only what stands behind
      {"充电桩/满意/satisfied", "充电桩", "||satisfied"},
      {"充电桩/滿意度", "充电桩/滿意度", "||"},
      {"", "", "||"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.operands);
    std::vector<std::string> operands = split(one.operands);
    const VisitWords words = take_visit_words(operands);
    CHECK(joined(operands) == one.left);
    CHECK(dump(words) == one.said);
  }
}

TEST_CASE("two words of one kind contradict each other") {
  constexpr std::string_view cases[] = {"a/满意/不满意", "a/solved/未解决", "a/phone/上门"};
  for (const std::string_view one : cases) {
    CAPTURE(one);
    std::vector<std::string> operands = split(one);
    CHECK_THROWS_AS(take_visit_words(operands), UsageError);
  }
}

TEST_CASE("an answer in words") {
  struct Case {
    std::string_view answer;
    bool understood;
    std::string_view said;
  };
  constexpr Case cases[] = {
      {"满意", true, "||satisfied"},
      {"上门 未解决 不满意", true, "home|unsolved|dissatisfied"},
      {"上门，未解决、不满意", true, "home|unsolved|dissatisfied"},
      {"home, solved", true, "home|solved|"},
      {"not reached", true, "|not_reached|"},
      {"还行", false, "||"},
      {"满意 还行", false, "||"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.answer);
    VisitWords words;
    CHECK(words.take_all(one.answer) == one.understood);
    CHECK(dump(words) == one.said);
  }
}

TEST_CASE("words to be offered") {
  CHECK(meeting::tool::visit_word_labels(true).size() == 14);
  CHECK(meeting::tool::visit_word_labels(true).front() == "已解决");
  CHECK(meeting::tool::visit_word_labels(false).back() == "video call");
  // Whatever is offered is understood.
  for (const bool chinese : {true, false}) {
    for (const std::string& label : meeting::tool::visit_word_labels(chinese)) {
      CAPTURE(label);
      VisitWords words;
      CHECK(words.take(label));
    }
  }
}
