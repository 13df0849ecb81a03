// SPDX-License-Identifier: Apache-2.0

// generate FOLDER COUNT [SEED]: a book of COUNT records of about 3 KB each, in the many
// ways in which people write them by hand: Chinese and English, nested and flat, with
// comments, quotes of every kind, texts over several lines, lists in brackets, Windows
// line ends. The same arguments make the same bytes on every machine.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>

namespace {

/// A small generator of our own (SplitMix64), since the distributions of the standard
/// library differ between implementations.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }
  bool one_in(std::uint64_t n) { return below(n) == 0; }
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::uint64_t>(high - low + 1)));
  }
  template <std::size_t N>
  std::string_view pick(const std::string_view (&words)[N]) {
    return words[below(N)];
  }

 private:
  std::uint64_t state_;
};

/// A word in both languages.
struct Pair {
  std::string_view zh, en;
};

constexpr Pair compounds[] = {
    {"丽园小区", "Liyuan"},           {"阳光花园", "Yangguang Garden"}, {"鹿苑", "Luyuan"},
    {"滨河家园", "Binhe Home"},       {"工商局小区", "Bureau Yard"},    {"新海家园", "Xinhai Home"},
    {"御龙庭三期", "Yulongting III"}, {"荟萃花园南区", "Huicui South"}};
constexpr Pair places[] = {{"北门", "the north gate"},
                           {"2号楼东侧", "the east side of building 2"},
                           {"地下车库入口", "the entrance of the basement"},
                           {"小广场", "the square"},
                           {"沿街商铺后门", "the back doors of the shops"},
                           {"10号楼与11号楼之间", "between buildings 10 and 11"},
                           {"老年活动室", "the room for the elderly"},
                           {"垃圾收集点", "the refuse point"},
                           {"消防通道", "the fire lane"},
                           {"顶层楼道", "the top landing"}};
constexpr Pair troubles[] = {{"晚归车辆无处停放", "cars that come late find no space"},
                             {"下水管道反复堵塞", "the sewer blocks again and again"},
                             {"路灯损坏多日", "lamps have been dark for days"},
                             {"充电桩数量不足", "there are too few charging piles"},
                             {"噪音影响午休", "noise disturbs the noon rest"},
                             {"雨后积水难以通行", "water stands after rain"},
                             {"油烟直排", "fumes are let out unfiltered"},
                             {"门禁经常失灵", "the access control often fails"},
                             {"杂物长期占道", "things block the way for weeks"},
                             {"屋顶渗漏", "the roof leaks"}};
constexpr Pair actions[] = {
    {"重新划线并公示车位方案", "mark the spaces anew and publish the plan"},
    {"联系专业队伍疏通并回访", "call in a crew to clear it and come back to ask"},
    {"逐栋排查后统一更换", "check house by house, then replace all at once"},
    {"增设四个充电桩，先试运行一个月", "put up four charging piles, for a month on trial"},
    {"调整作业时间，午间停工", "change the working hours and rest at noon"},
    {"由物业垫付、次月结算", "the company pays first, settled next month"},
    {"与商户签订承诺书", "have the shops sign an undertaking"},
    {"入户征求意见后提交业主大会", "ask door to door, then go to the owners' assembly"}};
constexpr Pair forms[] = {{"五方会谈", "five_party_talk"}, {"协商议事会", "deliberation"},
                          {"圆桌会", "roundtable"},        {"板凳会", "bench_meeting"},
                          {"现场协商会", "on_site"},       {"联席会", "joint_meeting"},
                          {"邻里会", "neighbour_meeting"}};
constexpr Pair categories[] = {{"停车", "parking"},
                               {"下水管道", "sewage"},
                               {"路灯", "street_lighting"},
                               {"充电设施", "charging_facility"},
                               {"噪音", "noise"},
                               {"道路", "road"},
                               {"油烟", "fumes"},
                               {"门禁", "access_control"},
                               {"占用通道", "occupation_of_passage"},
                               {"屋顶漏水", "roof_leak"}};
constexpr Pair tiers[] = {{"简单", "simple"}, {"复杂", "complex"}, {"疑难", "difficult"}};
constexpr Pair types[] = {{"达成一致", "agreement"},
                          {"建议", "recommendation"},
                          {"承诺", "commitment"},
                          {"决定", "decision"}};
