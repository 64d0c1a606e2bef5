import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js"
import { writeCsv, type CsvColumn } from "@/lib/transfer/csv"
import { fileAnswer } from "@/lib/transfer/file-answer"
import { writeWorkbook } from "@/lib/transfer/workbook"

/*
 * Files with names of people leave encrypted: a ZIP archive under AES-256 (AE-2), which 7-Zip, WinRAR, Keka and the tools of
 * Linux open. What is derived from a passphrase in that format is cheap to try, so passphrases are made by us and long.
 */

export type Enclosure = { name: string; content: string | Uint8Array }

export async function sealFiles(
  enclosures: readonly Enclosure[],
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const options = { password: passphrase, encryptionStrength: 3, useWebWorkers: false } as const
  const archive = new ZipWriter(new Uint8ArrayWriter(), options)
  for (const { name, content } of enclosures)
    await archive.add(name, new Uint8ArrayReader(typeof content === "string" ? Buffer.from(content) : content))
  return archive.close()
}

/** Rows as an encrypted file to be kept, in the format that was asked for. Never stored on the way. */
export async function sealedFileOf<Row>(
  format: "xlsx" | "csv",
  file: { name: string; columns: readonly CsvColumn<Row>[]; rows: readonly Row[]; passphrase: string },
): Promise<Response> {
  const { name, columns, rows, passphrase } = file
  const content = format === "csv" ? writeCsv(columns, rows) : await writeWorkbook({ name, columns, rows })
  return sealedAnswer(name, [{ name: `${name}.${format}`, content }], passphrase)
}

export async function sealedAnswer(name: string, enclosures: readonly Enclosure[], passphrase: string) {
  return fileAnswer(`${name}.zip`, "application/zip", await sealFiles(enclosures, passphrase))
}
