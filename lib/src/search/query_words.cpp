// SPDX-License-Identifier: Apache-2.0

// Words of the command line -> words, phrases, fields and operators.

#include <algorithm>
#include <array>
#include <meeting/text.hpp>

#include "search/query.hpp"
#include "text/utf8.hpp"

namespace meeting {
namespace {

/// A part of an operand with its quotes taken off.
struct Piece {
  std::string text;
  std::size_t quoted = std::string::npos;  ///< where in the text the first quotes began
};

struct Quotes {
  char32_t opening;
  char32_t closing;
};
// A closing one may open: who switches it off gets the same one twice.
constexpr Quotes quotes[] = {{U'"', U'"'},   {U'“', U'”'},   {U'”', U'”'},
                             {U'「', U'」'}, {U'『', U'』'}, {U'＂', U'＂'}};

const Quotes* opened_by(char32_t point) {
  const auto* found = std::ranges::find(quotes, point, &Quotes::opening);
  return found == std::end(quotes) ? nullptr : found;
}

std::vector<Piece> split(std::string_view operand) {
  std::vector<Piece> pieces;
  Piece piece;
  const Quotes* open = nullptr;
  const auto finish = [&] {
    if (!piece.text.empty() || piece.quoted == 0) pieces.push_back(std::move(piece));
    piece = {};
  };
  for (std::size_t offset = 0; offset < operand.size();) {
    const CodePoint point = next_code_point(operand, offset);
    const std::string_view bytes = operand.substr(offset, point.length);
    offset += point.length;
    if (open != nullptr) {
      if (point.value == open->closing) open = nullptr;
      else piece.text += bytes;
    } else if ((open = opened_by(point.value)) != nullptr) {
      piece.quoted = std::min(piece.quoted, piece.text.size());
    } else if (is_blank(point.value)) {
      finish();
    } else {
      piece.text += bytes;
    }
  }
  finish();
  return pieces;
}

template <std::size_t N>
bool is_one_of(const Piece& piece, const std::array<std::string_view, N>& words) {
  return piece.quoted == std::string::npos && std::ranges::find(words, piece.text) != words.end();
}

bool is_either(const Piece& piece) {
  static constexpr std::array<std::string_view, 5> words{"OR", "ＯＲ", "或", "|", "｜"};
  return is_one_of(piece, words);
}
bool is_negation(const Piece& piece) {
  static constexpr std::array<std::string_view, 3> words{"NOT", "ＮＯＴ", "非"};
  return is_one_of(piece, words);
}

/// An operand is a word or a phrase as the shell has it, unless quotes or operators in it say that
/// it holds several.
std::vector<Piece> pieces_of(const std::string& operand) {
  std::vector<Piece> pieces = split(operand);
  const bool several = std::ranges::any_of(pieces, [](const Piece& one) {
    return one.quoted != std::string::npos || is_either(one) || is_negation(one);
  });
  if (several) return pieces;
  Piece whole;
  whole.text = trim(operand);
  return {whole};
}

constexpr std::string_view wide_minus = "－";
constexpr std::string_view colons[] = {":", "："};

/// Cuts a sign off that negates what follows.
bool take_minus(Piece& piece) {
  if (piece.quoted == 0) return false;
  for (const std::string_view sign : {std::string_view("-"), wide_minus}) {
    if (!piece.text.starts_with(sign) || piece.text.size() == sign.size()) continue;
    piece.text.erase(0, sign.size());
    if (piece.quoted != std::string::npos) piece.quoted -= sign.size();
    return true;
  }
  return false;
}

/// `类别` of `类别:停车`. A name is made of letters: a time of day or a link has none.
std::string_view field_name(const Piece& piece, std::size_t& value) {
  const std::string_view text = piece.text;
  std::size_t end = std::string_view::npos;
  for (const std::string_view colon : colons) {
    const std::size_t at = text.find(colon);
    if (at >= end) continue;
    end = at;
    value = at + colon.size();
  }
  if (end == std::string_view::npos || end > piece.quoted) return {};
  const std::string_view name = trim(text.substr(0, end));
  if (text.substr(value).starts_with("//")) return {};
  for (std::size_t offset = 0; offset < name.size();) {
    const CodePoint point = next_code_point(name, offset);
    offset += point.length;
    const char32_t c = point.value;
    const bool letter =
        (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_' || c == U'-' || is_han(c);
    if (!letter) return {};
  }
  return name;
}

QueryWord word_of(Piece piece) {
  QueryWord word;
  if (is_either(piece) || is_negation(piece)) {
    word.sort = is_either(piece) ? QueryWord::Sort::either : QueryWord::Sort::negation;
    word.whole = std::move(piece.text);
    return word;
  }
  word.negated = take_minus(piece);
  std::size_t value = 0;
  word.field = field_name(piece, value);
  word.value = trim(std::string_view(piece.text).substr(word.field.empty() ? 0 : value));
  word.whole = std::move(piece.text);
  word.phrase = word.whole.find(' ') != std::string::npos;
  return word;
}

}  // namespace

std::vector<QueryWord> query_words(std::span<const std::string> operands) {
  std::vector<QueryWord> words;
  for (const std::string& operand : operands) {
    for (Piece& piece : pieces_of(operand)) words.push_back(word_of(std::move(piece)));
  }
  return words;
}

}  // namespace meeting