constexpr Pair ratings[] = {
    {"非常满意", "very_satisfied"}, {"满意", "satisfied"}, {"基本满意", "basically_satisfied"}};
constexpr Pair stages[] = {{"提问题", "question"}, {"谈看法", "view"}, {"谈对策", "measure"}};

struct Party {
  Pair kind, name;
};
constexpr Party parties[] = {
    {{"党组织", "party_organisation"}, {"社区党组织", "community party branch"}},
    {{"居民", "residents"}, {"居民代表", "residents"}},
    {{"业委会", "owners_committee"}, {"业委会", "owners' committee"}},
    {{"物业公司", "property_company"}, {"小区物业", "property company"}},
    {{"街道办", "street_office"}, {"街道办", "street office"}},
    {{"网格员", "grid_worker"}, {"网格员", "grid worker"}},
    {{"志愿者", "volunteers"}, {"志愿服务队", "volunteers"}}};

std::string iso(int year, int month, int day) {
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return text;
}

/// Days from a day of the month on, kept inside the same or the next months.
std::string later(int year, int month, int day, int days) {
  day += days;
  while (day > 28) {
    day -= 28;
    if (++month > 12) {
      month = 1;
      ++year;
    }
  }
  return iso(year, month, day);
}

class RecordWriter {
 public:
  RecordWriter(Dice& dice, int year, int month, int day)
      : dice_(dice),
        year_(year),
        month_(month),
        day_(day),
        chinese_(!dice.one_in(5)),
        flat_(dice.one_in(4)),
        indented_lists_(!dice.one_in(4)),
        comments_(dice.one_in(2)) {}

  std::string write() {
    party_count_ = static_cast<std::size_t>(dice_.between(4, 7));
    if (comments_)
      line(0, "# " + word({"整理自会议记录本，数字以签到表为准",
                           "from the minute book; figures as in the list"}));
    entry(0, "格式", "format", "1");
    const Pair compound = pick(compounds);
    entry(0, "标题", "title",
          quoted(word(compound) + word({"议事：", ": "}) + word(pick(troubles)), false));
    entry(0, "形式", "form", word(pick(forms)));
    entry(0, "日期", "date", iso(year_, month_, day_));
    if (comments_) text_ += '\n';
    const bool evening = dice_.one_in(5);
    entry(0, "开始", "start", evening ? "'19:00'" : "\"14:30\"");
    entry(0, "结束", "end", evening ? "\"~20:40\"" : "\"16:10\"");
    entry(0, "地点", "place", quoted(word(pick(places)), false));
    line(0, key("所属", "area") + ": {" + key("小区", "compound") + ": " + word(compound) + "}");
    entry(0, "主持人", "chair",
          word({"社区党组织书记", "secretary of the community party branch"}));
    entry(0, "记录人", "recorder", word({"社区工作者", "community worker"}));
    write_parties();
    write_issues();
    if (dice_.one_in(3)) {
      line(0, key("备注", "note") + ": |");
      for (int i = dice_.between(1, 3); i > 0; --i) line(2, sentence());
    }
    if (dice_.one_in(20)) windows_line_ends();
    if (dice_.one_in(40)) text_ = "\xEF\xBB\xBF" + text_;
    return text_;
  }

 private:
  template <std::size_t N>
  Pair pick(const Pair (&pairs)[N]) {
    return pairs[dice_.below(N)];
  }
  std::string word(Pair pair) const { return std::string(chinese_ ? pair.zh : pair.en); }
  std::string key(std::string_view zh, std::string_view en) const {
    return std::string(chinese_ ? zh : en);
  }
  std::string sentence() {
    return word(pick(places)) + word({"", ": "}) + word(pick(troubles)) +
           word({"，建议", "; it was proposed to "}) + word(pick(actions));
  }
  std::string quoted(std::string text, bool flow) {
    const bool needs = text.find(": ") != std::string::npos ||
                       text.find('\'') != std::string::npos ||
                       (flow && text.find(',') != std::string::npos);
    if (needs || dice_.one_in(8)) return "\"" + text + "\"";
    return text;
  }

