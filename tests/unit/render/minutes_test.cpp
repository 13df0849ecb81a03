// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/minutes.hpp>
#include <meeting/read.hpp>
#include <meeting/text.hpp>
#include <memory>
#include <string>
#include <string_view>

using namespace meeting;

namespace {

Document read(std::string_view text) {
  return read_record(std::make_unique<const Source>("x.yaml", std::string(text)));
}

std::string written(std::string_view text, MinutesOptions options = {}) {
  const Document document = read(text);
  PlacedRecord placed;
  placed.record = &document.value;
  return minutes(placed, options);
}

MinutesOptions in(Language language, MinutesFormat format = MinutesFormat::text) {
  MinutesOptions options;
  options.language = language;
  options.format = format;
  return options;
}

constexpr std::string_view parking =
    "格式: 1\n"
    "编号: 安居苑纪〔2025〕3号\n"
    "标题: 丽园小区停车难协商会\n"
    "形式: 五方会谈\n"
    "日期: 2025-03-14\n"
    "开始: \"14:30\"\n"
    "结束: \"16:10\"\n"
    "地点: 小区茶馆\n"
    "所属: {社区: 安居苑社区, 小区: 丽园小区}\n"
    "召集单位: 社区党组织\n"
    "主持人: {单位: 社区党组织, 职务: 书记, 姓名: 甲某}\n"
    "记录人: 社区工作者\n"
    "到会人数: {应到: 12, 实到: 11}\n"
    "汇报: {汇报方: 小区物业, 内容: 停车现状}\n"
    "参与方:\n"
    "  - {类别: 党组织, 名称: 社区党组织, 人数: 2, 职务: [书记, 副书记]}\n"
    "  - {类别: 物业公司, 名称: 小区物业, 人数: 1}\n"
    "  - {类别: 居民, 名称: 居民代表, 人数: 5, 人员: [{姓名: 乙某}, {姓名: 丙某}]}\n"
    "  - {类别: 公安, 出席情况: 请假, 原因: 另有任务}\n"
    "  - {类别: 律师, 出席情况: 列席}\n"
    "  - {类别: 业委会, 出席情况: 缺席}\n"
    "  - {类别: 施工单位, 名称: 施工方, 出席情况: 未参会}\n"
    "议题:\n"
    "  - 标题: 停车位不足\n"
    "    提出方: 居民代表\n"
    "    提出日期: 2025-03\n"
    "    来源: {渠道: 微信}\n"
    "    情况:\n"
    "      - {名称: 车位, 数值: 270, 单位: 个}\n"
    "      - {名称: 车辆, 数值: 400余, 单位: 辆}\n"
    "    原因: 建设时没有规划。\n"
    "    涉及范围: {户数: 96, 楼栋数: 1, 建成年份: 2005}\n"
    "    前期处理: [{日期: 2024-12, 内容: 划线, 结果: 不够}]\n"
    "    意见:\n"
    "      - {发言方: 居民代表, 环节: 提问题, 内容: 晚归无处停车}\n"
    "      - {发言方: 居民代表, 环节: 异议, 理由: [费用, 噪音], 内容: 太贵。, 答复: 再议。,\n"
    "         撤回日期: 2025-03-14}\n"
    "    决议:\n"
    "      - 内容: 按每车每月100元收取。\n"
    "        类型: 建议\n"
    "        形成方式: 协商一致\n"
    "        条件: 先公示\n"
    "        责任单位: 小区物业\n"
    "        完成时限: {工作日: 5}\n"
    "        资金: [{种类: 收费, 金额: 100, 单位: 元/月}]\n"
    "        表决: {规则: 到会过半数, 应参加: {人数: 1036, 面积: 98000.5}, 实参加: 650,\n"
    "             同意: 600, 反对: 30, 弃权: 20, 宣布结果: 通过}\n"
    "        签字: {应签: 96, 已签: 95, 拒签: 1}\n"
    "        提请表决: {表决机构: 业主大会, 表决事项: 停车规则, 时限: 2025-05-31}\n"
    "        跟进事项:\n"
    "          - {事项: 入户走访, 责任单位: 社区党组织, 责任人: 网格员, 配合单位: 小区物业,\n"
    "             完成时限: 2025-04-30}\n"
    "      - {内容: 充电桩选址, 类型: 暂缓再议, 再议日期: 2025-06-01}\n"
    "      - {内容: 门禁已修好, 类型: 通报}\n"
    "  - {标题: 墙体, 不公开: 是, 跟进事项: {事项: 查看, 责任单位: 小区物业}}\n"
    "  - {标题: 宠物, 受理: {结果: 不予受理, 原因: 不属社区}}\n"
    "公示: {日期: 2025-03-18, 截止: 2025-04-02, 渠道: [公告栏, 微信群], 联系方式: 服务台}\n";

}  // namespace

