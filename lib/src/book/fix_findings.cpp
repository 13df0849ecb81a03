// SPDX-License-Identifier: Apache-2.0

// Each finding that has one right answer is mended by a splice at its place. After it the file has
// to say all else as before: whoever mends a date must not lose an issue.

#include <algorithm>
#include <deque>
#include <meeting/read.hpp>
#include <memory>
#include <span>
#include <utility>

#include "book/fix.hpp"
#include "book/fix_kinds.hpp"
#include "yaml/byte_check.hpp"
#include "yaml/read_tree.hpp"

namespace meeting {
namespace {

/// Each round ends some findings, so this is never reached but by thousands of findings, of which
/// the reader keeps a part at a time.
constexpr std::size_t most_rounds = 64;

/// A text and all that it says.
struct Look {
  std::unique_ptr<const Source> source;  ///< what the tree views
  std::deque<std::string> decoded;
  Tree tree;
  ReadState state = ReadState::whole;
  std::vector<Diagnostic> of_reader;
  std::vector<Diagnostic> all;  ///< with those of rules, without what comments leave out
};

/// What a reading tells without its values, whichever kind of file it is.
struct Told {
  ReadState state;
  std::vector<Diagnostic> findings;
  bool has_ignores;
  std::vector<Diagnostic> without_ignored;
};

template <class Value>
Told told(const Reading<Value>& reading) {
  std::vector<Diagnostic> kept;
  for (const Diagnostic& one : reading.findings) {
    const bool ignored = one.severity != Severity::error &&
                         std::ranges::any_of(reading.ignores, [&](const IgnoreMark& mark) {
                           return mark.rule == one.rule && mark.covers(one.at);
                         });
    if (!ignored) kept.push_back(one);
  }
  return {reading.state, reading.findings, !reading.ignores.empty(), std::move(kept)};
}

Told read_as(std::string_view text, const FixOptions& options) {
  auto source = std::make_unique<const Source>(std::string(), std::string(text));
  return options.kind == FileKind::book
             ? told(read_book_settings(std::move(source), options.registers))
             : told(read_record(std::move(source), options.registers));
}

std::vector<Diagnostic> all_findings(std::string_view text, Told& told, const FixOptions& options) {
  const bool rules_may_mend = options.kind == FileKind::book || told.has_ignores;
  return options.findings && rules_may_mend && told.state == ReadState::whole
             ? options.findings(text)
             : std::move(told.without_ignored);
}

Look look_at(std::string_view text, const FixOptions& options) {
  Look look;
  Told told = read_as(text, options);
  look.all = all_findings(text, told, options);
  look.state = told.state;
  look.of_reader = std::move(told.findings);
  look.source = std::make_unique<const Source>(std::string(), std::string(text));
  Findings unheard;
  if (check_bytes(*look.source, unheard)) {
    look.tree = read_tree(*look.source, look.decoded, unheard).tree;
  }
  return look;
}

bool is_certain(const Diagnostic& one) { return one.fix.has_value() && one.fix->certain; }

/// A fix and the finding that it ends.
struct Mend {
  std::string_view rule;
  ByteRange finding;
  Fix fix;
};

/// Mends in the order of their places, none overlapping another.
using Mends = std::span<const Mend>;

std::string with_mends(std::string_view text, Mends mends) {
  std::string changed;
  std::uint32_t from = 0;
  for (const Mend& one : mends) {
    changed += text.substr(from, one.fix.at.begin - from);
    changed += one.fix.text;
    from = one.fix.at.end;
  }
  changed += text.substr(from);
  return changed;
}

std::int64_t growth(const Mend& one) {
  return static_cast<std::int64_t>(one.fix.text.size()) - std::int64_t{one.fix.at.size()};
}

/// Where a place may stand after the mends: inside one, anywhere in what was put there.
struct Landing {
  std::int64_t first;
  std::int64_t last;
};

Landing landing(std::uint32_t place, Mends mends) {
  std::int64_t before = 0;
  for (const Mend& one : mends) {
    const ByteRange at = one.fix.at;
    if (at.end < place || (at.end == place && !at.empty() && at.begin < place)) {
      before += growth(one);
      continue;
    }
    if (at.begin > place) break;
    const std::int64_t begin = at.begin + before;
    const auto size = static_cast<std::int64_t>(one.fix.text.size());
    return {begin, begin + std::max<std::int64_t>(size, place - at.begin)};
  }
  return {place + before, place + before};
}

bool touches(ByteRange node, Mends mends) {
  const auto after = std::ranges::upper_bound(mends, node.begin, {},
                                              [](const Mend& one) { return one.fix.at.end; });
  for (auto one = after; one != mends.end() && one->fix.at.begin < node.end; ++one) {
    if (!one->fix.at.empty()) return true;
  }
  return false;
}

/// The same keys and values in the same places, but for those that a mend rewrites.
bool says_the_same(const Look& before, const Look& after, Mends mends) {
  if (before.state != after.state || before.tree.nodes.size() != after.tree.nodes.size()) {
    return false;
  }
  for (std::size_t i = 0; i < before.tree.nodes.size(); ++i) {
    const Node& old_node = before.tree.nodes[i];
    const Node& new_node = after.tree.nodes[i];
    if (old_node.kind != new_node.kind || old_node.first_child != new_node.first_child ||
        old_node.next != new_node.next) {
      return false;
    }
    if (old_node.text != new_node.text && !touches(old_node.at, mends)) return false;
  }
  return true;
}

/// No finding of the reader that was not there before, and none of those that were mended.
bool finds_nothing_new(const Look& before, const Look& after, Mends mends) {
  // Of so many some were not kept, and come up as others go.
  if (before.of_reader.size() >= limits::findings) return true;
  struct Old {
    std::string_view rule;
    Landing place;
    bool taken;
  };
  std::vector<Old> old;
  for (const Diagnostic& one : before.of_reader) {
    const bool mended = std::ranges::any_of(
        mends, [&](const Mend& mend) { return mend.rule == one.rule && mend.finding == one.at; });
    if (!mended) old.push_back({one.rule, landing(one.at.begin, mends), false});
  }
  return std::ranges::all_of(after.of_reader, [&](const Diagnostic& one) {
    const auto same = std::ranges::find_if(old, [&](const Old& other) {
      return !other.taken && other.rule == one.rule && other.place.first <= one.at.begin &&
             one.at.begin <= other.place.last;
    });
    if (same == old.end()) return false;
    same->taken = true;
    return true;
  });
}

class FindingFixes {
 public:
  FindingFixes(std::string_view text, const FixOptions& options)
      : options_(options), now_(look_at(text, options)) {}

