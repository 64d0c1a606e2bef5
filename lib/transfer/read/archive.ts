import { fromBuffer, type Entry, type ZipFile } from "yauzl"
import { limits } from "@/lib/transfer/read/limits"
import { refuseFile } from "@/lib/transfer/read/table"

/*
 * The guard before a workbook is read: a workbook is an archive, and readers unpack whatever it says. So its directory is
 * read first, and an archive that would become too large, or that is no plain workbook, is refused unopened.
 */

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]
const startsWith = (bytes: Uint8Array, signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign)

/** What a file says about itself in its first bytes. */
export function kindOf(bytes: Uint8Array): "archive" | "old-workbook" | "text" | "other" {
  if (startsWith(bytes, [0x50, 0x4b])) return "archive"
  if (startsWith(bytes, compoundFile)) return "old-workbook"
  const known = [
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x1f, 0x8b],
    [0x42, 0x5a, 0x68],
    [0xfd, 0x37, 0x7a, 0x58],
    [0x28, 0xb5, 0x2f, 0xfd],
    [0x7f, 0x45, 0x4c, 0x46],
    [0x4d, 0x5a, 0x90],
    [0x52, 0x61, 0x72, 0x21],
    [0x37, 0x7a, 0xbc, 0xaf],
  ]
  return known.some(signs => startsWith(bytes, signs)) ? "other" : "text"
}

/** What makes an archive one that we do not open. */
export type ArchiveProblem = "macros" | "encrypted" | "bomb" | "broken"
type Refuse = (problem: ArchiveProblem) => Error

/** Refuses an archive that is no workbook, has macros, is cut off, or would unpack to too much. */
export async function checkArchive(bytes: Buffer): Promise<void> {
  const entries = await directoryOf(bytes, refuse)
  checkPrograms(entries, refuse)
  const names = namesOf(entries)
  if (!names.has("[Content_Types].xml") || !names.has("xl/workbook.xml")) throw refuseFile("import.file_no_workbook")
  checkSizes(entries, refuse)
}

const refuse: Refuse = problem => refuseFile(`import.file_${problem}`)

/** The names in an archive of any kind, read from its directory, if it is one that may be kept. */
export async function namesInArchive(bytes: Buffer, refuse: Refuse): Promise<ReadonlySet<string>> {
  const entries = await directoryOf(bytes, refuse)
  checkPrograms(entries, refuse)
  checkSizes(entries, refuse)
  return namesOf(entries)
}

const namesOf = (entries: readonly Entry[]) => new Set(entries.map(entry => entry.fileName))

/** Macros of Microsoft's office and of LibreOffice. */
const programs = /vbaProject|macrosheets|activeX|^(?:Basic|Scripts)\//i

function checkPrograms(entries: readonly Entry[], refuse: Refuse): void {
  if (entries.some(entry => programs.test(entry.fileName))) throw refuse("macros")
  if (entries.some(entry => entry.isEncrypted())) throw refuse("encrypted")
}

function checkSizes(entries: readonly Entry[], refuse: Refuse): void {
  const size = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const swollen = entries.some(
    entry =>
      entry.uncompressedSize > 1024 * 1024 && entry.uncompressedSize > limits.ratio * Math.max(1, entry.compressedSize),
  )
  if (size > limits.unpackedBytes || swollen) throw refuse("bomb")
}

async function directoryOf(bytes: Buffer, refuse: Refuse): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    const broken = () => reject(refuse("broken"))
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, archive: ZipFile | undefined) => {
      if (error || !archive) return broken()
      if (archive.entryCount > limits.entries) return reject(refuse("bomb"))
      archive.on("error", broken)
      archive.on("entry", (entry: Entry) => {
        entries.push(entry)
        archive.readEntry()
      })
      archive.on("end", () => resolve(entries))
      archive.readEntry()
    })
  })
}
