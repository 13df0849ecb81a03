// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <iconv.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <meeting/fixes.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "text/gb18030.hpp"

using namespace meeting;

namespace {

/// None where this system does not know the encoding, or the encoding a character.
std::optional<std::string> encoded(std::string_view text, const char* encoding) {
  iconv_t converter = iconv_open(encoding, "UTF-8");
  if (reinterpret_cast<std::intptr_t>(converter) == std::intptr_t{-1}) return std::nullopt;
  std::string bytes(text.size() * 4 + 16, '\0');
  char* input = const_cast<char*>(text.data());
  std::size_t left = text.size();
  char* output = bytes.data();
  std::size_t room = bytes.size();
  const std::size_t status = iconv(converter, &input, &left, &output, &room);
  iconv_close(converter);
  if (status == static_cast<std::size_t>(-1)) return std::nullopt;
  bytes.resize(bytes.size() - room);
  return bytes;
}

std::string must_encode(std::string_view text, const char* encoding) {
  const std::optional<std::string> bytes = encoded(text, encoding);
  REQUIRE(bytes);
  return *bytes;
}

constexpr std::string_view record_text =
    "# 整理自记录本\r\n"
    "格式: 1\r\n"
    "标题: 丽园小区停车难   # 已核对\r\n"
    "形式: 协商议事会\r\n"
    "日期: 2025-03-14\r\n"
    "x_备注: \"王㐀\"\r\n";

void check_refused(std::string_view bytes, std::string_view id, std::uint32_t line,
                   FileKind kind = FileKind::record) {
  const FixedFile fixed = fix_file(bytes, {.kind = kind});
  CHECK(fixed.bytes == bytes);
  CHECK(fixed.done.empty());
  REQUIRE(fixed.refused.size() == 1);
  CHECK(fixed.refused[0].why.id == id);
  CHECK(fixed.refused[0].line == line);
  CHECK_FALSE(fixed.refused[0].help.empty());
}

}  // namespace

TEST_CASE("a file in GB18030 or UTF-16 becomes UTF-8 and is otherwise the same") {
  struct Case {
    const char* encoding;
    std::string_view mark;
    std::string_view name;
  };
  constexpr std::array cases{Case{"GB18030", "", "GB18030"},
                             Case{"UTF-16LE", "\xff\xfe", "UTF-16LE"},
                             Case{"UTF-16BE", "\xfe\xff", "UTF-16BE"}};
  for (const Case& c : cases) {
    CAPTURE(c.encoding);
    const std::string bytes = std::string(c.mark) + must_encode(record_text, c.encoding);
    CHECK(concerns_fixes(bytes, {}));
    const FixedFile fixed = fix_file(bytes, {.kind = FileKind::record});
    CHECK(fixed.bytes == record_text);
    CHECK(fixed.refused.empty());
    REQUIRE(fixed.done.size() == 1);
    CHECK(fixed.done[0] == Message{"fix.converted", {c.name}});
  }
}

TEST_CASE("a book in GB18030 becomes UTF-8") {
  constexpr std::string_view text = "名称: 安居苑社区协商记录\n语言: 中文\n所属: {市: 银川市}\n";
  const FixedFile fixed = fix_file(must_encode(text, "GB18030"), {.kind = FileKind::book});
  CHECK(fixed.bytes == text);
  CHECK(fixed.done.size() == 1);
}

TEST_CASE("sound files are left alone, with a byte order mark or without") {
  for (const std::string_view text :
       {std::string_view(""), std::string_view("format: 1\n"), record_text,
        std::string_view("\xEF\xBB\xBF格式: 1\n"), std::string_view("not a record at all: [")}) {
    CAPTURE(text);
    CHECK_FALSE(concerns_fixes(text, {}));
    const FixedFile fixed = fix_file(text, {.kind = FileKind::record});
    CHECK(fixed.bytes == text);
    CHECK(fixed.done.empty());
    CHECK(fixed.refused.empty());
  }
}

