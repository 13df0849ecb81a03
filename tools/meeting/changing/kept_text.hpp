// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A text on its way through the user's editor. It stays on the disk, whatever happens to us,
/// until it was saved or the user lets it go.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "run/context.hpp"

namespace meeting::tool {

class KeptText {
 public:
  /// The text left by an earlier edit of this file, if there is one.
  static std::optional<KeptText> earlier(const Context& context, const std::filesystem::path& file);
  /// A new one that begins as `base`, the bytes of the file. Throws Error.
  static KeptText begin(const Context& context, const std::filesystem::path& file,
                        std::string_view base);

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// The bytes of the file from which the text was made.
  [[nodiscard]] const std::string& base() const { return base_; }
  /// What the file holds by now: what the user saw last. Throws Error.
  void set_base(std::string_view bytes);
  /// The text as it is now. Throws Error.
  [[nodiscard]] std::string text() const;
  /// The text is needed no more.
  void drop() const;

 private:
  KeptText(std::filesystem::path path, std::string base);
  [[nodiscard]] std::filesystem::path base_path() const;

  std::filesystem::path path_;
  std::string base_;
};

}  // namespace meeting::tool
