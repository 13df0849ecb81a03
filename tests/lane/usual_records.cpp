// SPDX-License-Identifier: Apache-2.0

#include "records.hpp"

namespace lane_tests {

const std::vector<NamedText>& usual_records() {
  static const std::vector<NamedText> records{
      {"parties in brackets", R"(格式: 1
标题: 丽园小区停车难协商
形式: 五方会谈
日期: 2025-03-14
开始: "14:30"
结束: '16:10'
所属: {小区: 丽园小区}              # 其余由记录簿补上
到会人数: {应到: 12, 实到: 11}
参与方:
  - {类别: 党组织, 名称: 社区党组织, 人数: 2}
  - {类别: 物业公司, 名称: "小区物业", 人数: 1}
  - {类别: 居民, 名称: '居民代表', 人数: 5}
)"},
      {"an issue with its opinions", R"(格式: 1
标题: 甲
形式: 圆桌会
日期: 2025-03-14
议题:
  - 标题: 停车位不足
    类别: 停车
    情况:
      - {名称: 车辆, 数值: 400+, 单位: 辆}   # 至少
    意见:
      - {发言方: 居民代表, 环节: 提问题, 内容: 晚归无处停车}
      - 发言方: 小区物业
        环节: 谈对策
        内容: >-
          重新划线，
          公示方案
)"},
      {"a resolution with its follow-ups", R"(标题: 甲
形式: 圆桌会
日期: 2025-03-14
议题:
- 标题: 停车
  决议:
  - 内容: 停车费按每车每月100元收取
    类型: 建议
    资金: [{种类: 收费, 金额: 100, 单位: 元/月}]
    跟进事项:
    - 事项: 入户走访，征求意见
      完成时限: 2025-04-30
      进展: [{日期: 2025-03-28, 比例: 40}]
      回访: [{日期: 2025-05-02, 回访方式: 电话, 结果: 已解决, 评价: 满意}]
)"},
      {"the flat shape, in English", R"(format: 1
title: "Liyuan: parking"
form: five_party_talk
date: 2025-03-14
parties: [{id: p1, kind: residents, count: 3}]
issues:
  - id: i1
    title: parking, late at night
resolutions:
  - issue: i1
    text: mark the spaces anew
      and publish the plan
follow_ups:
  - {resolution: r1, task: measure, due: 2025-04-30}
note: |
  It's settled: all agreed.
  # not a comment
)"},
      {"a book", R"(名称: 安居苑社区
语言: 中文
所属: {社区: 安居苑社区, 街道: 北京中路街道}
编号: 安居苑纪〔{year}〕{n}号
期限: {回访: 7}
规则: {missing-due: 错误}
单位名册:
  - {名称: 丽园物业, 类别: 物业公司, 联系人: "王"}
小区名册:
  - 名称: 丽园小区
    户数: 1036
    物业: 丽园物业
)"},
      {"texts of all kinds", R"(标题: 甲
备注: |
  第一段

  第二段

地点: 'it''s'
主持人: "书\t记"
记录人: 社区  工作者
x_a:
  深:
    更深:
      - 1
      -
      - ~
  浅: >
    折叠
    两行

    又一段
x_b: [a, {b: c}, [d]]
)"},
      {"ignore marks", R"(格式: 1
标题: 甲 # meeting: 忽略[missing-due]
形式: 圆桌会
日期: 2025-03-14
# meeting: ignore[no-issue] 上级要求
议题:
  - 标题: 乙
    类别: 停车
)"},
      {"texts in quotes", R"(标题: "一\t二\n三 \"四\" \\ 五\/六"
备注: '他说''好''。'
地点: "第一行
  第二行

  第三行"
x_a: ["甲, 乙", '丙: 丁', "戊
  己"]
)"},
      {"texts of several lines in a list", R"(标题: 甲
议题:
- 标题: 停车，
    晚归无处停
  情况说明: 见附件
    第二页
  意见:
  - 内容: |
      一
       二

      三
    环节: 提问题
  - 内容: >-
      四
      五
)"},
      {"comments and blank lines", R"(# 头
格式: 1

标题: 甲   # 尾
# 中
议题:

  # 项前
  - 标题: 乙

    类别: 停车
  # 项间
  - 标题: 丙

# 末
)"},
  };
  return records;
}

}  // namespace lane_tests
