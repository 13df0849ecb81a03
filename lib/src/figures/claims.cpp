// SPDX-License-Identifier: Apache-2.0

#include <meeting/claims.hpp>

#include <algorithm>
#include <meeting/text.hpp>
#include <string>
#include <vector>

namespace meeting {

const FigureInfo* claimed_figure(const Claim& claim) {
  if (!claim.what) return nullptr;
  const std::string wanted = comparison_key(*claim.what);
  for (const FigureInfo& info : figure_infos()) {
    if (wanted == info.key || wanted == comparison_key(say(Language::chinese, info.name)) ||
        wanted == comparison_key(say(Language::english, info.name))) {
      return &info;
    }
  }
  return nullptr;
}

struct ClaimCounter::Work {
  struct Count {
    const void* book;
    std::optional<Period> period;
    std::unique_ptr<SummaryBuilder> builder;
    Summary summary;

    [[nodiscard]] bool concerns(std::span<const void* const> books) const {
      return book == nullptr || std::ranges::find(books, book) != books.end();
    }
  };
  struct Asked {
    const FigureInfo* figure;
    std::size_t count;  ///< place in counts
  };

  Date as_of;
  std::vector<Count> counts;
  std::vector<Asked> asked;
};

ClaimCounter::ClaimCounter(Date as_of) : work_(std::make_unique<Work>()) { work_->as_of = as_of; }

ClaimCounter::~ClaimCounter() = default;

bool ClaimCounter::empty() const { return work_->counts.empty(); }

std::optional<std::size_t> ClaimCounter::add(const Claim& claim, const void* book,
                                             Satisfaction satisfaction, const Calendar& calendar) {
  const FigureInfo* figure = claimed_figure(claim);
  if (figure == nullptr) return std::nullopt;
  std::optional<Period> period;
  if (claim.period) {
    period = parse_period(*claim.period);
    if (!period) return std::nullopt;
  }
  const auto known = std::ranges::find_if(work_->counts, [&](const Work::Count& one) {
    return one.book == book && one.period == period;
  });
  const auto place = static_cast<std::size_t>(known - work_->counts.begin());
  if (known == work_->counts.end()) {
    SummaryOptions options;
    options.as_of = work_->as_of;
    options.period = period;
    options.satisfaction = satisfaction;
    work_->counts.push_back(
        {book, period, std::make_unique<SummaryBuilder>(options, calendar), {}});
  }
  work_->asked.push_back({figure, place});
  return work_->asked.size() - 1;
}

void ClaimCounter::count(const PlacedRecord& placed, std::span<const void* const> books) {
  for (Work::Count& one : work_->counts) {
    if (one.concerns(books)) one.builder->add(placed);
  }
}

void ClaimCounter::count_unreadable(std::string_view path, std::span<const void* const> books) {
  for (Work::Count& one : work_->counts) {
    if (one.concerns(books)) one.builder->add_unreadable(path);
  }
}

void ClaimCounter::finish() {
  for (Work::Count& one : work_->counts) one.summary = one.builder->finish();
}

ClaimCounter::Counted ClaimCounter::counted(std::size_t number) const {
  const Work::Asked& asked = work_->asked[number];
  const Summary& summary = work_->counts[asked.count].summary;
  return {asked.figure, summary.figure(asked.figure->id), summary.unreadable.empty()};
}

}  // namespace meeting
