// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <meeting/diff.hpp>
#include <random>
#include <sstream>
#include <vector>

using namespace meeting;

namespace {

/// Applies a unified diff as `patch` does, without searching; an error is an empty result.
std::string applied(const std::string& before, const std::string& diff) {
  std::istringstream old_text(before);
  std::istringstream hunks(diff);
  std::string result, line;
  std::size_t at = 0;
  const auto copy_to = [&](std::size_t end) {
    std::string old_line;
    while (at < end && std::getline(old_text, old_line)) {
      result += old_line + (old_text.eof() ? "" : "\n");
      ++at;
    }
  };
  std::getline(hunks, line);
  std::getline(hunks, line);
  char last = ' ';
  while (std::getline(hunks, line)) {
    if (line.starts_with("@@ -")) {
      const std::size_t begin = std::stoul(line.substr(4));
      const std::size_t comma = line.find_first_of(", ", 4);
      const bool none = line.compare(comma, 3, ",0 ") == 0;
      copy_to(none ? begin : begin - 1);
    } else if (line.starts_with("\\")) {
      if (last != '-') result.pop_back();
    } else {
      last = line[0];
      std::string old_line;
      if (last != '+') {
        if (!std::getline(old_text, old_line) || old_line != line.substr(1)) return "mismatch";
        ++at;
      }
      if (last != '-') result += line.substr(1) + "\n";
    }
  }
  copy_to(static_cast<std::size_t>(-1));
  return result;
}

}  // namespace

TEST_CASE("a difference reads as that of diff -u") {
  struct Case {
    std::string_view before, after, diff;
  };
  constexpr Case cases[] = {
      {"a\n", "a\n", ""},
      {"a\n", "b\n", "--- x\n+++ x\n@@ -1 +1 @@\n-a\n+b\n"},
      {"", "a\nb\n", "--- /dev/null\n+++ x\n@@ -0,0 +1,2 @@\n+a\n+b\n"},
      {"a\n", "", "--- x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n"},
      {"a", "a\n", "--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"},
      {"1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\nx\n6\n7\n8\n9\n",
       "--- x\n+++ x\n@@ -3,6 +3,7 @@\n 3\n 4\n 5\n+x\n 6\n 7\n 8\n"},
      {"1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\n7\ny\n",
       "--- x\n+++ x\n@@ -1,8 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n"},
      {"1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n",
       "--- x\n+++ x\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n"},
      {"a\r\nb\r\n", "a\r\nc\r\n", "--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.before);
    CAPTURE(c.after);
    CHECK(unified_diff(c.before, c.after, "x") == c.diff);
  }
  CHECK(unified_diff("a", "b", "x\x1b[m").starts_with("--- x\\x1b[m\n"));
}

TEST_CASE("a difference leads from one text to the other") {
  std::mt19937 random(20250314);
  const auto text = [&](std::size_t lines) {
    std::string all;
    for (std::size_t i = 0; i < lines; ++i) {
      all += static_cast<char>('a' + random() % 4);
      all += '\n';
    }
    if (lines > 0 && random() % 3 == 0) all.pop_back();
    return all;
  };
  for (int round = 0; round < 2000; ++round) {
    const std::string before = text(1 + random() % 30);
    std::string after = text(1 + random() % 30);
    if (random() % 2 == 0) {
      after = before;
      for (int i = 0; i < 3; ++i) after.insert(random() % after.size() / 2 * 2, "z\n");
    }
    CAPTURE(before);
    CAPTURE(after);
    const std::string diff = unified_diff(before, after, "x");
    if (before == after) CHECK(diff.empty());
    else CHECK(applied(before, diff) == after);
  }
}

TEST_CASE("texts that have nothing in common do not take for ever") {
  std::string before, after;
  for (int i = 0; i < 30'000; ++i) {
    before += "a" + std::to_string(i) + "\n";
    after += "b" + std::to_string(i) + "\n";
  }
  const std::string diff =
      unified_diff("same\n" + before + "same\n", "same\n" + after + "same\n", "x");
  CHECK(diff.starts_with("--- x\n+++ x\n@@ -1,30002 +1,30002 @@\n same\n-a0\n"));
}
