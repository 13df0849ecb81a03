// SPDX-License-Identifier: Apache-2.0

// The one table of controlled words. The first Chinese writing is the one we write;
// the others are read as well. A word keeps its meaning for ever: records of years
// ago hold it.

#include <meeting/vocabulary.hpp>

namespace meeting {
namespace {

// A table is read by its columns.
// clang-format off

constexpr WordRow form_words[] = {
    {"five_party_talk", {"五方会谈"}},
    {"five_party_coordination", {"五方联动"}},
    {"deliberation", {"协商议事会", "议事会"}},
    {"roundtable", {"圆桌会"}},
    {"bench_meeting", {"板凳会", "小板凳议事会"}},
    {"courtyard_meeting", {"庭院议事", "大院会"}},
    {"neighbour_meeting", {"邻里会"}},
    {"on_site", {"现场协商会"}},
    {"home_visit", {"入户协商"}},
    {"merchant_resident_alliance", {"商居联盟会"}},
    {"joint_meeting", {"联席会"}},
    {"quarterly_meeting", {"季度共商会"}},
    {"coordination", {"协调会"}},
    {"hearing", {"听证会"}},
    {"symposium", {"座谈会", "恳谈会"}},
    {"appraisal", {"评议会"}},
    {"listening_session", {"民意听取"}},
    {"mobile_desk", {"流动办公桌"}},
    {"heads_meeting", {"三长碰头会"}},
    {"thematic_consultation", {"专题协商"}},
    {"mediation", {"调解会"}},
    {"villagers_deliberation", {"村民议事会"}},
    {"owners_assembly", {"业主大会"}},
    {"owners_committee_meeting", {"业委会会议"}},
    {"residents_assembly", {"居民会议"}},
    {"residents_representatives_assembly", {"居民代表会议"}},
    {"villagers_assembly", {"村民会议"}},
    {"villagers_representatives_assembly", {"村民代表会议"}},
    {"villagers_group_meeting", {"村民小组会议"}},
    {"online", {"线上协商"}},
    {"intake", {"诉求登记"}},
    {"campaign", {"专项排查"}},
    {"project", {"共建项目"}},
    {"emergency", {"应急处置"}},
    {"key_consultation", {"重点协商"}},
    {"micro_consultation", {"微协商"}},
    {"sector_activity", {"界别活动"}},
};

constexpr WordRow party_kind_words[] = {
    {"party_organisation", {"党组织", "社区党组织", "党支部", "党委"}},
    {"party_member_reps", {"党员代表"}},
    {"residents_committee", {"居委会", "社区居委会"}},
    {"community_staff", {"社区工作人员"}},
    {"villagers_committee", {"村委会"}},
    {"residents", {"居民", "居民代表"}},
    {"owners", {"业主"}},
    {"owners_committee", {"业委会", "业主委员会"}},
    {"compound_management_committee", {"物管会"}},
    {"property_company", {"物业公司", "物业", "物业服务企业"}},
    {"merchants", {"商户"}},
    {"contractor", {"施工单位", "施工方"}},
    {"supplier", {"设备厂家", "电梯公司"}},
    {"maintenance_firm", {"维保单位"}},
    {"utility", {"水电气热单位"}},
    {"resident_unit", {"驻区单位", "共建单位"}},
    {"task_force", {"工作小队"}},
    {"grid_worker", {"网格员"}},
    {"building_head", {"楼栋长"}},
    {"unit_head", {"单元长"}},
    {"street_office", {"街道办"}},
    {"government_department", {"职能部门"}},
    {"police", {"公安", "派出所", "社区民警"}},
    {"judicial_office", {"司法所"}},
    {"lawyer", {"律师", "法律顾问"}},
    {"peoples_mediator", {"人民调解员"}},
    {"security_committee", {"治保会"}},
    {"peoples_congress_deputy", {"人大代表"}},
    {"cppcc_member", {"政协委员"}},
    {"supervision_committee", {"居务监督委员会", "村务监督委员会"}},
    {"non_registered_residents", {"非户籍居民"}},
    {"developer", {"开发商"}},
    {"social_organisation", {"社会组织"}},
    {"volunteers", {"志愿者", "志愿服务队"}},
    {"community_partner", {"社区合伙人"}},
    {"town_government", {"镇政府", "乡镇政府"}},
    {"housing_authority", {"房产服务中心", "住建部门"}},
    {"court", {"法院", "法官"}},
    {"procuratorate", {"检察院", "检察官"}},
    {"governance_centre", {"综治中心"}},
    {"expert", {"专家"}},
    {"veterans", {"退役军人"}},
    {"school", {"学校"}},
    {"hospital", {"医疗机构"}},
    {"media", {"媒体"}},
    {"mass_organisation", {"群团组织", "妇联", "共青团", "工会"}},
    {"household", {"住户"}},
    {"other", {"其他"}},
};

constexpr WordRow category_words[] = {
    {"parking", {"停车"}},
    {"property_fee", {"物业费"}},
    {"property_service", {"物业服务"}},
    {"lift_installation", {"加装电梯"}},
    {"lift_fault", {"电梯故障"}},
    {"noise", {"噪音"}},
    {"sewage", {"下水管道"}},
    {"water_leak", {"漏水"}},
    {"water_supply", {"供水"}},
    {"heating", {"供暖"}},
    {"gas", {"燃气"}},
    {"electricity", {"供电"}},
    {"street_lighting", {"路灯"}},
    {"stair_lighting", {"楼道照明"}},
    {"charging_facility", {"充电设施"}},
    {"road", {"道路"}},
    {"access_control", {"门禁"}},
    {"surveillance", {"监控"}},
    {"sanitation", {"环境卫生"}},
    {"greening", {"绿化"}},
    {"fire_safety", {"消防"}},
    {"structural_hazard", {"结构安全"}},
    {"rooftop_equipment", {"楼顶设施"}},
    {"pets", {"宠物"}},
    {"fumes", {"油烟"}},
    {"occupation_of_passage", {"占用通道"}},
    {"roof_leak", {"屋顶漏水"}},
    {"title_deed", {"不动产证"}},
    {"elderly_care", {"养老"}},
    {"child_care", {"托幼"}},
    {"employment", {"就业"}},
    {"public_space", {"公共空间"}},
    {"facility_repair", {"设施维修"}},
    {"owners_committee_formation", {"业委会组建"}},
    {"damage_compensation", {"损害赔偿"}},
    {"inheritance", {"继承"}},
    {"family", {"婚姻家庭"}},
    {"neighbour_dispute", {"邻里纠纷"}},
    {"labour", {"劳动争议"}},
    {"consumer", {"消费"}},
    {"collective_economy", {"集体经济"}},
    {"renovation", {"小区改造"}},
    {"safety_antislip", {"防滑安全"}},
    {"other", {"其他"}},
};

constexpr WordRow channel_words[] = {
    {"visit", {"入户走访"}},
    {"meeting", {"会议"}},
    {"hotline_12345", {"12345热线"}},
    {"wechat", {"微信"}},
    {"app", {"网络平台"}},
    {"petition", {"信访"}},
    {"mailbox", {"意见箱"}},
    {"media", {"媒体"}},
    {"grid_patrol", {"网格巡查"}},
    {"deputy", {"代表委员"}},
    {"phone", {"电话"}},
    {"department_transfer", {"部门转办"}},
    {"listening_session", {"民意听取"}},
    {"video_call", {"视频"}},
    {"other", {"其他"}},
};

constexpr WordRow notice_channel_words[] = {
    {"board", {"公告栏"}},
    {"wechat", {"微信群"}},
    {"website", {"网站"}},
    {"door", {"上门"}},
    {"unit_door", {"单元门口"}},
    {"phone", {"电话"}},
};

constexpr WordRow level_words[] = {
    {"compound", {"小区"}},
    {"community", {"社区"}},
    {"street", {"街道"}},
    {"district", {"区县"}},
    {"village", {"村"}},
};

constexpr WordRow tier_words[] = {
    {"simple", {"简单"}},
    {"complex", {"复杂"}},
    {"difficult", {"疑难"}},
};

constexpr WordRow initiative_words[] = {
    {"reactive", {"有呼必应"}},
    {"joint", {"一呼百应"}},
    {"proactive", {"未呼先应"}},
};

constexpr WordRow stage_words[] = {
    {"question", {"提问题"}},
    {"view", {"谈看法"}},
    {"measure", {"谈对策"}},
    {"claim", {"诉求"}},
    {"objection", {"异议"}},
    {"report", {"情况说明"}},
    {"legal_opinion", {"法律意见"}},
};

constexpr WordRow resolution_type_words[] = {
    {"agreement", {"达成一致"}},
    {"decision", {"决定"}},
    {"recommendation", {"建议"}},
    {"commitment", {"承诺"}},
    {"referral", {"转办", "转由法律途径"}},
    {"deferral", {"暂缓再议"}},
    {"no_agreement", {"未达成一致"}},
    {"information", {"通报"}},
};

constexpr WordRow basis_words[] = {
    {"consensus", {"协商一致"}},
    {"vote", {"表决"}},
    {"signature", {"签字同意"}},
    {"mediation", {"调解"}},
};

constexpr WordRow attendance_words[] = {
    {"present", {"出席"}},
    {"observer", {"列席"}},
    {"excused", {"请假"}},
    {"absent", {"缺席"}},
    {"not_invited", {"未参会"}},
};

constexpr WordRow visit_result_words[] = {
    {"solved", {"已解决"}},
    {"partly", {"部分解决"}},
    {"unsolved", {"未解决"}},
    {"not_reached", {"未联系上"}},
};

constexpr WordRow visit_method_words[] = {
    {"phone", {"电话"}},
    {"home", {"上门"}},
    {"wechat", {"微信"}},
    {"meeting", {"当面"}},
    {"video_call", {"视频"}},
};

constexpr WordRow rating_words[] = {
    {"very_satisfied", {"非常满意"}},
    {"satisfied", {"满意"}},
    {"basically_satisfied", {"基本满意"}},
    {"dissatisfied", {"不满意"}},
    {"not_rated", {"未评价"}},
};

constexpr WordRow closing_words[] = {
    {"fixed", {"办结销号"}},
    {"not_feasible", {"无法办理"}},
    {"merged", {"并案"}},
    {"withdrawn", {"撤回"}},
};

constexpr WordRow standing_words[] = {
    {"claimant", {"申请人"}},
    {"respondent", {"被申请人"}},
    {"third_party", {"第三人"}},
};

constexpr WordRow event_kind_words[] = {
    {"reported", {"报告"}},
    {"whistle", {"吹哨"}},
    {"reported_in", {"报到"}},
    {"arrived", {"到场"}},
    {"left", {"离场"}},
    {"ordered", {"下达整改"}},
    {"fixed", {"修复"}},
    {"checked", {"复查"}},
};

constexpr WordRow feedback_kind_words[] = {
    {"thanks_banner", {"锦旗"}},
    {"thanks_letter", {"感谢信"}},
    {"media", {"媒体"}},
    {"call", {"来电"}},
};

constexpr WordRow screened_result_words[] = {
    {"accepted", {"受理"}},
    {"rejected", {"不予受理"}},
    {"merged", {"并入"}},
    {"returned", {"退回"}},
};

constexpr WordRow ground_words[] = {
    {"light", {"采光"}},
    {"noise", {"噪音"}},
    {"safety", {"安全"}},
    {"cost", {"费用"}},
    {"privacy", {"隐私"}},
    {"passage", {"通行"}},
    {"other", {"其他"}},
};

constexpr WordRow money_kind_words[] = {
    {"compensation", {"赔偿"}},
    {"resident_fund", {"居民集资"}},
    {"maintenance_fund", {"维修资金"}},
    {"project_fund", {"项目资金"}},
    {"fee", {"收费"}},
    {"public_revenue", {"公共收益"}},
    {"subsidy", {"补贴"}},
    {"other", {"其他"}},
};

constexpr WordRow ratifying_body_words[] = {
    {"owners_assembly", {"业主大会"}},
    {"residents_assembly", {"居民会议"}},
    {"residents_representatives_assembly", {"居民代表会议"}},
    {"villagers_assembly", {"村民会议"}},
    {"villagers_representatives_assembly", {"村民代表会议"}},
    {"street_office", {"街道办"}},
};

constexpr WordRow vote_rule_words[] = {
    {"civil_code_278_ordinary", {"民法典278条一般事项"}},
    {"civil_code_278_special", {"民法典278条特别事项"}},
    {"civil_code_279", {"民法典279条"}},
    {"residents_assembly", {"居民会议"}},
    {"residents_representatives_assembly", {"居民代表会议"}},
    {"villagers_assembly", {"村民会议"}},
    {"villagers_representatives_assembly", {"村民代表会议"}},
    {"simple_majority_present", {"到会过半数"}},
    {"simple_majority_all", {"全体过半数"}},
    {"unanimous", {"一致同意"}},
    {"villagers_group_meeting", {"村民小组会议"}},
    {"property_law_76_ordinary", {"物权法76条一般事项"}},
    {"property_law_76_special", {"物权法76条特别事项"}},
};

constexpr WordRow vote_claim_words[] = {
    {"passed", {"通过"}},
    {"failed", {"未通过"}},
};

constexpr WordRow signatures_claim_words[] = {
    {"all", {"全部签字"}},
};

constexpr WordRow retention_words[] = {
    {"permanent", {"永久"}},
    {"30y", {"30年"}},
    {"10y", {"10年"}},
};

constexpr WordRow dispute_type_words[] = {
    {"family", {"婚姻家庭"}},
    {"neighbour", {"邻里"}},
    {"homestead", {"房屋宅基地"}},
    {"contract", {"合同"}},
    {"production", {"生产经营"}},
    {"damage", {"损害赔偿"}},
    {"forest", {"山林土地"}},
    {"expropriation", {"征地拆迁"}},
    {"environment", {"环境污染"}},
    {"labour", {"劳动争议"}},
    {"consumer", {"消费"}},
    {"medical", {"医疗"}},
    {"traffic", {"道路交通事故"}},
    {"property", {"物业"}},
    {"other", {"其他"}},
};

constexpr WordRow agreement_form_words[] = {
    {"written", {"书面"}},
    {"oral", {"口头"}},
};

constexpr WordRow mediation_origin_words[] = {
    {"application", {"申请", "当事人申请"}},
    {"own_motion", {"主动", "主动调解"}},
    {"police", {"公安移送"}},
    {"court", {"法院委托"}},
    {"government", {"政府交办"}},
};

constexpr WordRow language_words[] = {
    {"zh", {"中文"}},
    {"en", {"英文"}},
};

constexpr WordRow satisfaction_words[] = {
    {"strict", {"严格"}},
    {"inclusive", {"宽口径"}},
    {"weighted", {"加权"}},
};

constexpr WordRow weekday_words[] = {
    {"monday", {"周一", "星期一"}},
    {"tuesday", {"周二", "星期二"}},
    {"wednesday", {"周三", "星期三"}},
    {"thursday", {"周四", "星期四"}},
    {"friday", {"周五", "星期五"}},
    {"saturday", {"周六", "星期六"}},
    {"sunday", {"周日", "星期日", "周天"}},
};

constexpr WordRow series_period_words[] = {
    {"week", {"每周"}},
    {"month", {"每月"}},
    {"quarter", {"每季度"}},
    {"half_year", {"每半年"}},
    {"year", {"每年"}},
};

constexpr WordRow rule_severity_words[] = {
    {"error", {"错误"}},
    {"warning", {"警告"}},
    {"note", {"提示"}},
    {"off", {"关闭"}},
};

constexpr WordRow day_kind_words[] = {
    {"off", {"休息"}},
    {"work", {"上班"}},
};

constexpr WordRow pricing_words[] = {
    {"public_benefit", {"公益"}},
    {"low_charge", {"低偿"}},
    {"market", {"市场"}},
};

constexpr WordRow service_mode_words[] = {
    {"home", {"上门访办"}},
    {"errand", {"跑腿代办"}},
    {"emergency", {"应急立办"}},
    {"online", {"网上快办"}},
};

constexpr WordRow inspection_method_words[] = {
    {"interview", {"随机访谈", "访谈"}},
    {"on_site", {"实地走访", "实地"}},
    {"phone", {"电话"}},
};

constexpr WordRow profile_words[] = {
    {"standard", {"标准"}},
    {"strict", {"严格"}},
};

constexpr Vocabulary all[] = {
    {VocabularyId::form, "form", form_words, true},
    {VocabularyId::party_kind, "party_kind", party_kind_words, false},
    {VocabularyId::category, "category", category_words, true},
    {VocabularyId::channel, "channel", channel_words, false},
    {VocabularyId::notice_channel, "notice_channel", notice_channel_words, false},
    {VocabularyId::level, "level", level_words, false},
    {VocabularyId::tier, "tier", tier_words, false},
    {VocabularyId::initiative, "initiative", initiative_words, false},
    {VocabularyId::stage, "stage", stage_words, false},
    {VocabularyId::resolution_type, "resolution_type", resolution_type_words, false},
    {VocabularyId::basis, "basis", basis_words, false},
    {VocabularyId::attendance, "attendance", attendance_words, false},
    {VocabularyId::visit_result, "visit_result", visit_result_words, false},
    {VocabularyId::visit_method, "visit_method", visit_method_words, false},
    {VocabularyId::rating, "rating", rating_words, false},
    {VocabularyId::closing, "closing", closing_words, false},
    {VocabularyId::standing, "standing", standing_words, false},
    {VocabularyId::event_kind, "event_kind", event_kind_words, false},
    {VocabularyId::feedback_kind, "feedback_kind", feedback_kind_words, false},
    {VocabularyId::screened_result, "screened_result", screened_result_words, false},
    {VocabularyId::ground, "ground", ground_words, false},
    {VocabularyId::money_kind, "money_kind", money_kind_words, false},
    {VocabularyId::ratifying_body, "ratifying_body", ratifying_body_words, false},
    {VocabularyId::vote_rule, "vote_rule", vote_rule_words, false},
    {VocabularyId::vote_claim, "vote_claim", vote_claim_words, false},
    {VocabularyId::signatures_claim, "signatures_claim", signatures_claim_words, false},
    {VocabularyId::retention, "retention", retention_words, false},
    {VocabularyId::dispute_type, "dispute_type", dispute_type_words, false},
    {VocabularyId::agreement_form, "agreement_form", agreement_form_words, false},
    {VocabularyId::mediation_origin, "mediation_origin", mediation_origin_words, false},
    {VocabularyId::language, "language", language_words, false},
    {VocabularyId::satisfaction, "satisfaction", satisfaction_words, false},
    {VocabularyId::weekday, "weekday", weekday_words, false},
    {VocabularyId::series_period, "series_period", series_period_words, false},
    {VocabularyId::rule_severity, "rule_severity", rule_severity_words, false},
    {VocabularyId::day_kind, "day_kind", day_kind_words, false},
    {VocabularyId::pricing, "pricing", pricing_words, false},
    {VocabularyId::service_mode, "service_mode", service_mode_words, false},
    {VocabularyId::inspection_method, "inspection_method", inspection_method_words, false},
    {VocabularyId::profile, "profile", profile_words, false},
};

// clang-format on

}  // namespace

std::span<const Vocabulary> vocabularies() { return all; }

// Beside its table, since every look at a word comes here.
const Vocabulary& vocabulary(VocabularyId id) { return all[static_cast<std::size_t>(id)]; }

}  // namespace meeting