TEST_CASE("all example records come back from GB18030 and UTF-16, or are refused") {
  namespace fs = std::filesystem;
  std::size_t converted = 0;
  for (const auto& entry : fs::recursive_directory_iterator(MEETING_SOURCE_DIR "/examples")) {
    if (entry.path().extension() != ".yaml") continue;
    CAPTURE(entry.path().native());
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const FileKind kind =
        entry.path().filename() == "book.yaml" ? FileKind::book : FileKind::record;
    const FixedFile wide = fix_file("\xff\xfe" + must_encode(text, "UTF-16LE"), {.kind = kind});
    CHECK(wide.bytes == text);
    const std::string bytes = must_encode(text, "GB18030");
    if (bytes == text) continue;
    const FixedFile fixed = fix_file(bytes, {.kind = kind});
    CHECK(fixed.bytes == (fixed.done.empty() ? bytes : text));
    if (!fixed.done.empty()) ++converted;
    // Only files with next to no Chinese are left to people.
    else CHECK(chinese_share(text).all < 24);
  }
  CHECK(converted > 60);
}

TEST_CASE("text in another encoding is never taken for GB18030") {
  struct Case {
    const char* encoding;
    std::string_view text;
  };
  constexpr std::array cases{
      Case{"BIG5",
           "標題: 麗園小區停車難協商\n日期: 2025-03-14\n地點: 社區活動中心\n參與方: "
           "居民代表、業主委員會、物業公司\n"
           "議題: 停車位不足，晚歸居民無處停車，物業公司認為應重新劃線\n決議: "
           "由管理委員會與居民協商一致後公告，一個月內完成\n"},
      Case{"BIG5", "一: 小大中上下人民主日月年公工方心水火不可在有是了也和地你我他\n"},
      Case{"BIG5-HKSCS",
           "標題: 屋苑泊車問題\n備註: 居民代表話夜晚返嚟冇位泊車，物業公司話會重新劃線\n"},
      Case{"SHIFT_JIS",
           "タイトル: 団地の駐車場について協議\n議題: "
           "駐車場が足りません。夜遅く帰る住民が困っています。\n"},
      Case{"SHIFT_JIS",
           "標題: 駐車場協議会議\n場所: 集会所\n議題: 駐車場不足、騒音問題、電気料金\n"},
      Case{"SHIFT_JIS", "title: ｶｲｷﾞ ｼﾞｭｳﾐﾝ ﾀﾞﾝﾁ ﾁｭｳｼｬ\n"},
      Case{"EUC-JP",
           "タイトル: 団地の駐車場について協議\n議題: "
           "駐車場が足りません。夜遅く帰る住民が困っています。\n"},
      Case{"EUC-JP",
           "標題: 駐車場協議会議\n場所: 集会所\n参加者: 自治会、管理会社、住民代表、市役所職員\n"},
      Case{"EUC-KR",
           "제목: 주차장 문제 협의\n장소: 주민회관\n참가자: 주민대표, 관리회사, 자치회\n안건: 주차 "
           "공간이 부족합니다.\n"},
      Case{"EUC-KR", "제목: 주차장\n"},
      Case{"KOI8-R", "название: Собрание жителей по вопросу парковки\nместо: дом культуры\n"},
      Case{"CP1251", "название: СОБРАНИЕ ЖИТЕЛЕЙ ПО ВОПРОСУ ПАРКОВКИ\n"},
      Case{"LATIN1",
           "title: Bürgergespräch über Größe der Parkplätze\nnote: FÜR STRAßE GRÖßE ÄÖÜ\n"},
      Case{"LATIN1", "title: Café\n"},
      Case{"LATIN1", "format: 1\ntitle: GRÖßE\nform: on_site\n"},
      Case{"CP1252", "title: “déjà vu” — façade\n"},
      Case{"ISO-8859-7", "τίτλος: Συνάντηση κατοίκων για τη στάθμευση\n"},
      Case{"CP1250", "název: Setkání obyvatel o parkování; příště žšč\n"},
      Case{"TIS-620", "ชื่อ: การประชุมชาวบ้านเรื่องที่จอดรถ\n"},
      Case{"CP1256", "العنوان: اجتماع السكان حول مواقف السيارات\n"},
      Case{"UTF-16LE", "格式: 1\n标题: 停车\n"},  // without a mark
      Case{"UTF-16BE", "格式: 1\n标题: 停车\n"},
      Case{"UTF-32LE", "格式: 1\n标题: 停车\n"},
  };
  std::size_t tried = 0;
  for (const Case& c : cases) {
    CAPTURE(c.encoding);
    CAPTURE(c.text);
    const std::optional<std::string> bytes = encoded(c.text, c.encoding);
    if (!bytes) continue;
    ++tried;
    const FixedFile fixed = fix_file(*bytes, {.kind = FileKind::record});
    CHECK(fixed.done.empty());
    CHECK(fixed.bytes == *bytes);
    CHECK(fixed.refused.size() == 1);
    // Nor is it among lines of GB18030, but for a word or two, which nobody can tell.
    if (chinese_share(c.text).all < 12) continue;
    const std::string mixed = must_encode(record_text, "GB18030") + "x_b: " + *bytes;
    CHECK(fix_file(mixed, {.kind = FileKind::record}).done.empty());
  }
  CHECK(tried > 10);
}

