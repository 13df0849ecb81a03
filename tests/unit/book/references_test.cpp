// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <meeting/references.hpp>

#include "temporary_folder.hpp"

using namespace meeting;
using test::TemporaryFolder;

namespace {

constexpr std::string_view parking =
    "标题: 丽园小区停车难协商\n"
    "编号: 丽园纪〔2025〕3号\n"
    "日期: 2025-03-14\n"
    "参与方:\n"
    "  - {类别: 物业公司, 名称: 小区物业}\n"
    "  - {类别: 居民, 名称: 居民代表}\n"
    "议题:\n"
    "  - 标题: 停车位不足\n"
    "    来源: {渠道: 12345热线, 工单号: \"20250301001\"}\n"
    "    决议:\n"
    "      - 内容: 停车费按每车每月100元收取\n"
    "        编号: 决2025-1\n"
    "        跟进事项:\n"
    "          - 事项: 入户走访，征求意见\n"
    "            责任单位: 居民代表\n"
    "          - 事项: 重新划线\n"
    "            责任单位: 小区物业\n"
    "  - 标题: 充电桩太少\n"
    "    跟进事项:\n"
    "      - {代号: cd, 事项: 联系充电桩厂家, 上报: {上报单位: 街道办, 派单号: D-7}}\n";

constexpr std::string_view lift =
    "title: Lift noise at night\n"
    "date: 2025-03-14\n"
    "issues:\n"
    "  - title: Noise of the lift\n"
    "    resolutions:\n"
    "      - text: Replace the bearings\n"
    "        money: {kind: compensation, amount: 5, payer: workshop}\n"
    "        ratification: {body: owners_assembly, matter: use of the fund}\n"
    "        follow_ups: [{task: Order bearings}]\n";

constexpr std::string_view yesterday =
    "标题: 今天的电梯施工\n"
    "日期: 2025-03-19\n"
    "议题:\n"
    "  - 标题: 施工时间\n"
    "    跟进事项: [{事项: 张贴公告}]\n";

/// Two communities; both have a record of one id.
class Example {
 public:
  Example() : books_(folder_.path()) {
    folder_.file("a/book.yaml", "名称: 甲\n");
    folder_.file("b/book.yaml", "名称: 乙\n");
    folder_.file("a/2025/2025-03-14-停车.yaml", parking);
    folder_.file("b/2025/2025-03-14-lift.yaml", lift);
    folder_.file("b/2025/2025-03-19-电梯.yaml", yesterday);
    folder_.file("b/2024/2024-01-01-same.yaml", "title: One\n");
    folder_.file("a/2024/2024-01-01-same.yaml", "title: Two\n");
    folder_.file("a/2024/broken.yaml", "title: [\n");
    files_ = read_all_records(find_records(".", folder_.path()).records, books_);
  }

  References find(std::string_view written, ItemKinds wanted,
                  const std::filesystem::path& base = ".") const {
    return find_references(written, files_, {wanted, {2025, 3, 20}, folder_.path() / base});
  }

  std::string ids(std::string_view written, ItemKinds wanted,
                  const std::filesystem::path& base = ".") const {
    std::string all;
    for (const Match& match : find(written, wanted, base).matches) {
      all += (all.empty() ? "" : " ") + match.id;
    }
    return all;
  }

 private:
  TemporaryFolder folder_;
  Books books_;
  std::vector<RecordFile> files_;
};

constexpr ItemKinds meetings{ItemKind::record};
constexpr ItemKinds issues{ItemKind::issue};
constexpr ItemKinds resolutions{ItemKind::resolution};
constexpr ItemKinds follow_ups{ItemKind::follow_up};
constexpr ItemKinds parties{ItemKind::party};
constexpr ItemKinds anything{ItemKind::record, ItemKind::party, ItemKind::issue,
                             ItemKind::resolution, ItemKind::follow_up};

}  // namespace

