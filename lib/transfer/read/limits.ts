/** What a file may hold at most. Beyond it, it is refused and not cut. */
export const limits = {
  bytes: 20 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
  cellLength: 30_000,
  /** Of the archive that a workbook is. */
  entries: 1_000,
  unpackedBytes: 160 * 1024 * 1024,
  /** How many times larger an entry of more than a megabyte may become when unpacked. */
  ratio: 150,
  seconds: 60,
  memoryMegabytes: 640,
} as const
