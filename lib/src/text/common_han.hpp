// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The characters of which Chinese records mostly consist.

#include <algorithm>
#include <string_view>

namespace meeting {

/// The commonest of simplified Chinese and of the papers of a community, by code point. Of a
/// Chinese text they are some nine in ten; of another encoding's bytes that happen to fit, two
/// in ten, as many as of all characters in GB 2312's first level.
inline constexpr std::u16string_view common_han =
    u"一万三上下不与专且世业东两个中临为主么义之也书了争事二于五井些交产享亭人什今从他"
    u"付代以们件价任份众会传但位低住体何余作你使例供便促保信修候值做停偿像儿元充先光克"
    u"党入全八公共关其养内册再写军决况几凤出分切划列则利别到制前力办加务动化北区医十协"
    u"单南占卫即却厅原去县参又及双反发取受变口只召可台号司各合同名后向听告员周呼命和品"
    u"响商噪四回因园围国在地场圾坡垃型城基堵塔塞填境墙声处备复夏外多夜大天太头女她好如"
    u"始姓委子字季学宁它安完定实室家容察对导将小少尔就局层居屋展属山岛川巡工己已巷市师"
    u"带席常平年并幼广应底度庭廉延建开异式张强当录形很律得微德心必志怀思性总患情惠想意"
    u"感愿成我或战截户房所手才打承把投报拆拉持指挡损换据排接控推提撤支收改放政教敬数整"
    u"文料斯新方施族无日时明映是晚暂暖更最月有服望期未本术机杂权材村束条来构林果查标栋"
    u"栏样格案桌桩梯检楼次止正此死每比民气水求污没河治法注活派流海消涉清渠源满滨漏灯点"
    u"热然照版牌物特犬猗王环现理瑞生用田由甲申电界登白百的盏监目直相盾省看真眼着督矛知"
    u"确示社神祥票禁种科积称移程空窗立站第等答策签简管类系纠红约级纷纸线组织经结给统维"
    u"综绿缓编网置美群翁老者而职联能自至致良色节花苑范落虚行街表被装西要见观规觉解言警"
    u"计认让议记许论设访证评识诉话该语说请诺课调谈象责账费资走起跟路身车转辆边达过迎运"
    u"还这进远违述退逐通造道邀那邻部都配里重量金银销镇长门问间队防阳附限院除隐难集雨需"
    u"非面音顶项领题马高鲁";

constexpr bool is_common_han(char32_t c) {
  return c <= 0xFFFF && std::ranges::binary_search(common_han, static_cast<char16_t>(c));
}

static_assert(std::ranges::is_sorted(common_han));

}  // namespace meeting
