// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The value of any field as text, found through the table of fields.

#include <cstdint>
#include <meeting/fields.hpp>
#include <meeting/words.hpp>
#include <string>

namespace meeting {

enum class ValueForm : std::uint8_t {
  key,      ///< for machines: words as English keys, flags as true and false
  written,  ///< for files: the same, and numbers with the places they were written with
  shown,    ///< for people: words and flags in the language
};

struct FieldValue {
  enum class Kind : std::uint8_t {
    text,
    integer,  ///< exact and whole: `text` holds its digits
    flag,     ///< `text` is "true" or "false" in the form for machines
    block,    ///< a mapping: no text; its fields are those of Field::block
  };
  Kind kind = Kind::text;
  std::string text;
};

/// `value` is what the field's Binding hands out. A field that may be a text or a mapping is
/// whichever the record states.
FieldValue field_value(const Field& field, const void* value, ValueForm form, Language language);

}  // namespace meeting
