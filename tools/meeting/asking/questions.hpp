// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What `meeting add` asks on a terminal: one row a question. Each has its flag, so that whatever
/// can be asked can be given on the command line; a test holds the table against the flags.

#include <meeting/fields.hpp>
#include <span>
#include <string>
#include <string_view>

#include "adding/add_flags.hpp"

namespace meeting::tool {

struct AskedField {
  const Option* flag;
  Place place;            ///< the part of the record that holds the answer
  std::string_view text;  ///< message id of the question
  bool needed = false;    ///< an empty answer is asked again

  /// The English key of the field.
  [[nodiscard]] std::string key() const;
  /// Its row in the table of fields.
  [[nodiscard]] const Field& field() const;
};

/// All of them. In the order in which they may be asked.
std::span<const AskedField> asked_fields();
/// The row of a flag; every flag of a field has one.
const AskedField& asked_by(const Option& flag);

}  // namespace meeting::tool
