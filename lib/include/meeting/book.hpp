// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Books: folders of records with a book.yaml, one inside another, and the records in them.

#include <any>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <meeting/book_settings.hpp>
#include <meeting/calendar.hpp>
#include <meeting/date.hpp>
#include <meeting/error.hpp>
#include <meeting/export.hpp>
#include <meeting/files.hpp>
#include <meeting/input_file.hpp>
#include <meeting/read.hpp>
#include <meeting/registers.hpp>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace meeting {

/// One file of a book: its book.yaml, or a book-*.yaml beside that. Where `trouble` is set the
/// document is empty.
struct MEETING_EXPORT BookFile {
  std::filesystem::path path;  ///< absolute
  std::string shown;           ///< as messages show it
  SettingsDocument document;
  std::optional<Error> trouble;

  [[nodiscard]] bool has_errors() const;
};

/// One book with all that it inherits. Single values come from the nearest book.yaml that
/// states them, area, limits and rules field by field; registers hold the nearest entries
/// first. Byte ranges in inherited values are those of the file that states them.
///
/// Beside book.yaml further files may stand, book-*.yaml: parts of the same book with the same
/// keys. Their lists are joined in the order of the paths, book.yaml's own first; a single value
/// that two of the files state is an error in the second.
///
/// Owned by its Books; all texts and pointers live as long as that. Any number of threads
/// may read it.
class MEETING_EXPORT Book {
 public:
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;
  ~Book();

  /// The folder that holds book.yaml: absolute, symbolic links resolved.
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  /// The path of book.yaml as messages show it.
  [[nodiscard]] const std::string& shown() const { return files_.front().shown; }
  /// The book around this one; null where there is none.
  [[nodiscard]] const Book* parent() const { return parent_; }

  /// The files that make up the book, with their findings: book.yaml, then its parts in the
  /// order of their paths. At least one.
  [[nodiscard]] std::span<const BookFile> files() const { return files_; }
  /// The file of this path; null where it is none of the book's.
  [[nodiscard]] const BookFile* file(const std::filesystem::path& path) const;
  /// What book.yaml itself states. Empty where it could not be opened: then `trouble` says why.
  [[nodiscard]] const SettingsDocument& document() const { return files_.front().document; }
  [[nodiscard]] const Error* trouble() const {
    return files_.front().trouble ? &*files_.front().trouble : nullptr;
  }
  /// In one of its own files, not in those around it.
  [[nodiscard]] bool has_errors() const;

  [[nodiscard]] std::string_view name() const { return name_; }  ///< never inherited; may be empty
  [[nodiscard]] const Area& area() const { return area_; }
  [[nodiscard]] std::optional<Language> language() const { return language_; }
  [[nodiscard]] std::string_view numbering() const { return numbering_; }
  [[nodiscard]] std::string_view contact() const { return contact_; }
  [[nodiscard]] const Word<VocabularyId::satisfaction>& satisfaction() const {
    return satisfaction_;
  }
  [[nodiscard]] const Limits& limits() const { return limits_; }
  /// One setting a rule, the nearest; in order of rule ids.
  [[nodiscard]] std::span<const RuleSetting* const> rules() const { return rules_; }
  /// Which rules run without being named; not given: the standard ones.
  [[nodiscard]] const Word<VocabularyId::profile>& profile() const { return profile_; }
  /// The setting of one rule; null where no book says anything.
  [[nodiscard]] const RuleSetting* rule(std::string_view id) const;
  [[nodiscard]] const Texts& privacy() const { return privacy_; }
  [[nodiscard]] const Texts& ledger_columns() const { return ledger_columns_; }
  [[nodiscard]] const Texts& templates() const { return templates_; }
  /// The nearest meaning of a heading stands first.
  [[nodiscard]] std::span<const OrderColumn* const> order_columns() const { return order_columns_; }
  /// Never inherited: totals are stated for one book, and so are turns and inspections.
  [[nodiscard]] std::span<const Claim* const> claims() const { return claims_; }
  [[nodiscard]] std::span<const Duty* const> duty() const { return duty_; }
  [[nodiscard]] std::span<const Inspection* const> inspections() const { return inspections_; }

  [[nodiscard]] const Registers& registers() const { return registers_; }
  [[nodiscard]] std::span<const Resource* const> resources() const { return resources_; }
  [[nodiscard]] std::span<const OrganisationNode* const> organisation_tree() const {
    return organisation_tree_;
  }
  /// The standard calendar with the entries of the books laid over it, the nearest last.
  [[nodiscard]] const Calendar& calendar() const { return *calendar_; }

