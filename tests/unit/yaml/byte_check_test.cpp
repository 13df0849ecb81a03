// SPDX-License-Identifier: Apache-2.0

// The quick look at a file's bytes sees trouble exactly where the close one does.

#include "yaml/byte_check.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

using namespace meeting;

namespace {

/// Whether the close look finds nothing in a text, which has no byte order mark.
bool closely_untroubled(const std::string& text) {
  const Source source("-", text);
  Findings findings;
  return check_bytes_closely(source, findings) && findings.empty();
}

std::string code_point(std::uint32_t c) {
  const auto tail = [c](unsigned shift) { return static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0U | c >> 6U), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0U | c >> 12U), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | c >> 18U), tail(12), tail(6), tail(0)};
}

}  // namespace

TEST_CASE("the quick look at bytes knows every code point, surrogates too") {
  std::size_t wrong = 0;
  const auto check = [&](std::uint32_t c) {
    // Longer than what is looked at in one go, and so that characters lie across its ends.
    static constexpr std::string_view heads[] = {"第", "第一次", "第一次会"};
    for (const std::string_view head : heads) {
      const std::string text = std::string(head) + code_point(c) + "项议题, x\n";
      if (is_untroubled(text) == closely_untroubled(text)) continue;
      ++wrong;
      MESSAGE("code point " << c << " behind " << head);
    }
  };
  for (std::uint32_t c = 0; c < 0x10000; ++c) check(c);
  for (std::uint32_t c = 0x10000; c <= 0x110010; c += 0xFF) check(c);
  CHECK(wrong == 0);
}

TEST_CASE("the quick look at bytes finds every byte wherever it stands") {
  std::size_t wrong = 0;
  for (const std::string_view base : {"abcdefgh\nijklmnop: x\n", "议题: 停车\r\n  - 一、二\n",
                                      "  - 停车位，一、二；三（四）：五个 six 7\n"}) {
    for (std::size_t at = 0; at < base.size(); ++at) {
      for (unsigned byte = 0; byte < 256; ++byte) {
        std::string text(base);
        text[at] = static_cast<char>(byte);
        if (is_untroubled(text) != closely_untroubled(text)) ++wrong;
        text = text.substr(0, at + 1);
        if (is_untroubled(text) != closely_untroubled(text)) ++wrong;
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("the quick look at bytes agrees with the close one on random texts") {
  constexpr std::array<std::string_view, 26> pieces = {
      "a",    "key: ", "\n",   "  - ",   "居",     "居民停车", "，",       "：",  "。",
      "—",    "“",     "é",    "𠀀",     "\r\n",   "\t",       "12345678", "\r",  "\x7F",
      "\x0B", "\xE4",  "\xB8", "\u200B", "\uFEFF", "\xED\xA0", "\xF5",     "\xC0"};
  constexpr std::size_t plain = 16;  // the first of them trouble nobody
  std::mt19937 random(6);
  std::size_t wrong = 0;
  std::size_t untroubled = 0;
  for (int i = 0; i < 60'000; ++i) {
    std::string text = "k";  // so that no mark stands in front
    const std::size_t count = random() % 24;
    for (std::size_t n = 0; n < count; ++n) {
      text += pieces[random() % (random() % 32 == 0 ? pieces.size() : plain)];
    }
    const bool quick = is_untroubled(text);
    untroubled += quick ? 1 : 0;
    if (quick != closely_untroubled(text)) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(untroubled > 20'000);
}
