// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Matters made of records written as text.

#include <doctest/doctest.h>

#include <list>
#include <meeting/matter.hpp>
#include <meeting/read.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace meeting::test {

struct MatterFile {
  std::string_view id;
  std::string_view text;  ///< without "format: 1"
};

/// Keeps the records that its matters point to.
class MatterBook {
 public:
  explicit MatterBook(const std::vector<MatterFile>& files, bool with_errors = false) {
    for (const MatterFile& file : files) {
      CAPTURE(file.id);
      Kept& kept = kept_.emplace_back();
      kept.document = read_record(std::make_unique<const Source>(
          std::string(file.id), "format: 1\n" + std::string(file.text)));
      // The cases leave out whatever does not matter to them.
      for (const Diagnostic& finding : kept.document.findings) {
        if (finding.severity != Severity::error || finding.rule == "missing-key") continue;
        if (!with_errors) FAIL_CHECK(finding.rule);
      }
      kept.placed.record = &kept.document.value;
      kept.placed.id = file.id;
      const std::uint32_t number = links_.add(kept.placed);
      sources_.push_back({number, &kept.placed, nullptr});
    }
    links_.connect();
  }

  MatterTree tree(const MatterItem& item = {}) const { return links_.tree(item); }
  Matter trace(std::string_view as_of, const MatterItem& item = {}) const {
    return trace_matter(tree(item), sources_, *parse_date(as_of).value);
  }
  const MatterLinks& links() const { return links_; }
  const std::vector<MatterSource>& sources() const { return sources_; }

 private:
  struct Kept {
    Document document;
    PlacedRecord placed;
  };
  std::list<Kept> kept_;
  MatterLinks links_;
  std::vector<MatterSource> sources_;
};

}  // namespace meeting::test
