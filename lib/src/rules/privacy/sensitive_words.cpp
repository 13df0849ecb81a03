// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <cstddef>

#include "rules/privacy/public_texts.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

enum class Matter : std::uint8_t { health, belief, poverty, record };

/// A word that says of somebody what nobody else has to know.
struct SensitiveWord {
  std::string_view word;
  Matter matter;
  /// Right behind or before it these make it a thing or an office; separated by `|`.
  std::string_view harmless_after = {};
  std::string_view harmless_before = {};
};

constexpr SensitiveWord words[] = {
    {"艾滋", Matter::health, "病防治|病宣传|病日"},
    {"癌", Matter::health, "症筛查|筛查|症防治|症义诊", "防|抗"},
    {"肿瘤", Matter::health, "医院|筛查|防治"},
    {"乙肝", Matter::health, "疫苗|筛查"},
    {"肺结核", Matter::health, "防治|筛查|宣传"},
    {"精神病", Matter::health, "医院|防治"},
    {"精神障碍", Matter::health},
    {"抑郁", Matter::health, "筛查|症筛查"},
    {"残疾人", Matter::health,
     "坡道|通道|车位|停车位|厕所|卫生间|设施|联合会|专职委员|之家|服务|活动|日|证办理|无障碍"},
    {"传染病", Matter::health, "防治|防控|医院|宣传|法"},
    {"HIV", Matter::health},
    {"教徒", Matter::belief},
    {"信教", Matter::belief},
    {"穆斯林", Matter::belief},
    {"低保户", Matter::poverty},
    {"低保家庭", Matter::poverty},
    {"低保对象", Matter::poverty},
    {"贫困户", Matter::poverty, {}, "脱"},
    {"特困", Matter::poverty, "供养政策|救助政策"},
    {"五保户", Matter::poverty},
    {"困难户", Matter::poverty},
    {"刑满释放", Matter::record},
    {"吸毒", Matter::record, {}, "防|拒绝"},
    {"戒毒", Matter::record, "所|宣传"},
    {"社区矫正", Matter::record, "中心|工作站|机构|法"},
};

template <class Test>
bool any_part(std::string_view parts, Test&& test) {
  while (!parts.empty()) {
    const std::size_t bar = parts.find('|');
    if (test(parts.substr(0, bar))) return true;
    if (bar == std::string_view::npos) return false;
    parts.remove_prefix(bar + 1);
  }
  return false;
}

bool is_harmless(std::string_view text, std::size_t at, const SensitiveWord& word) {
  const std::string_view before = text.substr(0, at);
  const std::string_view after = text.substr(at + word.word.size());
  return any_part(word.harmless_after,
                  [&](std::string_view one) { return after.starts_with(one); }) ||
         any_part(word.harmless_before,
                  [&](std::string_view one) { return before.ends_with(one); });
}

std::string_view text_for(Matter matter) {
  switch (matter) {
    case Matter::health:
      return "sensitive-words.health"_msg;
    case Matter::belief:
      return "sensitive-words.belief"_msg;
    case Matter::poverty:
      return "sensitive-words.poverty"_msg;
    case Matter::record:
      break;
  }
  return "sensitive-words.record"_msg;
}

/// The bytes of the character that begins with this one; of a stray byte 1.
constexpr std::size_t width_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

constexpr std::size_t byte_at(const char* text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// The second and third byte of a character of three; the first hardly tells Han characters apart.
constexpr std::size_t ending(const char* character) {
  return byte_at(character, 1) | byte_at(character, 2) << 8U;
}

/// From which of the words on one may begin with a character, counted from 1; most characters begin
/// none, have 0, and cost one look.
struct Beginnings {
  std::array<std::uint8_t, 65536> wide{};  ///< by the ending of a character of three bytes
  std::array<std::uint8_t, 256> other{};   ///< by the first byte of any other

  [[nodiscard]] constexpr std::size_t of(std::string_view text) const {
    const bool is_wide = (byte_at(text.data(), 0) & 0xF0U) == 0xE0 && text.size() >= 3;
    return is_wide ? wide[ending(text.data())] : other[byte_at(text.data(), 0)];
  }
};

constexpr Beginnings beginnings = [] {
  Beginnings marked;
  for (std::size_t i = std::size(words); i > 0; --i) {
    const char* first = words[i - 1].word.data();
    const auto place = static_cast<std::uint8_t>(i);
    if (width_of(*first) == 3) marked.wide[ending(first)] = place;
    else marked.other[byte_at(first, 0)] = place;
  }
  return marked;
}();
static_assert(std::size(words) < 256);

/// The first character from `at` on with which a word may begin; the end of the text where none
/// does.
std::size_t next_beginning(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char* character = text.data() + at;
    const std::size_t left = text.size() - at;
    if ((byte_at(character, 0) & 0xF0U) == 0xE0 && left >= 3) {
      if (beginnings.wide[ending(character)] != 0) return at;
      at += 3;
    } else {
      if (beginnings.other[byte_at(character, 0)] != 0) return at;
      at += std::min(width_of(*character), left);
    }
  }
  return at;
}

/// A word may begin at `at`.
const SensitiveWord* word_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  for (std::size_t i = beginnings.of(rest) - 1; i < std::size(words); ++i) {
    if (rest.starts_with(words[i].word) && !is_harmless(text, at, words[i])) return &words[i];
  }
  return nullptr;
}

void check_text(const Text& text, const RuleContext& context, Reporter& reporter) {
  const std::string_view bytes = *text;
  for (std::size_t at = next_beginning(bytes, 0); at < bytes.size();
       at = next_beginning(bytes, at)) {
    const SensitiveWord* word = word_at(bytes, at);
    if (word == nullptr) {
      at += std::min(width_of(bytes[at]), bytes.size() - at);
      continue;
    }
    reporter.report(place_in(text, at, at + word->word.size(), context),
                    {text_for(word->matter), {word->word}}, {"sensitive-words.help"_msg, {}});
    at += word->word.size();
  }
}

void check(const Subject& subject, Reporter& reporter) {
  for_each_public_text(subject.record,
                       [&](const Text& text) { check_text(text, subject.context, reporter); });
}

}  // namespace

constexpr Rule sensitive_words_rule{
    {"sensitive-words", Severity::warning, "rule.sensitive-words"_msg,
     "rule.sensitive-words.reason"_msg, "rule.sensitive-words.source"_msg, RuleScope::record,
     RuleProfile::strict},
    check};

}  // namespace meeting
