// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One scalar of a file as the value that its field means.

#include <meeting/fields.hpp>
#include <meeting/record.hpp>
#include <meeting/registers.hpp>
#include <meeting/words.hpp>
#include <string_view>

#include "yaml/findings.hpp"

namespace meeting {

/// What a scalar is read against.
struct ScalarContext {
  const Field& field;
  std::string_view key;        ///< as the file writes it
  Language language;           ///< in which the file is written
  const Registers* registers;  ///< may be null
  Findings& findings;
  bool block_text = false;  ///< written behind | or >: then no fix is told
};

/// Each reads `text`, written at `at`. A text that the field does not allow is a finding,
/// and the value stays not given.
void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 Stated<Date>& value);
void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 Stated<PartialDate>& value);
void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 Stated<TimeOfDay>& value);
void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 Stated<DateTime>& value);
void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at, Flag& value);
void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at, Count& value);
void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at, Number& value);
void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at, Percent& value);
void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 FormatNumber& value);
void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at, ItemId& value);
void read_scalar(const ScalarContext& context, std::string_view text, ByteRange at,
                 WordValue& value);

}  // namespace meeting