TEST_CASE("whatever identifies is enough") {
  struct Case {
    std::string_view written;
    ItemKinds wanted;
    std::string_view ids;
  };
  constexpr Case cases[] = {
      // paths
      {"a/2025/2025-03-14-停车.yaml", meetings, "2025-03-14-停车"},
      {"./b/../a/2025/2025-03-14-停车.yaml", meetings, "2025-03-14-停车"},
      {"a/2025/2025-03-14-停车.yaml:f2", follow_ups, "2025-03-14-停车:f2"},
      // ids
      {"2025-03-14-停车", meetings, "2025-03-14-停车"},
      {"2025-03-14-停车", follow_ups, "2025-03-14-停车:f1 2025-03-14-停车:f2 2025-03-14-停车:cd"},
      {"2025-03-14-停车:f1", follow_ups, "2025-03-14-停车:f1"},
      {"2025-03-14-停车:cd", follow_ups, "2025-03-14-停车:cd"},
      {"2025-03-14-停车:f3", follow_ups, ""},
      {"2025-03-14-停车:i2", issues, "2025-03-14-停车:i2"},
      {"2025-03-14-停车:i2", follow_ups, "2025-03-14-停车:cd"},
      {"2025-03-14-停车:i1", resolutions, "2025-03-14-停车:r1"},
      {"2025-03-14-停车:p2", parties, "2025-03-14-停车:p2"},
      {"2025-03-14-lift:r1.payment", follow_ups, "2025-03-14-lift:r1.payment"},
      {"2025-03-14-lift:r1.ratification", follow_ups, "2025-03-14-lift:r1.ratification"},
      {"r1.ratification", follow_ups, "2025-03-14-lift:r1.ratification"},
      {"2025-03-14-lift:r1.payment2", follow_ups, ""},
      {"2025-03-14-停车:r1.payment", follow_ups, ""},
      {"2025-03-14-lift:r1.payment", resolutions, "2025-03-14-lift:r1"},
      {"2025-03-14-lift:r1.ratification", meetings, "2025-03-14-lift"},
      {"2025-03-14-lift:r1", follow_ups,
       "2025-03-14-lift:f1 2025-03-14-lift:r1.payment 2025-03-14-lift:r1.ratification"},
      {"noise workshop", follow_ups, "2025-03-14-lift:r1.payment"},
      {"noise fund", follow_ups, "2025-03-14-lift:r1.ratification"},
      {"2025-03-14-停车:f2", meetings, "2025-03-14-停车"},
      {"2025-03-14-停车:f2", issues, "2025-03-14-停车:i1"},
      {"2025-03-14-停车:f2", resolutions, "2025-03-14-停车:r1"},
      {"2025-03-14-停车:f2", parties, ""},
      {"cd", follow_ups, "2025-03-14-停车:cd"},
      {"f1", follow_ups, "2025-03-14-停车:f1 2025-03-14-lift:f1 2025-03-19-电梯:f1"},
      {"2024-01-01-same", meetings, "a/2024-01-01-same b/2024-01-01-same"},
      {"b/2024-01-01-same", meetings, "b/2024-01-01-same"},
      {"a/2024/2024-01-01-same", meetings, "a/2024-01-01-same"},
      {"2024/2024-01-01-same", meetings, "a/2024-01-01-same b/2024-01-01-same"},
      {"c/2024-01-01-same", meetings, ""},
      // numbers
      {"丽园纪〔2025〕3号", meetings, "2025-03-14-停车"},
      {"丽园纪〔２０２５〕3号", meetings, "2025-03-14-停车"},
      {"丽园纪〔2025〕3号:f2", follow_ups, "2025-03-14-停车:f2"},
      {"决2025-1", resolutions, "2025-03-14-停车:r1"},
      {"20250301001", issues, "2025-03-14-停车:i1"},
      {"20250301001", follow_ups, "2025-03-14-停车:f1 2025-03-14-停车:f2"},
      {"D-7", follow_ups, "2025-03-14-停车:cd"},
      {"d-7", meetings, "2025-03-14-停车"},
      // days
      {"2025-03-14", meetings, "2025-03-14-停车 2025-03-14-lift"},
      {"3月14日", meetings, "2025-03-14-停车 2025-03-14-lift"},
      {"昨天", meetings, "2025-03-19-电梯"},
      {"昨天", follow_ups, "2025-03-19-电梯:f1"},
      {"2025-03-14 lift", meetings, "2025-03-14-lift"},
      {"昨天 公告", follow_ups, "2025-03-19-电梯:f1"},
      {"今天 电梯", meetings, "2025-03-19-电梯"},  // no meeting today: a word of the title
      {"2025-03-15", meetings, ""},
      // words
      {"停车难", meetings, "2025-03-14-停车"},
      {"停车 丽园", meetings, "2025-03-14-停车"},
      {"丽园\u3000停车", meetings, "2025-03-14-停车"},
      {"停车 电梯", meetings, ""},
      {"充电桩", issues, "2025-03-14-停车:i2"},
      {"充电桩", follow_ups, "2025-03-14-停车:cd"},
      {"充电桩", meetings, "2025-03-14-停车"},
      {"停车", follow_ups, "2025-03-14-停车:f1 2025-03-14-停车:f2 2025-03-14-停车:cd"},
      {"停车 划线", follow_ups, "2025-03-14-停车:f2"},
      {"物业", follow_ups, "2025-03-14-停车:f2"},
      {"物业", parties, "2025-03-14-停车:p1"},
      {"property", parties, "2025-03-14-停车:p1"},
      {"LIFT noise", meetings, "2025-03-14-lift"},
      {"ｌｉｆｔ", issues, "2025-03-14-lift:i1"},
      {"bearings", follow_ups, "2025-03-14-lift:f1"},
      {"bearings", resolutions, "2025-03-14-lift:r1"},
      {"bearings", meetings, "2025-03-14-lift"},
      {"划线:f1", follow_ups, "2025-03-14-停车:f1"},
      {"", meetings, ""},
      {"  ", meetings, ""},
  };
  const Example example;
  for (const Case& c : cases) {
    CAPTURE(c.written);
    CHECK(example.ids(c.written, c.wanted) == c.ids);
  }
}