TEST_CASE("damaged UTF-8 is never taken for GB18030") {
  for (std::size_t i = 0; i < record_text.size(); ++i) {
    CAPTURE(i);
    std::string without(record_text);
    without.erase(i, 1);
    std::string other(record_text);
    other[i] = '\xff';
    for (const std::string& bytes : {without, other, std::string(record_text.substr(0, i)),
                                     std::string(record_text.substr(i))}) {
      const FixedFile fixed = fix_file(bytes, {.kind = FileKind::record});
      // What is still UTF-8 may have something else to mend.
      for (const Message& done : fixed.done) CHECK(done.id != "fix.converted");
    }
  }
}

TEST_CASE("what is not certain is refused, with the place") {
  const std::string good = must_encode(record_text, "GB18030");
  CHECK(fix_file(good, {.kind = FileKind::record}).done.size() == 1);
  check_refused(good + "x_b: \xff\n", "fix.broken-byte", 7);
  check_refused(good + "x_b: \xcd\n", "fix.broken-byte", 7);
  check_refused(good + "x_b: 停车\n", "fix.line-of-utf8", 7);  // a line of UTF-8 among them
  check_refused(good +
                    "x_b: \x80"
                    "100\n",
                "fix.broken-byte", 7);
  check_refused(good + "x_b: \xcd", "fix.ends-inside-character", 7);
  check_refused(good + "x_b: \x1b\n", "fix.not-that-text", 7);
  check_refused(good + "x_b: \x81\x30\x81\x35\n", "fix.not-that-text", 7);  // U+0085
  check_refused(good + std::string("x_b: \0\n", 7), "fix.not-that-text", 7);
  check_refused("format: 1\ntitle: " + must_encode("停车难", "GB18030") + "\n",
                "fix.too-little-text", 0);
  check_refused(must_encode("停车难", "GB18030") + ": 1\n", "fix.too-little-text", 0);
  check_refused("\xff\xfe" + must_encode(record_text, "UTF-16LE") + "x",
                "fix.ends-inside-character", 7);
  check_refused("\xff\xfe" + must_encode("a: b\n", "UTF-16LE") + std::string("\x40\xd8\x0a\0", 4),
                "fix.lone-surrogate", 2);
  check_refused(std::string("\xff\xfe\0\0a\0\0\0", 8), "fix.not-that-text", 1);  // UTF-32
  check_refused("\xff\xfe" + must_encode("a: \u202eb\n", "UTF-16LE"), "fix.not-that-text", 1);
}

TEST_CASE("few characters will do where the keys are ours") {
  constexpr std::string_view text = "格式: 1\n标题: Gate\n形式: on_site\n日期: 2025-03-14\n";
  CHECK(fix_file(must_encode(text, "GB18030"), {.kind = FileKind::record}).bytes == text);
}

TEST_CASE("a text that is no record yet is converted all the same, where it is Chinese for sure") {
  constexpr std::string_view text =
      "标题: 丽园小区停车难协商\n议题: [停车位不足，晚归居民无处停车\n备注: "
      "居民代表和物业公司都参加了\n";
  const FixedFile fixed = fix_file(must_encode(text, "GB18030"), {.kind = FileKind::record});
  CHECK(fixed.bytes == text);
}

TEST_CASE("a text over a limit stays") {
  std::string text = "标题: 停车\n备注: ";
  for (int i = 0; i < 20'000; ++i) text += "居民";
  check_refused(must_encode(text + "\n", "GB18030"), "line-too-long", 0);
}
