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

/// The character of three bytes, or the first byte of any other.
constexpr std::size_t character(const char* text, std::size_t width) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (width != 3) return byte(0);
  return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
}

/// By character: most of them begin no word, and cost one look.
constexpr auto beginnings = [] {
  std::array<bool, 65536> marked{};
  for (const SensitiveWord& one : words) {
    marked[character(one.word.data(), width_of(one.word.front()))] = true;
  }
  return marked;
}();

const SensitiveWord* word_at(std::string_view text, std::size_t at) {
  const auto found = std::ranges::find_if(words, [&](const SensitiveWord& one) {
    return text.substr(at).starts_with(one.word) && !is_harmless(text, at, one);
  });
  return found == std::end(words) ? nullptr : &*found;
}

void check_text(const Text& text, const RuleContext& context, Reporter& reporter) {
  const std::string_view bytes = *text;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t width = std::min(width_of(bytes[at]), bytes.size() - at);
    const SensitiveWord* word =
        beginnings[character(bytes.data() + at, width)] ? word_at(bytes, at) : nullptr;
    if (word == nullptr) {
      at += width;
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
