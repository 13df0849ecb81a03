// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Data in a text by which a private person can be found: numbers of telephones, identity and
/// bank cards, plates of cars, mail addresses, doors; and the form in which they may be published.
///
/// Only what is so beyond doubt is found: check digits are worked out, and a number of an order, an
/// amount, a date, an office's landline or mail address (.gov.cn) and a building without a flat are
/// none. A number that a word before it calls a number of an order or of a paper is none either.
///
/// Sources. Mobile numbers: 11 digits, 13 to 19 first. Identity: GB 11643-1999, 18 places with a
/// date of birth and a check digit to ISO 7064 MOD 11-2. Bank cards: 16 to 19 digits with the check
/// digit of ISO/IEC 7812-1. Plates: GA 36-2018.
///
/// Text is UTF-8; digits may be full-width. Any number of threads may call these functions at once;
/// none throws anything but std::bad_alloc.

#include <cstddef>
#include <cstdint>
#include <meeting/export.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

enum class PrivateKind : std::uint8_t {
  mobile,       ///< 13800138000, +86 138-0013-8000
  identity,     ///< 18 places, the last may be X
  bank_card,    ///< 16 to 19 digits, also in fours
  car_plate,    ///< 宁A12345, 宁A·D12345
  email,        ///< not of an office
  door_number,  ///< 2号楼3单元401, 12-3-401, Building 2, Flat 401
};

/// Bytes [begin, end) of the text.
struct PrivateData {
  PrivateKind kind = PrivateKind::mobile;
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const PrivateData&) const = default;
};

/// In the order of the text, none overlapping another. Allocates only where something is found.
MEETING_EXPORT std::vector<PrivateData> find_private_data(std::string_view text);

/// What may be published instead of `found`, the text of one PrivateData: 138****8000,
/// 640104**********18, 6222***********0123, 宁A·**345, z***@example.com, 2号楼.
MEETING_EXPORT std::string masked(PrivateKind kind, std::string_view found);

/// The whole text with all that is found in it masked.
MEETING_EXPORT std::string masked(std::string_view text);

/// True where 18 places are an identity number: digits, a date of birth that exists, and the right
/// check digit (ISO 7064 MOD 11-2; X or x is ten).
MEETING_EXPORT bool is_identity_number(std::string_view places) noexcept;

/// True where the last of these ASCII digits is the check digit of the others (ISO/IEC 7812-1,
/// called Luhn's).
MEETING_EXPORT bool has_luhn_digit(std::string_view digits) noexcept;

}  // namespace meeting