TEST_CASE("minutes in Chinese") {
  MinutesOptions options = in(Language::chinese);
  options.issued_on = parse_date("2025-03-17").value;
  CHECK(written(parking, options) ==
        "丽园小区停车难协商会纪要\n"
        "安居苑纪〔2025〕3号\n"
        "\n"
        "　　2025年3月14日14:30至16:10，安居苑社区丽园小区在小区茶馆召开五方会谈。"
        "会议由社区党组织召集，由社区党组织书记主持，由社区工作者记录。"
        "社区党组织、小区物业、居民代表参加会议。应到12人，实到11人。\n"
        "\n"
        "　　会议听取了小区物业关于停车现状的汇报。\n"
        "\n"
        "一、停车位不足\n"
        "\n"
        "　　提出方：居民代表，2025年3月，微信\n"
        "\n"
        "　　基本情况：车位270个；车辆400余辆\n"
        "\n"
        "　　原因：建设时没有规划。\n"
        "\n"
        "　　涉及范围：1栋楼、96户、2005年建成\n"
        "\n"
        "　　前期处理：2024年12月，划线，不够\n"
        "\n"
        "　　会议讨论了各方意见：\n"
        "　　居民代表（提问题）：晚归无处停车。\n"
        "　　居民代表（异议、费用、噪音）：太贵。答复：再议（2025年3月14日撤回）。\n"
        "\n"
        "　　会议议定：\n"
        "　　1. 按每车每月100元收取（建议、协商一致）。条件：先公示；责任单位：小区物业；"
        "完成时限：2025年3月21日；表决：到会过半数，应参加1036人、98000.5平方米，实参加650人，"
        "同意600人，反对30人，弃权20人，宣布结果：通过；签字：应签96份，已签95份，拒签1份；"
        "资金：收费100元/月；提请表决：业主大会，停车规则，时限2025年5月31日。\n"
        "\n"
        "　　会议未能议定：\n"
        "　　2. 充电桩选址（暂缓再议）。再议日期：2025年6月1日。\n"
        "\n"
        "　　会议通报：\n"
        "　　3. 门禁已修好（通报）。\n"
        "\n"
        "二、墙体（不公开）\n"
        "\n"
        "三、宠物\n"
        "\n"
        "　　受理情况：不予受理，不属社区\n"
        "\n"
        "跟进事项\n"
        "\n"
        "序号  事项            责任单位              配合单位  完成时限\n"
        "----  --------------  --------------------  --------  -------------\n"
        "   1  入户走访        社区党组织（网格员）  小区物业  2025年4月30日\n"
        "   2  查看（不公开）  小区物业\n"
        "\n"
        "　　公示：2025年3月18日至2025年4月2日；公告栏、微信群；服务台\n"
        "\n"
        "　　出席：社区党组织（书记、副书记，2人）、小区物业（1人）、居民代表（5人）\n"
        "\n"
        "　　请假：公安（另有任务）\n"
        "\n"
        "　　缺席：业委会\n"
        "\n"
        "　　列席：律师\n"
        "\n"
        "2025年3月17日\n");
}

TEST_CASE("minutes in English, as Markdown") {
  CHECK(written("format: 1\n"
                "title: Blocked sewer\n"
                "form: deliberation\n"
                "date: 2022-03-16\n"
                "start: \"15:00\"\n"
                "place: courtyard\n"
                "area: {compound: Luyuan}\n"
                "chair: {party: Staff, role: clerk}\n"
                "attendance: {expected: 1, present: 14+}\n"
                "parties: [{kind: community_staff, name: Staff, count: 1},"
                " {kind: residents, count: 12}]\n"
                "reports: [{by: Staff}]\n"
                "issues:\n"
                "  title: Sewer *blocked*\n"
                "  facts: [{name: wells, value: 10+}]\n"
                "  affected: {buildings: 1, units: 2}\n"
                "  positions: [{party: Staff, stage: report, text: We looked.}]\n"
                "  resolutions:\n"
                "    text: The residents pay.\n"
                "    type: agreement\n"
                "    responsible: [Staff, residents]\n"
                "    due: 2022-03-17\n"
                "    vote: {base: 12, for: 12, against: 0}\n"
                "    money: {kind: resident_fund, amount: 50, payers: 12, total: 600,\n"
                "            payer: residents, payee: Staff, due: 2022-03-17}\n"
                "    follow_ups: {task: Clear | pump, lead: Staff, due: 2022-03-17}\n",
                in(Language::english, MinutesFormat::markdown)) ==
        "# Minutes: Blocked sewer\n"
        "\n"
        "The meeting (deliberation) of Luyuan was held on 16 March 2022, 15:00 at courtyard. "
        "It was chaired by clerk (Staff). Present: Staff, residents. "
        "Attendance: 1 person expected, at least 14 persons present.\n"
        "\n"
        "The meeting heard a report by Staff.\n"
        "\n"
        "## 1. Sewer \\*blocked\\*\n"
        "\n"
        "Facts: wells: at least 10\n"
        "\n"
        "Concerned: 1 building, 2 staircases\n"
        "\n"
        "The meeting discussed what the parties said:\n"
        "\n"
        "- Staff (report): We looked.\n"
        "\n"
        "The meeting agreed:\n"
        "\n"
        "1. The residents pay (agreement) – responsible: Staff, residents; by 17 March 2022; "
        "vote: entitled 12 persons, for 12 persons, against 0 persons; "
        "money: resident fund 50 yuan, each of 12 households, 600 yuan in all, "
        "paid by residents, to Staff, by 17 March 2022.\n"
        "\n"
        "## Follow-ups\n"
        "\n"
        "| no. | task | responsible | due |\n"
        "| ---: | --- | --- | --- |\n"
        "| 1 | Clear \\| pump | Staff | 17 March 2022 |\n"
        "\n"
        "Present: Staff (1 person), residents (12 persons)\n");
}

