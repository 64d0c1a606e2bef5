import { stringify } from "csv-stringify/sync"

export type CsvValue = string | number | boolean | null
export type CsvColumn<Row> = { name: string; value: (row: Row) => CsvValue }

/**
 * The one writer of CSV: UTF-8 with a byte order mark, so that spreadsheets read it as such; CRLF; blank for what is not
 * known; a text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function writeCsv<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  /** Where a file is written piece by piece: this is not the first. */
  { goesOn = false }: { goesOn?: boolean } = {},
): string {
  return stringify(
    rows.map(row => columns.map(({ value }) => value(row))),
    {
      header: !goesOn,
      columns: columns.map(({ name }) => name),
      bom: !goesOn,
      record_delimiter: "windows",
      escape_formulas: true,
      // the writer itself thinks only of line ends as Windows has them
      quoted_match: /[\r\n]/,
      cast: { boolean: value => (value ? "true" : "false") },
    },
  )
}
