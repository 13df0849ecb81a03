// SPDX-License-Identifier: Apache-2.0

// Every system call of every command that writes made to go wrong once, in several ways: afterwards
// every file is the old or the new one, success is never said falsely, nothing is left lying about,
// and undo knows what happened.

#include "sweep.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>

#include "scene.hpp"

namespace trust {
namespace {

struct Way {
  const char* name;
  int error_number;  ///< 0: half of what was asked for
};
constexpr std::array ways{Way{"EIO", EIO},       Way{"ENOSPC", ENOSPC}, Way{"EDQUOT", EDQUOT},
                          Way{"EACCES", EACCES}, Way{"EROFS", EROFS},   Way{"EINTR", EINTR},
                          Way{"half", 0}};

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

class Sweep {
 public:
  Sweep(const Case& one, std::size_t every, std::size_t& turn, Faults& faults)
      : case_(one),
        every_(every),
        turn_(turn),
        faults_(faults),
        first_(setting.base / "first"),
        scene_(setting.base / "scene") {}

  std::size_t run() {
    // The log knows the book by its path, so everything happens in one place.
    scene_.make(case_.before);
    first_.copy(scene_);
    old_files_ = scene_.files();
    old_steps_ = scene_.steps();
    const fs::path log = setting.base / "calls";
    fs::remove(log);
    const Outcome clean = scene_.run(case_.words, injection({"INJECT_LOG=" + log.native()}));
    if (clean.exit != 0) {
      faults_.add(case_.name,
                  "exit " + std::to_string(clean.exit) + " without any fault\n" + clean.err);
      return 0;
    }
    new_files_ = scene_.files();
    new_steps_ = scene_.steps();
    if (new_files_ == old_files_) faults_.add(case_.name, "changes nothing");
    const std::vector<std::string> calls = lines_of(log);
    if (calls.empty()) faults_.add(case_.name, "none of its calls is seen");
    for (std::size_t at = 1; at <= calls.size(); ++at) {
      for (const Way& way : ways) {
        const bool may_be_half = calls[at - 1] == "write" || calls[at - 1] == "read";
        if (way.error_number == 0 && !may_be_half) continue;
        if (turn_++ % every_ != 0) continue;
        point(at, calls[at - 1], way);
      }
    }
    dribble();
    return points_;
  }

 private:
  static std::vector<std::string> injection(std::vector<std::string> wishes) {
    wishes.push_back("LD_PRELOAD=" + setting.preload.native());
    return wishes;
  }

  void point(std::size_t at, const std::string& call, const Way& way) {
    ++points_;
    scene_.copy(first_);
    std::vector<std::string> wishes{"INJECT_AT=" + std::to_string(at)};
    wishes.push_back(way.error_number == 0 ? "INJECT_SHORT=1"
                                           : "INJECT_ERRNO=" + std::to_string(way.error_number));
    const Outcome outcome = scene_.run(case_.words, injection(std::move(wishes)));
    judge(case_.name + ", call " + std::to_string(at) + " (" + call + ") " + way.name, outcome);
  }

  void dribble() {
    ++points_;
    scene_.copy(first_);
    const Outcome outcome = scene_.run(case_.words, injection({"INJECT_ALL=dribble"}));
    judge(case_.name + ", every write short or interrupted", outcome);
    if (outcome.exit != 0) faults_.add(case_.name, "fails by short writes\n" + outcome.err);
  }

  void judge(const std::string& where, const Outcome& outcome) {
    const auto fault = [&](const std::string& what) {
      faults_.add(where, what + " (exit " + std::to_string(outcome.exit) + ")\n" + outcome.err);
    };
    if (outcome.signal != 0) return fault("ended by signal " + std::to_string(outcome.signal));
    if (outcome.exit == 70) fault("says that it is our mistake");
    const auto now = scene_.files();
    if (const std::string left = temporary_among(now); !left.empty()) fault("leaves " + left);
    if (outcome.exit == 0 && now != new_files_) {
      fault("says that all is well, but" + difference(new_files_, now));
    }
    if (case_.several) return judge_each(fault, now);
    // A list without a record that cannot be read is no fault, as long as that record is named.
    if (case_.listing && outcome.exit != 0 && outcome.says("无法")) return;
    if (now != old_files_ && now != new_files_) {
      return fault("neither old nor new: to the old" + difference(old_files_, now) + " to the new" +
                   difference(new_files_, now));
    }
    if (outcome.exit != 0 && now == new_files_ && !outcome.says("已保存")) {
      fault("has saved and does not say so");
    }
    judge_log(fault, outcome, now == new_files_);
  }

  template <class Fault>
  void judge_each(const Fault& fault, const std::map<std::string, std::string>& now) {
    for (const auto& [path, bytes] : now) {
      const auto before = old_files_.find(path);
      const auto after = new_files_.find(path);
      const bool known = (before != old_files_.end() && before->second == bytes) ||
                         (after != new_files_.end() && after->second == bytes);
      if (!known) fault(path + " is neither old nor new");
    }
    for (const auto& [path, bytes] : old_files_) {
      if (!now.contains(path)) fault(path + " is gone");
    }
  }

  template <class Fault>
  void judge_log(const Fault& fault, const Outcome& outcome, bool is_new) {
    const auto before = scene_.files();
    try {
      static_cast<void>(meeting::recover_changes(scene_.log()));
    } catch (const meeting::Error& error) {
      return fault(std::string("the log cannot be set right: ") + error.what());
    }
    if (scene_.files() != before) return fault("the log changes files");
    const std::string steps = scene_.steps();
    if (steps == (is_new ? new_steps_ : old_steps_)) return;
    if (is_new && outcome.says("无法撤销")) return;
    fault("undo knows\n" + steps + "and not\n" + (is_new ? new_steps_ : old_steps_));
  }

  const Case& case_;
  std::size_t every_;
  std::size_t& turn_;
  Faults& faults_;
  Scene first_;
  Scene scene_;
  std::map<std::string, std::string> old_files_;
  std::map<std::string, std::string> new_files_;
  std::string old_steps_;
  std::string new_steps_;
  std::size_t points_ = 0;
};

}  // namespace

int sweep(std::size_t every, const std::string& only) {
  Faults faults;
  std::size_t points = 0;
  std::size_t turn = 0;
  std::size_t commands = 0;
  for (const Case& one : all_cases()) {
    if (!only.empty() && one.name != only) continue;
    const std::size_t count = Sweep(one, every, turn, faults).run();
    if (!only.empty() || every == 1) std::printf("%-12s %6zu points\n", one.name.c_str(), count);
    std::fflush(stdout);
    points += count;
    ++commands;
  }
  std::printf("faults: %zu commands, %zu points, %zu wrong\n", commands, points, faults.count());
  return faults.count() == 0 && points > 0 ? 0 : 1;
}

}  // namespace trust
