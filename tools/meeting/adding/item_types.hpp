// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The kinds of item that can be added to a record, and a command for each of them. Its flags are
/// the fields of the item's block, taken from the table of fields.

#include <meeting/fields.hpp>
#include <meeting/references.hpp>
#include <span>
#include <string_view>

#include "run/command.hpp"

namespace meeting::tool {

struct ItemType {
  BlockId block;
  std::string_view name;     ///< `add issue`
  std::string_view chinese;  ///< 新增 议题
  std::string_view list;     ///< the field that holds such items
  std::string_view main;     ///< the field that an operand is; empty: none
  std::string_view today;    ///< a field that is today where nobody says anything; may be empty
  ItemKinds holders;         ///< what a reference has to mean for an item to go into it
  std::string_view summary;  ///< message ids
  std::string_view synopsis;
  std::string_view label;
};

std::span<const ItemType> item_types();

/// The options that all of them have beside their fields.
namespace item_option {
extern const Option set;
extern const Option from_csv;
extern const Option ignore_unknown;
}  // namespace item_option

/// `add issue`, `add party` … and `add order`.
std::span<const Command* const> item_commands();

/// The options for the fields of blocks, one after another; made once, static storage. Fields
/// whose English name an earlier block has taken are left out, and so is `except`.
struct FieldOptions {
  std::span<const Option* const> options;
};
FieldOptions field_options(std::initializer_list<BlockId> blocks, std::string_view except = {});

}  // namespace meeting::tool
