// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Chinese text in GB18030, the encoding of old programs in China; GBK and GB2312 are parts of it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/transcoded.hpp"

namespace meeting {

/// GB18030 to UTF-8.
Transcoded decode_gb18030(std::string_view bytes);

/// UTF-8 to GB18030, which has every character. Empty where the text is not UTF-8, or the system
/// has no table of GB18030.
std::optional<std::string> encode_gb18030(std::string_view text);

/// How much a text looks like what people in China write.
struct ChineseShare {
  std::size_t all = 0;     ///< characters outside ASCII
  std::size_t common = 0;  ///< of them: common Han and Chinese punctuation

  [[nodiscard]] bool is_chinese() const { return common > 0 && 10 * common >= 6 * all; }
};
ChineseShare chinese_share(std::string_view text) noexcept;

}  // namespace meeting
