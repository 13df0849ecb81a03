// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <meeting/change.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// How far a step has come. It is the ending of the step's file; a change of state is a rename.
enum class StepState : std::uint8_t {
  making,       ///< .making: until its files are changed; a step that is left so was interrupted
  made,         ///< .change
  taking_back,  ///< .taking-back
  taken_back,   ///< .taken-back
  bringing,     ///< .bringing-back
};

struct StepEntry {
  std::uint64_t number = 0;
  StepState state = StepState::made;
  std::uint64_t bytes = 0;
  std::int64_t made_at = 0;  ///< nanoseconds, as the file system counts; only for an order
};

/// The folder that holds the steps of one book, one file each.
class StepFolder {
 public:
  /// Nothing is made before something is added.
  explicit StepFolder(const ChangeLog& log);

  /// Where the steps of a book lie, and of the books below it: the book's real path below the
  /// log's own folder.
  static std::filesystem::path place(const ChangeLog& log);
  /// The name of the folder of steps in there.
  static constexpr std::string_view folder_name = ".changes";

  /// In the order of their numbers. Where the folder is missing or cannot be read: none.
  [[nodiscard]] std::vector<StepEntry> entries() const;
  /// The bytes of a step's file. Throws Error.
  [[nodiscard]] std::string read(const StepEntry& entry) const;

  /// A new step of the next number, on the disk. Throws Error, also where it is over
  /// most_bytes.
  StepEntry add(std::string_view text, StepState state);
  /// Throws Error where it cannot; where `durable`, the new state is on the disk.
  void move(StepEntry& entry, StepState to, bool durable);
  void remove(const StepEntry& entry) noexcept;
  /// Removes all that was taken back (a new change has come instead), and the oldest steps
  /// beyond most_steps and most_bytes.
  void tidy() noexcept;

  static constexpr std::size_t most_steps = 100;
  static constexpr std::uint64_t most_bytes = 64U << 20U;

 private:
  [[nodiscard]] std::filesystem::path file(std::uint64_t number, StepState state) const;

  std::filesystem::path folder_;
};

}  // namespace meeting
