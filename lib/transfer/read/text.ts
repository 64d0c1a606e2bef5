import { Readable } from "node:stream"
import { setImmediate as turn } from "node:timers/promises"
import { CsvError, parse } from "csv-parse"
import { limits } from "@/lib/transfer/read/limits"
import { checkSheets, cleanCell, refuseFile, type FileRow, type FileSheet } from "@/lib/transfer/read/table"

/*
 * Text files. Nobody says in which encoding they are: a mark at the start decides, then whether the bytes are UTF-8 or
 * UTF-16 at all, then which of the two old encodings of our languages reads as words.
 */

/** The text of a file, whatever it was encoded in. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0)
    throw refuseFile("import.file_not_text")
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  if (reads("utf-8", bytes) && !bytes.includes(0)) return "utf-8"
  const sample = bytes.subarray(0, 4096)
  const zeros = (from: number) => sample.filter((byte, at) => at % 2 === from && byte === 0).length
  if (zeros(1) > sample.length / 8) return "utf-16le"
  if (zeros(0) > sample.length / 8) return "utf-16be"
  if (bytes.includes(0)) throw refuseFile("import.file_not_text")
  const beginning = bytes.subarray(0, 64 * 1024)
  const [best] = ["shift_jis", "windows-1251", "euc-jp"]
    .filter(encoding => reads(encoding, bytes))
    .map(encoding => ({ encoding, words: wordsIn(encoding, beginning) }))
    .toSorted((a, b) => b.words - a.words)
  // what is in none of them still reads as something, and hardly as words
  const letters = beginning.filter(byte => byte >= 0x80).length
  if (!best || best.words < letters / 3) throw refuseFile("import.file_encoding")
  return best.encoding
}

function reads(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** How much of a text looks like words of one language: letters beside letters of the same script, as people write them. */
function wordsIn(encoding: string, bytes: Uint8Array): number {
  const text = new TextDecoder(encoding).decode(bytes)
  // old fonts show Ukrainian letters as the two that Mongolian has besides
  const cyrillic = text.match(/[А-ЯЁЄЇ]{2,}|[А-ЯЁЄЇ]?[а-яёєї]{2,}/gu)?.join("").length ?? 0
  const japanese = text.match(/[\p{Script=Han}\p{Script=Hiragana}\u30a0-\u30ff]{2,}/gu)?.join("").length ?? 0
  const strange = text.match(/[\uff61-\uff9f\u0080-\u009f¤¦§¬±µ¶·\ufffd]/gu)?.length ?? 0
  // a letter of Shift_JIS takes two bytes, so that it counts for two
  return cyrillic + 2 * japanese - 2 * strange
}

const separators = [",", ";", "\t"] as const

/** The sign that separates cells: the one that most lines have equally often. */
export function separatorOf(text: string): string {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n|\r/)
    .filter(line => line.trim() !== "")
    .slice(0, 50)
  const score = (sign: string) => {
    const counts = lines.map(line => line.split(sign).length - 1).filter(count => count > 0)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    return counts.filter(count => count === usual).length * 1000 + usual
  }
  return separators.toSorted((a, b) => score(b) - score(a))[0] ?? ","
}

/** The one sheet of a CSV file, or of cells that were pasted. */
export async function readText(text: string, name: string): Promise<FileSheet[]> {
  const rows = (await recordsOf(text)).map((cells, at): FileRow => ({
    number: at + 1,
    cells: cells.map(cell => cleanCell(undefused(cell))),
  }))
  return checkSheets([{ name, rows }])
}

/** Without the apostrophe that our writer puts before what a spreadsheet would run. */
const undefused = (cell: string) => (/^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell)

/** As few bytes at a time as others can wait for. */
const atOnce = 32 * 1024
/** More is no row that anybody wrote. */
const longestRecord = 1024 * 1024

async function recordsOf(text: string): Promise<string[][]> {
  const records: string[][] = []
  const parser = parse({
    bom: true,
    delimiter: separatorOf(text),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
  })
  try {
    for await (const record of Readable.from(pieces(Buffer.from(text))).pipe(parser)) {
      records.push(record as string[])
      if (records.length > limits.rows) break
    }
    return records
  } catch (error) {
    if (error instanceof CsvError && error.code === "CSV_MAX_RECORD_SIZE")
      throw refuseFile("import.file_cell", { cell: `A${records.length + 1}`, most: limits.cellLength })
    if (error instanceof CsvError) throw refuseFile("import.file_quotes")
    throw error
  }
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += atOnce) {
    yield bytes.subarray(at, at + atOnce)
    await turn()
  }
}
