// SPDX-License-Identifier: Apache-2.0

#include "adding/spoken_items.hpp"

#include <algorithm>
#include <meeting/decimal.hpp>
#include <meeting/text.hpp>

#include "run/parse.hpp"

namespace meeting::tool {
namespace {

bool is_number(std::string_view text) {
  const ParsedQuantity parsed = parse_quantity(text);
  return parsed.value.has_value() || !parsed.correction.empty();
}

const Organisation* organisation(const Registers* registers, std::string_view name) {
  if (registers == nullptr) return nullptr;
  const std::string wanted = comparison_key(name);
  for (const Organisation* one : registers->organisations) {
    const auto same = [&](const Text& text) { return comparison_key(*text) == wanted; };
    if (one->kind && (same(one->name) || std::ranges::any_of(one->aliases, same))) return one;
  }
  return nullptr;
}

std::vector<std::string_view> words_of(VocabularyId id) {
  std::vector<std::string_view> names;
  for (const WordRow& row : vocabulary(id).words) {
    names.push_back(row.key);
    for (const std::string_view chinese : row.chinese) {
      if (!chinese.empty()) names.push_back(chinese);
    }
  }
  return names;
}

/// `270个` is 270 and 个.
struct Measured {
  std::string number;
  std::string_view unit;
};

std::optional<Measured> measured(std::string_view text) {
  // The longest beginning that is a number by itself; what stands behind it is the unit.
  for (std::size_t end = text.size(); end > 0; --end) {
    if (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80) continue;
    const std::string_view number = text.substr(0, end);
    if (!is_number(number) || parse_quantity(number).fault == NumberFault::has_unit) continue;
    return Measured{plain_number(number), trim(text.substr(end))};
  }
  return std::nullopt;
}

}  // namespace

const WordRow* word_said(VocabularyId id, std::string_view said) {
  std::string key(trim(said));
  std::ranges::replace(key, ' ', '_');
  const auto index = find_word(id, key);
  return index ? &vocabulary(id).words[*index] : nullptr;
}

std::string plain_number(std::string_view written) {
  const ParsedQuantity parsed = parse_quantity(trim(written));
  return parsed.correction.empty() ? std::string(trim(written)) : parsed.correction;
}

std::vector<std::string_view> cut_at_colons(std::string_view text, std::size_t most) {
  constexpr std::string_view wide = "：";
  std::vector<std::string_view> parts;
  while (parts.size() + 1 < most) {
    const std::size_t narrow_at = text.find(':');
    const std::size_t wide_at = text.find(wide);
    const std::size_t at = std::min(narrow_at, wide_at);
    if (at == std::string_view::npos) break;
    parts.push_back(trim(text.substr(0, at)));
    text.remove_prefix(at + (at == wide_at ? wide.size() : 1));
  }
  parts.push_back(trim(text));
  return parts;
}

ReadParty read_party(std::string_view written, const Registers* registers) {
  std::vector<std::string_view> parts = cut_at_colons(written, 4);
  ReadParty result;
  if (parts.size() > 1 && is_number(parts.back())) {
    result.count = plain_number(parts.back());
    parts.pop_back();
  }
  if (parts.size() > 2 || parts.front().empty()) return result;
  Draft made = Draft::mapping();
  if (const WordRow* kind = word_said(VocabularyId::party_kind, parts.front())) {
    made.set("kind", kind->key);
    if (parts.size() == 2) made.set("name", parts.back());
  } else if (const Organisation* known = organisation(registers, parts.front());
             known && parts.size() == 1) {
    made.set("kind", known->kind.key());
    made.set("name", *known->name);
  } else {
    if (parts.size() == 1) result.name = parts.front();
    result.help = did_you_mean(parts.front(), words_of(VocabularyId::party_kind));
    return result;
  }
  if (!result.count.empty()) made.set("count", result.count);
  result.party = std::move(made);
  return result;
}

std::optional<Draft> read_fact(std::string_view written) {
  const std::vector<std::string_view> parts = cut_at_colons(written, 3);
  if (parts.size() < 2 || parts[0].empty()) return std::nullopt;
  const std::optional<Measured> value = measured(parts[1]);
  if (!value) return std::nullopt;
  Draft made = Draft::mapping();
  made.set("name", parts[0]);
  made.set("value", value->number);
  made.set("unit", parts.size() == 3 ? parts[2] : value->unit);
  return made;
}

std::optional<Draft> read_money(std::string_view written) {
  const std::vector<std::string_view> parts = cut_at_colons(written, 3);
  if (parts.size() < 2) return std::nullopt;
  const WordRow* kind = word_said(VocabularyId::money_kind, parts[0]);
  const std::optional<Measured> amount = measured(parts[1]);
  if (!kind || !amount) return std::nullopt;
  Draft made = Draft::mapping();
  made.set("kind", kind->key);
  made.set("amount", amount->number);
  made.set("unit", parts.size() == 3 ? parts[2] : amount->unit);
  return made;
}

}  // namespace meeting::tool
