// SPDX-License-Identifier: Apache-2.0
#pragma once

/// From the words of the command line to checked arguments.

#include <string>
#include <vector>

#include "run/command.hpp"

namespace meeting::tool {

/// What can be told before the command is known.
struct Invocation {
  std::string command;             ///< as written; empty: none
  std::string part;                ///< the second word of a command of two; empty: none
  std::vector<std::string> words;  ///< all others, in their order
  std::string stray;               ///< an unknown option in front of the command
  bool help = false;               ///< asked for by an option; holds over everything else
  bool version = false;

  // Found leniently, so that even a complaint about the words comes in the right language.
  std::string language;
  std::string directory;
  std::string colour;
  std::string reader;
};

/// Takes the command's name out of the words; of a command that has parts also the word behind,
/// where that is no option and the command takes no operands or the word is a part's. Options of
/// all commands may stand before each.
Invocation split(std::vector<std::string> words);

/// Reads the words by the tables of a command. "today" is what relative dates count from.
/// Throws UsageError.
Arguments parse(const Command& command, const std::vector<std::string>& words, Date today);

/// "did you mean …" for a mistyped word, or an empty message.
Message did_you_mean(std::string_view wanted, std::span<const std::string_view> candidates);

UsageError unknown_command(std::string_view written);
/// A word behind a command that is none of its parts.
UsageError unknown_part(const Command& command, std::string_view written);
/// An option in front of the command that not every command takes.
UsageError stray_option(std::string_view written);

}  // namespace meeting::tool