  void line(int indent, const std::string& text) {
    text_.append(static_cast<std::size_t>(indent), ' ');
    text_ += text;
    text_ += '\n';
  }
  void entry(int indent, std::string_view zh, std::string_view en, const std::string& value) {
    std::string text = key(zh, en) + ": " + value;
    if (comments_ && dice_.one_in(9)) text += word({"   # 已核对", "   # checked"});
    line(indent, text);
  }
  /// A text on one line, over two lines, or as a block.
  void text_entry(int indent, std::string_view zh, std::string_view en, const std::string& text) {
    switch (dice_.below(8)) {
      case 0:
        line(indent, key(zh, en) + ": >-");
        line(indent + 2, text);
        line(indent + 2, sentence());
        return;
      case 1:
        line(indent, key(zh, en) + ": |");
        line(indent + 2, text);
        return;
      case 2:
        if (text.find(": ") == std::string::npos) {
          line(indent, key(zh, en) + ": " + text + word({"，", ","}));
          line(indent + 2, word(pick(actions)));
          return;
        }
        [[fallthrough]];
      default:
        entry(indent, zh, en, quoted(text, false));
    }
  }
  /// The indent of the dashes of a list that belongs to a key at `indent`.
  int list(int indent) const { return indented_lists_ ? indent + 2 : indent; }

  std::string party() { return word(parties[dice_.below(party_count_)].name); }
  std::string in_quotes(const std::string& text) {
    return text.find('\'') == std::string::npos ? text : "\"" + text + "\"";
  }

  void write_parties() {
    line(0, key("参与方", "parties") + ":");
    const int at = list(0);
    int present = 0;
    for (std::size_t i = 0; i < party_count_; ++i) {
      const int count = dice_.between(1, 5);
      present += count;
      if (dice_.one_in(4)) {
        line(at, "- " + key("类别", "kind") + ": " + word(parties[i].kind));
        line(at + 2, key("名称", "name") + ": " + in_quotes(word(parties[i].name)));
        line(at + 2, key("人数", "count") + ": " + std::to_string(count));
      } else {
        line(at, "- {" + key("类别", "kind") + ": " + word(parties[i].kind) + ", " +
                     key("名称", "name") + ": " + in_quotes(word(parties[i].name)) + ", " +
                     key("人数", "count") + ": " + std::to_string(count) + "}");
      }
    }
    line(0, key("到会人数", "attendance") + ": {" + key("应到", "expected") + ": " +
                std::to_string(present + 1) + ", " + key("实到", "present") + ": " +
                std::to_string(present) + "}");
  }

  void write_issues() {
    const int count = dice_.between(2, 3);
    line(0, key("议题", "issues") + ":");
    const int at = list(0);
    for (int i = 0; i < count; ++i) {
      if (comments_ && i > 0) text_ += '\n';
      line(at, "- " + key("标题", "title") + ": " +
                   quoted(word(pick(places)) + word({"", " - "}) + word(pick(troubles)), false));
      const int inside = at + 2;
      entry(inside, "类别", "category", word(pick(categories)));
      entry(inside, "诉求分级", "tier", word(pick(tiers)));
      entry(inside, "提出方", "raised_by", in_quotes(word(parties[1].name)));
      entry(inside, "提出日期", "raised_on", iso(year_, month_, day_ > 8 ? day_ - 7 : 1));
      line(inside, key("情况", "facts") + ":");
      line(list(inside), "- {" + key("名称", "name") + ": " + key("涉及户数", "households") + ", " +
                             key("数值", "value") + ": " + std::to_string(dice_.between(20, 900)) +
                             (dice_.one_in(3) ? "+" : "") + ", " + key("单位", "unit") + ": " +
                             key("户", "households") + "}");
      write_positions(inside);
      if (!flat_) write_resolution(inside, 0);
    }
    if (!flat_) return;
    line(0, key("决议", "resolutions") + ":");
    for (int i = 0; i < count; ++i) write_resolution_item(list(0), i + 1);
    line(0, key("跟进事项", "follow_ups") + ":");
    for (int i = 0; i < count; ++i) write_follow_up(list(0), i + 1);
  }

  void write_positions(int indent) {
    line(indent, key("意见", "positions") + ":");
    const int at = list(indent);
    for (int i = dice_.between(2, 3); i > 0; --i) {
      line(at, "- " + key("发言方", "party") + ": " + in_quotes(party()));
      entry(at + 2, "环节", "stage", word(pick(stages)));
      text_entry(at + 2, "内容", "text", sentence());
    }
  }

