// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Finds the records of one matter among all those of the book.

#include <list>
#include <meeting/book.hpp>
#include <meeting/matter.hpp>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "run/context.hpp"
#include "run/exit.hpp"

namespace meeting::tool {

class MatterSources {
 public:
  explicit MatterSources(Context& context) : context_(context) {}

  /// To be shown all records of the book, if somebody reads them anyway.
  void see(const RecordFile& file);
  /// The record that is asked about. Reads those of the book around it, unless they were seen.
  /// `file` must live as long as this.
  void complete(const RecordFile& file);

  /// Who names whom; after complete().
  [[nodiscard]] std::vector<MatterStep> steps(ItemKind kind, std::size_t index) const;
  /// The matter of an item of that record. Lives no longer than this; what hinders the reading of
  /// the other records is said.
  Matter trace(ItemKind kind, std::size_t index, Date as_of);
  [[nodiscard]] Exit exit() const { return exit_; }

 private:
  struct Loaded {
    RecordFile file;
    Area area;
    std::string id;
    PlacedRecord placed;
  };

  void take(const RecordFile& file);
  const PlacedRecord* load(std::uint32_t number);
  void place(Loaded& loaded, const RecordFile& file) const;

  Context& context_;
  MatterLinks links_;
  std::vector<InputFile> files_;                            ///< by number
  std::unordered_map<std::string, std::uint32_t> numbers_;  ///< by path
  const RecordFile* asked_ = nullptr;
  std::uint32_t asked_number_ = 0;
  std::list<Loaded> loaded_;
  Exit exit_ = Exit::fine;
};

}  // namespace meeting::tool
