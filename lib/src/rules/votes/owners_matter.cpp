// SPDX-License-Identifier: Apache-2.0

#include "rules/votes/owners_matter.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace meeting {
namespace {

using namespace std::string_view_literals;

/// How far before the name of a matter its verb may stand: 使用住宅专项维修资金, "apply for money
/// from the maintenance fund".
constexpr std::size_t verb_within = 30;  // bytes

constexpr std::string_view fund_verbs[] = {"使用",  "动用",  "启用",  "支取",  "续筹",  "筹集",
                                           "申请",  "归集",  "Use ",  " use ", "Draw ", " draw ",
                                           "Apply", "apply", "Raise", "raise"};
constexpr std::string_view company_verbs[] = {"选聘",    "解聘",    "续聘",    "另聘",
                                              "聘请",    "更换",    "Hire ",   " hire ",
                                              "Dismiss", "dismiss", "Replace", "replace"};
constexpr std::string_view text_verbs[] = {"制定",  "修改",  "修订",   "通过",   "实施",   "Adopt",
                                           "adopt", "Amend", " amend", "Change", " change"};
constexpr std::string_view charge_verbs[] = {"收取", "定为", "调整", "上调",
                                             "执行", "制定", "通过", "修改"};

/// The name of a matter in a text, and the verbs that decide it.
struct Name {
  std::string_view written;
  OwnersMatter matter;
  std::span<const std::string_view> verbs;
};

constexpr Name names[] = {
    {"维修资金", OwnersMatter::maintenance_fund, fund_verbs},
    {"维修基金", OwnersMatter::maintenance_fund, fund_verbs},
    {"物业公司", OwnersMatter::property_company, company_verbs},
    {"物业服务企业", OwnersMatter::property_company, company_verbs},
    {"物业服务公司", OwnersMatter::property_company, company_verbs},
    {"物业服务人", OwnersMatter::property_company, company_verbs},
    {"管理规约", OwnersMatter::covenant, text_verbs},
    {"业主公约", OwnersMatter::covenant, text_verbs},
    {"业主大会议事规则", OwnersMatter::procedure, text_verbs},
    {"停车收费标准", OwnersMatter::parking, charge_verbs},
    {"停车费标准", OwnersMatter::parking, charge_verbs},
    {"停车管理办法", OwnersMatter::parking, charge_verbs},
    {"maintenance fund", OwnersMatter::maintenance_fund, fund_verbs},
    {"property company", OwnersMatter::property_company, company_verbs},
    {"management covenant", OwnersMatter::covenant, text_verbs},
};

/// Whoever writes these does not decide the matter here and now.
constexpr std::string_view reservations[] = {
    "征求",   "方案",    "应急",   "紧急",    "不",       "未",     "暂",           "公示",
    "公开",   "咨询",    "了解",   "建议",    "拟",       "如果",   "临时管理规约", "not ",
    "propos", "publish", "draft ", "consult", "emergenc", "whether"};

constexpr std::string_view owners_votes[] = {
    "业主表决", "业主投票", "业主签字", "业主同意", "业主会",  "全体业主", "书面同意",
    "双过半",   "三分之二", "2/3",      "owners'",  "owners ", "assembly"};

bool contains_any(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::any_of(
      words, [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// 业主大会 by itself, not as the first half of the name of its rules.
bool names_assembly(std::string_view text) {
  constexpr std::string_view assembly = "业主大会";
  for (std::size_t at = text.find(assembly); at != std::string_view::npos;
       at = text.find(assembly, at + assembly.size())) {
    if (!text.substr(at + assembly.size()).starts_with("议事规则")) return true;
  }
  return false;
}

/// Most texts hold none of the first characters of our names; those cost one pass.
bool may_begin_name(std::string_view rest) {
  const auto byte = [rest](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
  if (rest.size() < 12) return false;
  switch (byte(0)) {
    case 0xe7:  // 维 物 管
      return byte(1) == 0xbb || byte(1) == 0x89 || byte(1) == 0xae;
    case 0xe4:  // 业
      return byte(1) == 0xb8 && byte(2) == 0x9a;
    case 0xe5:  // 停
      return byte(1) == 0x81 && byte(2) == 0x9c;
    case 'm':
      return byte(1) == 'a';
    case 'p':
      return byte(1) == 'r';
    default:
      return false;
  }
}

}  // namespace

OwnersMatter owners_matter(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (!may_begin_name(rest)) continue;
    const auto* const found = std::ranges::find_if(
        names, [rest](const Name& name) { return rest.starts_with(name.written); });
    if (found == std::end(names)) continue;
    const std::size_t from = at > verb_within ? at - verb_within : 0;
    if (!contains_any(text.substr(from, at - from), found->verbs)) continue;
    return contains_any(text, reservations) ? OwnersMatter::none : found->matter;
  }
  return OwnersMatter::none;
}

bool speaks_of_owners_vote(std::string_view text) {
  return names_assembly(text) || contains_any(text, owners_votes);
}

bool speaks_of_business_use(std::string_view text) {
  // One of these is in each of the words below; most texts have none.
  constexpr std::string_view parts[] = {"改", "business", "shop"};
  if (!contains_any(text, parts)) return false;
  constexpr std::string_view words[] = {"住改商",
                                        "居改非",
                                        "住改非",
                                        "住宅改为经营",
                                        "住宅改作经营",
                                        "住宅改成经营",
                                        "住房改为经营",
                                        "住宅改为商",
                                        "住宅改变为经营",
                                        "住改经营",
                                        "business use of a home",
                                        "home to business use",
                                        "home into a shop",
                                        "flat into a shop"};
  return contains_any(text, words);
}

bool ends_business_use(std::string_view text) {
  constexpr std::string_view words[] = {"停止",   "停业", "恢复", "搬",    "取缔", "禁止", "不得",
                                        "不同意", "整改", "关闭", "拆除",  "劝",   "查处", "举报",
                                        "stop",   "clos", "end ", "ends ", "move", "not "};
  return contains_any(text, words);
}

}  // namespace meeting
