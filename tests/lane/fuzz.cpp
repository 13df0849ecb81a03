// SPDX-License-Identifier: Apache-2.0

// What libFuzzer runs: the fast lane first, and yaml-cpp, which costs fifty times as much, only
// where the lane accepts. Any difference ends the program.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "comparison.hpp"
#include "mutations.hpp"
#include "yaml/fast_lane.hpp"

using namespace lane_tests;

namespace {

struct Counts {
  std::uint64_t runs = 0, asked = 0, accepted = 0, differing = 0;
};
Counts counts;

void print_counts() {
  std::fprintf(stderr, "executions %llu compared %llu accepted %llu disagreements %llu\n",
               static_cast<unsigned long long>(counts.runs),
               static_cast<unsigned long long>(counts.asked),
               static_cast<unsigned long long>(counts.accepted),
               static_cast<unsigned long long>(counts.differing));
}

[[noreturn]] void fail(const std::string& text, const std::string& what) {
  ++counts.differing;
  std::fprintf(stderr, "read in two ways: \"%s\"\n  they differ in %s\n",
               visible_text(text).c_str(), what.c_str());
  print_counts();
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned int seed);

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  std::atexit(print_counts);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  ++counts.runs;
  const Comparison trees = compare_trees(text, &meeting::read_fast);
  if (trees.verdict == Verdict::not_asked) return 0;
  ++counts.asked;
  if (trees.verdict == Verdict::declined) return 0;
  ++counts.accepted;
  if (trees.verdict == Verdict::differs) fail(text, trees.difference);
  // The same tree makes the same reading; now and then that is looked at as well.
  constexpr std::uint64_t seldom = 64;
  if (counts.accepted % seldom != 0) return 0;
  const std::string what = compare_readings(text, counts.accepted % (seldom * 8) == 0);
  if (!what.empty()) fail(text, what);
  return 0;
}

/// Most changes are those of people and of YAML, or begin anew with a small record; the
/// others are libFuzzer's own.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned int seed) {
  if (seed % 8 == 0) return LLVMFuzzerMutate(data, size, most);
  reader_tests::Chance chance(seed);
  std::string text(reinterpret_cast<const char*>(data), size);
  if (chance.one_in(8)) text = chance_mutant(seed);
  for (std::uint32_t n = 1 + chance.below(2); n > 0; --n) change(text, chance);
  if (text.size() > most) text.resize(most);
  std::memcpy(data, text.data(), text.size());
  return text.size();
}