  FixResult run() {
    for (std::size_t round = 0; round < most_rounds; ++round) {
      const std::vector<Mend> mends = next_mends();
      if (mends.empty()) break;
      mend(mends);
    }
    FixResult result;
    result.bytes = std::string(text());
    result.done = kinds_.mended();
    for (Refusal& one : refused_) result.refused.push_back(std::move(one.told));
    result.left = left();
    return result;
  }

 private:
  struct Refusal {
    Mend mend;
    FixRefusal told;
  };

  [[nodiscard]] std::string_view text() const { return now_.source->bytes(); }

  [[nodiscard]] bool is_refused(const Diagnostic& one) const {
    return std::ranges::any_of(refused_, [&](const Refusal& other) {
      return other.mend.rule == one.rule && other.mend.fix.at == one.fix->at &&
             other.mend.fix.text == one.fix->text;
    });
  }

  /// What can be mended in one go; what overlaps waits for the next round.
  [[nodiscard]] std::vector<Mend> next_mends() const {
    std::vector<Mend> all;
    for (const Diagnostic& one : now_.all) {
      if (is_certain(one) && !is_refused(one)) all.push_back({one.rule, one.at, *one.fix});
    }
    std::ranges::stable_sort(all, {}, [](const Mend& one) { return one.fix.at.begin; });
    std::vector<Mend> chosen;
    for (Mend& one : all) {
      const bool free = chosen.empty() || (one.fix.at.begin >= chosen.back().fix.at.end &&
                                           one.fix.at.begin > chosen.back().fix.at.begin);
      if (free) chosen.push_back(std::move(one));
    }
    return chosen;
  }

  /// All at once where that is well, else in halves, down to the one that does harm.
  void mend(Mends mends) {
    Look after = look_at(with_mends(text(), mends), options_);
    if (says_the_same(now_, after, mends) && finds_nothing_new(now_, after, mends)) {
      for (const Mend& one : mends) kinds_.count(one.rule);
      move_refused(mends);
      now_ = std::move(after);
    } else if (mends.size() == 1) {
      refuse(mends.front());
    } else {
      // The later ones first: the places of the others stay.
      const std::size_t half = mends.size() / 2;
      mend(mends.subspan(half));
      mend(mends.first(half));
    }
  }

  void refuse(const Mend& one) {
    refused_.push_back({one,
                        {.line = now_.source->position(one.finding.begin).line,
                         .why = {"fix.would-change-more"_msg, {one.rule}},
                         .help = {"fix.by-hand"_msg, {}},
                         .rule = one.rule}});
  }

  /// What was refused is found again behind the mends before it.
  void move_refused(Mends mends) {
    for (Refusal& one : refused_) {
      const std::int64_t begin = landing(one.mend.fix.at.begin, mends).first;
      const std::int64_t moved = begin - std::int64_t{one.mend.fix.at.begin};
      one.mend.fix.at.begin = static_cast<std::uint32_t>(begin);
      one.mend.fix.at.end = static_cast<std::uint32_t>(one.mend.fix.at.end + moved);
    }
  }

  [[nodiscard]] Message left() const {
    FixKinds guesses;
    for (const Diagnostic& one : now_.all) {
      if (one.fix && !one.fix->certain) guesses.count(one.rule);
    }
    return guesses.left();
  }

  const FixOptions& options_;
  Look now_;
  std::vector<Refusal> refused_;
  FixKinds kinds_;
};

}  // namespace

bool findings_concern(std::string_view bytes, const FixOptions& options) {
  Told told = read_as(bytes, options);
  return std::ranges::any_of(all_findings(bytes, told, options), is_certain);
}

FixResult fix_findings(std::string_view bytes, const FixOptions& options) {
  return FindingFixes(bytes, options).run();
}

}  // namespace meeting
