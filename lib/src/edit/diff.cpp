// SPDX-License-Identifier: Apache-2.0

// The unified format, by the greedy algorithm of Myers (1986) on lines.

#include <meeting/diff.hpp>

#include <algorithm>
#include <cstddef>
#include <meeting/text.hpp>
#include <vector>

namespace meeting {
namespace {

constexpr std::size_t context = 3;
/// Beyond so many differing lines the best difference costs more than it is worth; then the
/// whole middle is shown as replaced.
constexpr std::ptrdiff_t most_differences = 2000;

using Lines = std::vector<std::string_view>;

/// Lines with their line feeds; only the last may have none.
Lines split(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

enum class Side : char { both = ' ', before = '-', after = '+' };

/// One line of the difference and how many lines of both texts stand before it.
struct Step {
  Side side;
  std::size_t before;
  std::size_t after;
};

/// The edits that lead from `before` to `after`, deletions first where both are possible.
class Comparison {
 public:
  Comparison(const Lines& before, const Lines& after) : before_(before), after_(after) {}

  std::vector<Step> run() {
    std::size_t head = 0;
    const std::size_t shorter = std::min(before_.size(), after_.size());
    while (head < shorter && before_[head] == after_[head]) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           before_[before_.size() - 1 - tail] == after_[after_.size() - 1 - tail]) {
      ++tail;
    }
    begin_ = head;
    n_ = static_cast<std::ptrdiff_t>(before_.size() - head - tail);
    m_ = static_cast<std::ptrdiff_t>(after_.size() - head - tail);
    for (std::size_t i = 0; i < head; ++i) steps_.push_back({Side::both, i, i});
    if (!middle()) replace_middle();
    for (std::size_t i = tail; i > 0; --i) {
      steps_.push_back({Side::both, before_.size() - i, after_.size() - i});
    }
    return std::move(steps_);
  }

 private:
  bool same(std::ptrdiff_t x, std::ptrdiff_t y) const {
    return before_[begin_ + static_cast<std::size_t>(x)] ==
           after_[begin_ + static_cast<std::size_t>(y)];
  }

  /// The furthest x on each diagonal k = x - y for every number d of edits; then the way
  /// back. False where more than most_differences edits are needed.
  bool middle() {
    const std::ptrdiff_t most = std::min(n_ + m_, most_differences);
    const std::ptrdiff_t centre = most + 1;
    std::vector<std::ptrdiff_t> furthest(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [&](std::ptrdiff_t k) -> std::ptrdiff_t& {
      return furthest[static_cast<std::size_t>(centre + k)];
    };
    for (std::ptrdiff_t d = 0; d <= most; ++d) {
      // What the way back needs of the state before this round.
      const auto first = furthest.begin() + (centre - d - 1);
      trace_.emplace_back(first, first + 2 * d + 3);
      for (std::ptrdiff_t k = -d; k <= d; k += 2) {
        const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
        std::ptrdiff_t x = down ? at(k + 1) : at(k - 1) + 1;
        while (x < n_ && x - k < m_ && same(x, x - k)) ++x;
        at(k) = x;
        if (x >= n_ && x - k >= m_) {
          way_back(d);
          return true;
        }
      }
    }
    return false;
  }

  void way_back(std::ptrdiff_t d) {
    std::vector<Step> back;
    std::ptrdiff_t x = n_;
    std::ptrdiff_t y = m_;
    const auto add = [&](Side side) {
      back.push_back(
          {side, begin_ + static_cast<std::size_t>(x), begin_ + static_cast<std::size_t>(y)});
    };
    for (; d >= 0; --d) {
      const std::vector<std::ptrdiff_t>& state = trace_[static_cast<std::size_t>(d)];
      const auto at = [&](std::ptrdiff_t k) { return state[static_cast<std::size_t>(k + d + 1)]; };
      const std::ptrdiff_t k = x - y;
      const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
      const std::ptrdiff_t previous_k = down ? k + 1 : k - 1;
      const std::ptrdiff_t previous_x = d == 0 ? 0 : at(previous_k);
      const std::ptrdiff_t previous_y = d == 0 ? 0 : previous_x - previous_k;
      while (x > previous_x && y > previous_y) {
        --x;
        --y;
        add(Side::both);
      }
      if (d == 0) break;
      if (down) --y;
      else --x;
      add(down ? Side::after : Side::before);
    }
    steps_.insert(steps_.end(), back.rbegin(), back.rend());
  }

  void replace_middle() {
    const std::size_t end = begin_ + static_cast<std::size_t>(n_);
    for (std::size_t i = begin_; i < end; ++i) steps_.push_back({Side::before, i, begin_});
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_); ++i) {
      steps_.push_back({Side::after, end, begin_ + i});
    }
  }

  const Lines& before_;
  const Lines& after_;
  std::size_t begin_ = 0;
  std::ptrdiff_t n_ = 0;
  std::ptrdiff_t m_ = 0;
  std::vector<std::vector<std::ptrdiff_t>> trace_;
  std::vector<Step> steps_;
};

/// `12`, `12,5`, or `11,0` for no lines after line 11.
std::string line_range(std::size_t begin, std::size_t count) {
  if (count == 0) return std::to_string(begin) + ",0";
  std::string range = std::to_string(begin + 1);
  if (count != 1) range += "," + std::to_string(count);
  return range;
}

void append_hunk(std::string& text, const std::vector<Step>& steps, std::size_t begin,
                 std::size_t end, const Lines& before, const Lines& after) {
  std::size_t removed = 0;
  std::size_t added = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (steps[i].side != Side::after) ++removed;
    if (steps[i].side != Side::before) ++added;
  }
  text += "@@ -" + line_range(steps[begin].before, removed) + " +" +
          line_range(steps[begin].after, added) + " @@\n";
  for (std::size_t i = begin; i < end; ++i) {
    const Step& step = steps[i];
    const std::string_view line =
        step.side == Side::after ? after[step.after] : before[step.before];
    text += static_cast<char>(step.side);
    text += line;
    if (!line.ends_with('\n')) text += "\n\\ No newline at end of file\n";
  }
}

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, std::string_view path) {
  if (before == after) return {};
  const Lines old_lines = split(before);
  const Lines new_lines = split(after);
  const std::vector<Step> steps = Comparison(old_lines, new_lines).run();

  const std::string name = visible(path);
  std::string text = "--- " + (before.empty() ? "/dev/null" : name) + "\n+++ " +
                     (after.empty() ? "/dev/null" : name) + "\n";
  std::size_t at = 0;
  while (true) {
    while (at < steps.size() && steps[at].side == Side::both) ++at;
    if (at == steps.size()) return text;
    const std::size_t begin = at - std::min(at, context);
    // Changes with at most twice the context between them share a hunk.
    std::size_t end = at;
    for (std::size_t i = at; i < steps.size() && i <= end + 2 * context; ++i) {
      if (steps[i].side != Side::both) end = i + 1;
    }
    at = end;
    append_hunk(text, steps, begin, std::min(end + context, steps.size()), old_lines, new_lines);
  }
}

}  // namespace meeting
