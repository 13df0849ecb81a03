// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The whole library in one include, and what holds in all of its headers unless one of them says
/// otherwise.
///
/// From a folder to figures: Books and find_records (book.hpp) say which files there are;
/// for_each_record reads them on all processors and hands over one RecordFile after another; Record
/// (record.hpp) is what a file states; state.hpp says where a meeting, an issue or a follow-up
/// stands on a day; rules.hpp, figures.hpp, listing.hpp, minutes.hpp and matter.hpp are made of
/// these.
///
/// Ownership and life. Texts of a record are views into its Document, pointers to items are into
/// its Record; both live as long as the Document (RecordFile, Reading), also when it is moved. What
/// takes a view, a span or a pointer uses it during the call and keeps nothing. What returns a
/// std::string or a vector hands it over. Tables (fields.hpp, vocabulary.hpp, figure_infos …) are
/// static storage.
///
/// Errors. Wrong data never throws: it is a Diagnostic, or the value is not given. A world that
/// cannot be read or written throws meeting::Error (error.hpp), and only functions that touch files
/// do; each says which kinds. std::bad_alloc may come from anything that makes a string or a
/// vector. A broken promise of the caller (an index out of range, a date that is not valid) is an
/// assert.
///
/// Threads. Functions may be called from any number of threads at once. An object that is only
/// read may be shared; one that is changed (a builder, a table under construction) belongs to one
/// thread at a time.
///
/// Nothing is printed, and neither the environment nor the clock nor the locale is looked at: the
/// day asked about and the language are parameters. Texts are UTF-8; widths are columns of a
/// terminal, in which a Han character takes two; byte ranges are half open.

#include <meeting/book.hpp>
#include <meeting/book_rules.hpp>
#include <meeting/book_settings.hpp>
#include <meeting/calendar.hpp>
#include <meeting/change.hpp>
#include <meeting/claims.hpp>
#include <meeting/compose.hpp>
#include <meeting/csv.hpp>
#include <meeting/csv_table.hpp>
#include <meeting/date.hpp>
#include <meeting/decimal.hpp>
#include <meeting/diagnostic.hpp>
#include <meeting/diff.hpp>
#include <meeting/edit.hpp>
#include <meeting/error.hpp>
#include <meeting/events.hpp>
#include <meeting/export.hpp>
#include <meeting/field_input.hpp>
#include <meeting/field_place.hpp>
#include <meeting/fields.hpp>
#include <meeting/figures.hpp>
#include <meeting/files.hpp>
#include <meeting/finding_kinds.hpp>
#include <meeting/fixes.hpp>
#include <meeting/format_reference.hpp>
#include <meeting/forms.hpp>
#include <meeting/ignores.hpp>
#include <meeting/import.hpp>
#include <meeting/input_file.hpp>
#include <meeting/items.hpp>
#include <meeting/json.hpp>
#include <meeting/list_filter.hpp>
#include <meeting/list_reference.hpp>
#include <meeting/listing.hpp>
#include <meeting/location.hpp>
#include <meeting/matter.hpp>
#include <meeting/minutes.hpp>
#include <meeting/organisation_levels.hpp>
#include <meeting/placed_book.hpp>
#include <meeting/placed_record.hpp>
#include <meeting/private_data.hpp>
#include <meeting/read.hpp>
#include <meeting/record.hpp>
#include <meeting/record_draft.hpp>
#include <meeting/reference_uses.hpp>
#include <meeting/references.hpp>
#include <meeting/registers.hpp>
#include <meeting/report_diagnostics.hpp>
#include <meeting/rule_cases.hpp>
#include <meeting/rules.hpp>
#include <meeting/schema.hpp>
#include <meeting/search.hpp>
#include <meeting/series.hpp>
#include <meeting/show.hpp>
#include <meeting/source.hpp>
#include <meeting/state.hpp>
#include <meeting/state_table.hpp>
#include <meeting/stated_vote.hpp>
#include <meeting/summary_report.hpp>
#include <meeting/table.hpp>
#include <meeting/text.hpp>
#include <meeting/text_store.hpp>
#include <meeting/version.hpp>
#include <meeting/vocabulary.hpp>
#include <meeting/voting.hpp>
#include <meeting/words.hpp>