TEST_CASE("names of persons only where asked for") {
  const std::string quiet = written(parking, in(Language::chinese));
  for (const std::string_view name : {"甲某", "乙某", "丙某"}) {
    CAPTURE(name);
    CHECK(quiet.find(name) == std::string::npos);
  }
  MinutesOptions options = in(Language::chinese);
  options.names = true;
  const std::string loud = written(parking, options);
  CHECK(loud.find("由社区党组织书记甲某主持") != std::string::npos);
  CHECK(loud.find("居民代表（5人，乙某、丙某）") != std::string::npos);
}

TEST_CASE("parties that are persons stand there by what they are") {
  constexpr std::string_view dispute =
      "格式: 1\n标题: 漏水调解会\n形式: 调解会\n日期: 2025-03-14\n"
      "参与方:\n"
      "  - {代号: p1, 类别: 住户, 名称: 丁某, 当事身份: 申请人}\n"
      "  - {代号: p2, 类别: 居民, 名称: 戊某, 当事身份: 被申请人}\n"
      "  - {类别: 司法所, 名称: 某街道司法所}\n"
      "议题: [{标题: 漏水, 意见: [{发言方: p1, 内容: 要求修好}],\n"
      "       决议: [{内容: 修好, 责任单位: p2}]}]\n"
      "调解: {纠纷类型: 邻里, 调解员: [某街道司法所], 争议焦点: [责任, 费用], 协议形式: 书面,\n"
      "      履行方式: 一周内修好}\n";
  const std::string quiet = written(dispute, in(Language::chinese));
  CHECK(quiet.find("丁某") == std::string::npos);
  CHECK(quiet.find("戊某") == std::string::npos);
  CHECK(quiet.find("住户（申请人）：要求修好。") != std::string::npos);
  CHECK(quiet.find("责任单位：居民（被申请人）") != std::string::npos);
  CHECK(quiet.find("纠纷类型：邻里\n") != std::string::npos);
  CHECK(quiet.find("调解员：某街道司法所\n") != std::string::npos);
  CHECK(quiet.find("争议焦点：责任；费用\n") != std::string::npos);
  MinutesOptions options = in(Language::chinese);
  options.names = true;
  CHECK(written(dispute, options).find("丁某：要求修好。") != std::string::npos);
}

TEST_CASE("lines keep to the width") {
  for (const Language language : {Language::chinese, Language::english}) {
    for (const std::size_t width : {40U, 72U, 100U}) {
      CAPTURE(width);
      MinutesOptions options = in(language);
      options.width = width;
      options.issued_on = parse_date("2025-03-17").value;
      const std::string text = written(parking, options);
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        const std::string line = text.substr(begin, end - begin);
        CAPTURE(line);
        // The columns of a table cannot be made narrower than they are.
        if (line.find("  ") == std::string::npos) CHECK(display_width(line) <= width);
        begin = end + 1;
      }
    }
  }
}

TEST_CASE("events of an emergency") {
  const std::string text = written(
      "格式: 1\n标题: 墙体脱落\n形式: 应急处置\n日期: 2023-09-14\n"
      "处置经过:\n  - {时间: \"2023-09-14 19:00\", 内容: 脱落, 处置人: 网格员}\n"
      "  - {时间: 2023-09-15, 内容: 修复}\n",
      in(Language::chinese));
  CHECK(text ==
        "墙体脱落纪要\n\n　　2023年9月14日，开展应急处置。\n\n处置经过\n"
        "　　2023年9月14日 19:00，脱落（网格员）\n　　2023年9月15日，修复\n");
}

TEST_CASE("titles") {
  CHECK(written("标题: 协商会纪要\n", in(Language::chinese)) == "协商会纪要\n");
  CHECK(written("标题: 协商会\n", in(Language::chinese)) == "协商会纪要\n");
  CHECK(written("", in(Language::chinese)) == "会议纪要\n");
  CHECK(written("title: a\n", in(Language::english, MinutesFormat::markdown)) == "# Minutes: a\n");
}

TEST_CASE("issues are numbered as offices do") {
  std::string record = "标题: x\n议题:\n";
  for (int i = 0; i < 23; ++i) record += "  - 标题: t" + std::to_string(i + 1) + "\n";
  const std::string text = written(record, in(Language::chinese));
  for (const std::string_view heading :
       {"\n一、t1\n", "\n十、t10\n", "\n十一、t11\n", "\n二十、t20\n", "\n二十三、t23\n"}) {
    CAPTURE(heading);
    CHECK(text.find(heading) != std::string::npos);
  }
  CHECK(written(record, in(Language::english)).find("\n23. t23\n") != std::string::npos);
}