 private:
  friend class Books;
  Book();
  void settle();
  void take(const BookSettings& own);
  void inherit(const Book& around);
  void settle_rules();
  void settle_calendar();

  std::filesystem::path folder_;
  const Book* parent_ = nullptr;
  std::vector<BookFile> files_;
  std::vector<SettingsDocument> superseded_;  ///< readings whose texts may still be viewed
  std::string_view name_;
  Area area_;
  std::optional<Language> language_;
  std::string_view numbering_, contact_;
  Word<VocabularyId::satisfaction> satisfaction_;
  Limits limits_;
  std::vector<const RuleSetting*> rules_;
  Word<VocabularyId::profile> profile_;
  Texts privacy_, ledger_columns_, templates_;
  std::vector<const OrderColumn*> order_columns_;
  std::vector<const Claim*> claims_;
  std::vector<const Duty*> duty_;
  std::vector<const Inspection*> inspections_;
  Registers registers_;
  std::vector<const Resource*> resources_;
  std::vector<const OrganisationNode*> organisation_tree_;
  std::optional<Calendar> own_calendar_;
  const Calendar* calendar_ = nullptr;
};

/// Finds and keeps books. Each file of a book is read once. A bad one does not throw: it is kept
/// with its findings, and whatever of it could be read holds.
/// Any number of threads may ask one Books at once.
class MEETING_EXPORT Books {
 public:
  /// `base` is where the user stands: an absolute path, to which shown paths relate. `parser` makes
  /// the trees of the books and of all records that are read with them.
  explicit Books(const std::filesystem::path& base, Parser parser = Parser::fast_lane);
  Books(const Books&) = delete;
  Books& operator=(const Books&) = delete;
  ~Books();

  [[nodiscard]] const std::filesystem::path& base() const { return base_; }
  [[nodiscard]] Parser parser() const { return parser_; }

  /// The nearest book: that of `folder` (relative to base) or of a folder around it; null
  /// where there is none. The folder itself need not exist.
  const Book* around(const std::filesystem::path& folder);

  /// Forgets all books met, since their files have changed. Every Book of ours dies, and with it
  /// whatever refers to one. No other thread may ask meanwhile.
  void forget();

  /// All books met so far, in path order.
  [[nodiscard]] std::vector<const Book*> met() const;

  /// For commands other than `validate`: throws where a book met so far cannot be used.
  /// Errors: bad_book, naming the first finding; what `trouble` holds.
  void require_usable() const;

 private:
  const Book* find(const std::filesystem::path& folder);

  std::filesystem::path base_;
  Parser parser_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, const Book*> nearest_;
  std::vector<std::unique_ptr<Book>> books_;
};

/// The area of a record: what it states, the rest from its book. `book` may be null.
MEETING_EXPORT Area area_of(const Record& record, const Book* book);

/// `path` as the user standing in `base` would write it: relative where it lies below.
MEETING_EXPORT std::string shown_path(const std::filesystem::path& path,
                                      const std::filesystem::path& base);

// ---- files that a command is asked about ---------------------------------------------

/// What one of Inputs::books is: a file of a book. Of a book-*.yaml without a book.yaml beside it
/// `book` is null, and `alone` holds it with a finding that says so.
struct MeantBookFile {
  const Book* book = nullptr;
  const BookFile* file = nullptr;
  std::unique_ptr<const BookFile> alone;  ///< what `file` points to then
};
MEETING_EXPORT MeantBookFile find_book_file(const InputFile& input, Books& books);

/// All records (*.yaml, *.yml) in and below a folder, in the byte order of their paths.
/// Left out: book.yaml, book-*.yaml, hidden files and folders. Links to folders are not followed.
/// A folder that cannot be read is an entry with its trouble; the others are listed.
MEETING_EXPORT Inputs find_records(const std::filesystem::path& folder,
                                   const std::filesystem::path& base);

/// What operands mean: a file is itself, a folder all its records, none the book around
/// base (else base). What does not exist is an entry with an Error of no_such_file.
MEETING_EXPORT Inputs collect_inputs(std::span<const std::string> operands, Books& books);

// ---- records ---------------------------------------------------------------------------

/// One record file, read. Where `trouble` is set the document is empty.
struct MEETING_EXPORT RecordFile {
  std::string path;  ///< absolute; empty for standard input
  std::string shown;
  std::string id;              ///< the stated id, else the file's name without its ending
  const Book* book = nullptr;  ///< the nearest book; null where there is none
  Document document;
  std::optional<Error> trouble;
  /// What the `work` of for_each_record() leaves for its callback; nothing else looks at it.
  std::any result;