  void write_resolution(int indent, int) {
    line(indent, key("决议", "resolutions") + ":");
    write_resolution_item(list(indent), 0);
  }
  void write_resolution_item(int at, int issue) {
    if (issue > 0) line(at, "- " + key("议题", "issue") + ": i" + std::to_string(issue));
    else line(at, "- " + key("类型", "type") + ": " + word(pick(types)));
    text_entry(at + 2, "内容", "text", word(pick(actions)));
    entry(at + 2, "形成方式", "basis", word({"协商一致", "consensus"}));
    entry(at + 2, "责任单位", "responsible", in_quotes(word(parties[3].name)));
    if (issue > 0) {
      entry(at + 2, "类型", "type", word(pick(types)));
      return;
    }
    line(at + 2, key("跟进事项", "follow_ups") + ":");
    write_follow_up(list(at + 2), 0);
  }

  void write_follow_up(int at, int resolution) {
    if (resolution > 0) {
      line(at, "- " + key("决议", "resolution") + ": r" + std::to_string(resolution));
      text_entry(at + 2, "事项", "task", word(pick(actions)));
    } else {
      line(at, "- " + key("事项", "task") + ": " + quoted(word(pick(actions)), false));
    }
    const int inside = at + 2;
    entry(inside, "责任单位", "lead", in_quotes(word(parties[3].name)));
    entry(inside, "完成时限", "due", later(year_, month_, day_, 30));
    if (dice_.one_in(3)) {
      line(inside, key("进展", "progress") + ": [{" + key("日期", "date") + ": " +
                       later(year_, month_, day_, 10) + ", " + key("比例", "percent") + ": " +
                       std::to_string(dice_.between(10, 90)) + "}]");
    }
    if (dice_.one_in(12)) return;
    entry(inside, "完成日期", "done_on", later(year_, month_, day_, dice_.between(12, 40)));
    if (dice_.one_in(4)) return;
    line(inside, key("回访", "visits") + ":");
    line(list(inside), "- {" + key("日期", "date") + ": " + later(year_, month_, day_, 44) + ", " +
                           key("回访方式", "method") + ": " + word({"电话", "phone"}) + ", " +
                           key("结果", "result") + ": " + word({"已解决", "solved"}) + ", " +
                           key("评价", "rating") + ": " + word(pick(ratings)) + "}");
    entry(inside, "销号日期", "closed_on", later(year_, month_, day_, 50));
  }

  void windows_line_ends() {
    std::string text;
    for (char c : text_) {
      if (c == '\n') text += '\r';
      text += c;
    }
    text_ = std::move(text);
  }

  Dice& dice_;
  int year_, month_, day_;
  bool chinese_, flat_, indented_lists_, comments_;
  std::size_t party_count_ = 0;
  std::string text_;
};

void write_file(const std::filesystem::path& path, std::string_view text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) {
    std::fprintf(stderr, "cannot write %s\n", path.c_str());
    std::exit(1);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: generate FOLDER COUNT [SEED]\n");
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  const long count = std::strtol(argv[2], nullptr, 10);
  Dice dice(argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 20250314);
  std::filesystem::create_directories(folder);
  write_file(folder / "book.yaml", "名称: 示例区\n语言: 中文\n所属: {市: 示例市, 区县: 示例区}\n");
  constexpr long records_in_a_book = 500;
  std::uint64_t bytes = 0;
  for (long i = 0; i < count; ++i) {
    const long community = i / records_in_a_book;
    const std::filesystem::path book = folder / ("社区" + std::to_string(community + 1));
    if (i % records_in_a_book == 0) {
      std::filesystem::create_directories(book);
      write_file(book / "book.yaml", "名称: 社区" + std::to_string(community + 1) +
                                         "\n所属: {社区: 社区" + std::to_string(community + 1) +
                                         "}\n");
    }
    const int year = dice.between(2021, 2025);
    const int month = dice.between(1, 12);
    const int day = dice.between(1, 28);
    const std::filesystem::path year_folder = book / std::to_string(year);
    std::filesystem::create_directories(year_folder);
    const std::string record = RecordWriter(dice, year, month, day).write();
    bytes += record.size();
    write_file(year_folder / (iso(year, month, day) + "-议事-" +
                              std::to_string(i % records_in_a_book + 1) + ".yaml"),
               record);
  }
  std::printf(
      "%ld records, %llu bytes, %llu each\n", count, static_cast<unsigned long long>(bytes),
      static_cast<unsigned long long>(count > 0 ? bytes / static_cast<std::uint64_t>(count) : 0));
  return 0;
}