TEST_CASE("ids relate to where the user stands") {
  const Example example;
  CHECK(example.ids("2024-01-01-same", meetings, "a").starts_with("./2024-01-01-same /"));
  CHECK(example.ids("./2024-01-01-same", meetings, "a") == "./2024-01-01-same");
  CHECK(example.ids("../b/2024-01-01-same", meetings, "a").ends_with("b/2024-01-01-same"));
  CHECK(example.ids("2025/2025-03-14-停车.yaml", meetings, "a") == "2025-03-14-停车");
}

TEST_CASE("a match that follows from a payment or a ratification says which") {
  const Example example;
  const References paid = example.find("2025-03-14-lift:r1.payment", anything);
  REQUIRE(paid.matches.size() == 1);
  const Match& payment = paid.matches.front();
  CHECK(payment.kind == ItemKind::follow_up);
  CHECK(payment.follow_up == nullptr);
  CHECK(*payment.payment->payer == "workshop");
  CHECK(payment.place().origin() == FollowUpOrigin::payment);
  CHECK(payment.label == "Replace the bearings");
  const References voted = example.find("2025-03-14-lift:r1.ratification", anything);
  REQUIRE(voted.matches.size() == 1);
  CHECK(*voted.matches.front().ratification->matter == "use of the fund");
  CHECK(voted.matches.front().payment == nullptr);
}

TEST_CASE("a match says what it is and what it stands in") {
  const Example example;
  const References found = example.find("2025-03-14-停车:f2", anything);
  REQUIRE(found.matches.size() == 1);
  const Match& match = found.matches.front();
  CHECK(match.kind == ItemKind::follow_up);
  CHECK(match.label == "重新划线");
  CHECK(*match.follow_up->task == "重新划线");
  CHECK(*match.resolution->number == "决2025-1");
  CHECK(*match.issue->title == "停车位不足");
  CHECK(match.party == nullptr);

  struct Case {
    std::string_view written;
    std::string_view label;
  };
  constexpr Case cases[] = {{"2025-03-14-停车", "丽园小区停车难协商"},
                            {"2025-03-14-停车:p1", "小区物业"},
                            {"2025-03-14-停车:i1", "停车位不足"},
                            {"2025-03-14-停车:r1", "停车费按每车每月100元收取"}};
  for (const Case& c : cases) {
    CAPTURE(c.written);
    const References one = example.find(c.written, anything);
    REQUIRE(one.matches.size() == 1);
    CHECK(one.matches.front().label == c.label);
  }
}

TEST_CASE("what was misspelt is suggested") {
  const Example example;
  struct Case {
    std::string_view written;
    ItemKinds wanted;
    std::string_view suggestion;
  };
  constexpr Case cases[] = {
      {"2025-03-14-lfit", meetings, "2025-03-14-lift"},
      {"2025-03-14-停车:f9", follow_ups, "2025-03-14-停车:f1"},
      {"2025-03-14-停车:c", follow_ups, "2025-03-14-停车:cd"},
      {"完全没有的事情", meetings, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.written);
    const References found = example.find(c.written, c.wanted);
    CHECK(found.matches.empty());
    const std::string first = found.suggestions.empty() ? "" : found.suggestions.front();
    CHECK(first == c.suggestion);
  }
}