  [[nodiscard]] const Record& record() const { return document.value; }
  /// The name of the file without its ending; a view into `path`.
  [[nodiscard]] std::string_view stem() const;
  /// The folder of its book; where there is none, the file's own.
  [[nodiscard]] std::filesystem::path home() const;
};

/// Reads one file. Never throws Error: trouble is an entry.
MEETING_EXPORT RecordFile read_record_file(const InputFile& file, Books& books);

/// Reads standard input or another descriptor as a record of the book around base.
MEETING_EXPORT RecordFile read_record_stream(int descriptor, std::string shown, Books& books);

/// Reads all files on `threads` threads (0: as many as the process may use processors), the
/// calling one among them, and hands them to `callback` one by one on the calling thread, in the
/// order of `files`. Only some dozens are held at a time. What the callback throws ends the
/// reading and is passed on. While reading waits for the disk, threads beyond that
/// number, which do nothing else, bring the next files into the system's cache.
MEETING_EXPORT void for_each_record(std::span<const InputFile> files, Books& books,
                                    unsigned threads,
                                    const std::function<void(RecordFile&&)>& callback);

/// The same, with `work` done on each record on the thread that has read it, before it is handed
/// over; several threads call it at once.
MEETING_EXPORT void for_each_record(std::span<const InputFile> files, Books& books,
                                    unsigned threads, const std::function<void(RecordFile&)>& work,
                                    const std::function<void(RecordFile&&)>& callback);

/// The same, all kept.
MEETING_EXPORT std::vector<RecordFile> read_all_records(std::span<const InputFile> files,
                                                        Books& books, unsigned threads = 0);

// ---- names of records --------------------------------------------------------------------

/// `stated` where the record states an id, else the file's name without .yaml, in NFC.
MEETING_EXPORT std::string record_id(const std::string& path, std::string_view stated);

/// `2025-03-14-停车难协商`: the day and the beginning of the title (12 Han characters or 40
/// letters), without punctuation and whatever a file system cannot bear. The name of the
/// community at its beginning is left out; without a title the community's name is taken.
MEETING_EXPORT std::string default_record_id(Date date, std::string_view title,
                                             std::string_view community = {});

/// True where `id` can be the name of a file on every system: NFC, no blanks or controls,
/// none of / \ : * ? " < > |, no . or - in front, no . behind, no name that Windows keeps,
/// at most 200 bytes.
MEETING_EXPORT bool is_record_id(std::string_view id);

/// Equal for two ids that some file system holds for the same name.
MEETING_EXPORT std::string record_name_key(std::string_view id);

/// folder/ID.yaml, or folder/YYYY/ID.yaml in a book. `date` must be valid.
MEETING_EXPORT std::filesystem::path record_path(const std::filesystem::path& folder,
                                                 const Book* book, Date date, std::string_view id);

/// The next number of minutes by the book's pattern (`安居苑纪〔{year}〕{n}号`): one more than
/// the highest of that year among `taken`. Empty where the pattern is empty or has no {n}.
MEETING_EXPORT std::string next_number(std::string_view pattern, Date date,
                                       std::span<const std::string> taken);

/// What a new record shall be called.
struct NewRecord {
  Date date;       ///< must be valid
  std::string id;  ///< empty: made from date and title, with -2, -3 … where taken
  std::string title;
  std::string community;
  bool numbered = false;  ///< it also gets the next number of minutes of its book
};

struct RecordName {
  std::filesystem::path path;
  std::string id;
  std::string number;  ///< empty where none was asked for, or the book has no pattern
};

/// The name that `create_record` would give now; changes nothing. `folder` lies in the book
/// for which the record is meant.
/// Errors: cannot_read_or_write (an id asked for is taken, or cannot be a file's name).
MEETING_EXPORT RecordName plan_record(const NewRecord& wish, const std::filesystem::path& folder,
                                      Books& books);

/// Writes a new record. Under the lock of the nearest book (without one, of the folder) the
/// name is settled, `text` gives the bytes for it, and the file is made: no id and no number
/// is given twice, however many processes write at once.
/// Errors: those of plan_record, BookLock and write_new_file, and what `text` throws.
MEETING_EXPORT RecordName create_record(const NewRecord& wish, const std::filesystem::path& folder,
                                        Books& books,
                                        const std::function<std::string(const RecordName&)>& text,
                                        const LockPatience& patience = {});

}  // namespace meeting
