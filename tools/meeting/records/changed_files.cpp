// SPDX-License-Identifier: Apache-2.0

#include "records/changed_files.hpp"

#include <algorithm>
#include <meeting/error.hpp>
#include <meeting/text.hpp>
#include <system_error>
#include <utility>

#include "run/environment.hpp"
#include "run/program.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

/// git in one folder. It writes nothing there.
class Git {
 public:
  explicit Git(const fs::path& folder) : folder_(folder.string()) {}

  [[nodiscard]] ProgramAnswer ask(std::vector<std::string> words) const {
    std::vector<std::string> all{"git", "--no-optional-locks", "-C", folder_,
                                 "-c",  "core.fsmonitor=false"};
    std::ranges::move(words, std::back_inserter(all));
    // In a hook of a linked working tree git names its folder, and would then take the current
    // one for the top of the tree.
    ProgramAnswer answer = ask_program(all, variable("GIT_WORK_TREE").empty() ? "GIT_DIR" : "");
    if (!answer.started) {
      throw Error(ErrorKind::cannot_read_or_write, {"changed.no-git"_msg, {}});
    }
    return answer;
  }

  /// What has to work once there is a repository.
  [[nodiscard]] std::string output_of(std::vector<std::string> words) const {
    ProgramAnswer answer = ask(std::move(words));
    if (answer.status != 0) {
      throw Error(ErrorKind::cannot_read_or_write,
                  {"changed.git-fails"_msg, {first_line(answer.errors)}});
    }
    return std::move(answer.output);
  }

  static std::string first_line(std::string_view text) {
    return visible(trim(text.substr(0, text.find('\n'))));
  }

 private:
  std::string folder_;
};

/// The folder of the working tree around another.
fs::path top_of(const fs::path& folder) {
  ProgramAnswer answer = Git(folder).ask({"rev-parse", "--show-toplevel"});
  if (answer.status != 0) {
    throw Error(ErrorKind::no_such_file,
                {"changed.no-repository"_msg, {Git::first_line(answer.errors)}});
  }
  if (answer.output.ends_with('\n')) answer.output.pop_back();
  return answer.output;
}

/// The commit meant; empty where nothing has been committed yet.
std::string commit_of(const Git& git, std::string_view revision) {
  const std::string name = revision.empty() ? "HEAD" : std::string(revision);
  ProgramAnswer answer =
      git.ask({"rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"});
  if (answer.status == 0) return std::string(trim(answer.output));
  if (revision.empty()) return {};
  throw Error(ErrorKind::no_such_file, {"changed.no-revision"_msg, {visible(name)}});
}

void add_paths(std::vector<std::string>& paths, const fs::path& top, std::string_view names) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('\0'), names.size());
    paths.push_back((top / names.substr(0, end)).string());
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

/// `git diff` for the names of what is there, one behind another.
std::vector<std::string> differences(const std::vector<std::string>& more) {
  std::vector<std::string> words{"diff",          "--name-only",        "-z",
                                 "--no-renames",  "--diff-filter=d",    "--no-ext-diff",
                                 "--no-textconv", "--ignore-submodules"};
  words.insert(words.end(), more.begin(), more.end());
  words.emplace_back("--");
  return words;
}

}  // namespace

ChangedFiles ChangedFiles::since(const fs::path& folder, std::string_view revision) {
  const fs::path top = top_of(folder);
  const Git git(top);
  ChangedFiles changed;
  const std::string commit = commit_of(git, revision);
  add_paths(changed.paths_, top,
            commit.empty() ? git.output_of({"ls-files", "-z", "--cached"})
                           : git.output_of(differences({commit})));
  add_paths(changed.paths_, top,
            git.output_of({"ls-files", "-z", "--others", "--exclude-standard"}));
  std::ranges::sort(changed.paths_);
  return changed;
}

ChangedFiles ChangedFiles::staged(const fs::path& folder) {
  const fs::path top = top_of(folder);
  const Git git(top);
  ChangedFiles changed;
  changed.top_ = top;
  // Before the first commit git compares with nothing by itself.
  add_paths(changed.paths_, top, git.output_of(differences({"--cached"})));
  std::ranges::sort(changed.paths_);
  add_paths(changed.partly_, top, git.output_of(differences({})));
  std::ranges::sort(changed.partly_);
  return changed;
}

namespace {

/// The path of a file without symbolic links in its folder; files of one folder stand together.
class RealPaths {
 public:
  std::string of(const InputFile& file) {
    const fs::path path(file.path());
    const std::string folder = path.parent_path().string();
    if (folder != last_ || real_.empty()) {
      std::error_code fault;
      real_ = fs::canonical(folder, fault);
      if (fault) real_ = folder;
      last_ = folder;
    }
    return (real_ / path.filename()).string();
  }

 private:
  std::string last_;
  fs::path real_;
};

}  // namespace

void ChangedFiles::keep(std::vector<InputFile>& files) const {
  RealPaths real;
  std::erase_if(files, [&](const InputFile& file) {
    // What cannot be found is named all the same.
    return file.trouble == nullptr && !std::ranges::binary_search(paths_, real.of(file));
  });
}

std::vector<StagedFile> ChangedFiles::take_staged(std::vector<InputFile>& files) const {
  std::vector<StagedFile> taken;
  if (partly_.empty()) return taken;
  const Git git(top_);
  RealPaths real;
  std::erase_if(files, [&](const InputFile& file) {
    if (file.trouble != nullptr) return false;
    const std::string path = real.of(file);
    if (!std::ranges::binary_search(partly_, path)) return false;
    const std::string name = fs::path(path).lexically_relative(top_).generic_string();
    taken.push_back({file, git.output_of({"cat-file", "blob", ":0:" + name})});
    return true;
  });
  return taken;
}

}  // namespace meeting::tool
