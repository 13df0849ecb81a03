// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Whole items said in one line, behind a flag and at a question: 物业公司:小区物业:1, 车位:270:个.
/// Full-width colons are colons. What comes out has English keys and words.

#include <meeting/compose.hpp>
#include <meeting/registers.hpp>
#include <meeting/vocabulary.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meeting::tool {

/// The row of a word as it is shown: `owners committee` too.
const WordRow* word_said(VocabularyId id, std::string_view said);

/// A number as people say it, written as the format has it: 12人 is 12, 约5 is ~5. What is
/// not understood stays.
std::string plain_number(std::string_view written);

/// `text` cut at colons into at most so many parts, each trimmed; the last keeps further colons.
std::vector<std::string_view> cut_at_colons(std::string_view text, std::size_t most);

struct ReadParty {
  std::optional<Draft> party;
  Message help;      ///< where it was not understood: what was perhaps meant; may be empty
  std::string name;  ///< what stands in the place of the kind, where nobody knows it
  std::string count;
};

/// KIND[:NAME][:COUNT], or an organisation of the book's register in the place of the kind.
/// `registers` may be null.
ReadParty read_party(std::string_view written, const Registers* registers);

/// NAME:VALUE[:UNIT], the unit also right behind the value: 车位:270个.
std::optional<Draft> read_fact(std::string_view written);

/// KIND:AMOUNT[:UNIT], as in 收费:100:元/月.
std::optional<Draft> read_money(std::string_view written);

}  // namespace meeting::tool
