import { deflateRawSync } from "node:zlib"
import ExcelJS from "exceljs"
import { describe, expect, it } from "vitest"
import { InvalidInput } from "@/lib/errors"
import { isMessageKey } from "@/lib/i18n/messages"
import { readFileRows } from "@/lib/transfer/read/file"
import { encodingOf, separatorOf } from "@/lib/transfer/read/text"

const read = (bytes: Uint8Array) => readFileRows("file", Buffer.from(bytes))
const cellsOf = async (bytes: Uint8Array) => (await read(bytes)).map(sheet => sheet.rows.map(row => row.cells))

/** The message with which a file is refused. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await read(bytes)
    return "read"
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    const key = error.errors.file?.key ?? ""
    expect(isMessageKey(key), key).toBe(true)
    return key.replace("import.file_", "")
  }
}

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet("Names"), book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** An archive made by hand: what it says about its entries need not be true. */
function archive(entries: { name: string; bytes: Buffer; says?: number; encrypted?: boolean }[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, says, encrypted } of entries) {
    const packed = deflateRawSync(bytes)
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x02014b50, 0)
    head.writeUInt16LE(20, 6)
    head.writeUInt16LE(encrypted ? 1 : 0, 8)
    head.writeUInt16LE(8, 10)
    head.writeUInt32LE(packed.length, 20)
    head.writeUInt32LE(says ?? bytes.length, 24)
    head.writeUInt16LE(name.length, 28)
    head.writeUInt32LE(at, 42)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(encrypted ? 1 : 0, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(says ?? bytes.length, 22)
    local.writeUInt16LE(name.length, 26)
    parts.push(local, Buffer.from(name), packed)
    directory.push(head, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...directory, end])
}

const bones = [
  { name: "[Content_Types].xml", bytes: Buffer.from("<Types/>") },
  { name: "xl/workbook.xml", bytes: Buffer.from("<workbook/>") },
]

const mongolian = "Нэр;Цол\r\nГанбаатар;ахмад\r\n"
const japanese = "氏名,階級\r\n佐藤 健一,1等陸尉\r\n"

/** Windows-1251 of the letters of the two words above. */
const cyrillic1251 = (text: string) =>
  Buffer.from(
    [...text].map(letter => {
      const code = letter.codePointAt(0) ?? 0
      return code < 0x80 ? code : code - 0x0410 + 0xc0
    }),
  )

describe("a text file", () => {
  const two = [
    [
      ["Нэр", "Цол"],
      ["Ганбаатар", "ахмад"],
    ],
  ]

  it.each([
    ["utf-8", Buffer.from(mongolian)],
    ["utf-8", Buffer.from(`\uFEFF${mongolian}`)],
    ["utf-16le", Buffer.from(`\uFEFF${mongolian}`, "utf16le")],
    ["utf-16be", Buffer.from(`\uFEFF${mongolian}`, "utf16le").swap16()],
    ["windows-1251", cyrillic1251(mongolian)],
  ])("is read in %s", async (encoding, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding)
    expect(await cellsOf(bytes)).toEqual(two)
  })

  it("is read in Shift_JIS", async () => {
    const bytes = Buffer.from("8e8196bc2c8a4b8b890d0a8db293a1208c9288ea2c31939997a488d10d0a", "hex")
    expect(encodingOf(bytes)).toBe("shift_jis")
    expect(await cellsOf(bytes)).toEqual([
      [
        ["氏名", "階級"],
        ["佐藤 健一", "1等陸尉"],
      ],
    ])
  })

  it("is read with commas, semicolons and tabs", () => {
    expect(separatorOf(japanese)).toBe(",")
    expect(separatorOf(mongolian)).toBe(";")
    expect(separatorOf("a\tb\nc\td")).toBe("\t")
    expect(separatorOf('"a, b, c";d\n"e, f";g')).toBe(";")
  })

  it("gives back what our own writer defused, and keeps the lines of a cell", async () => {
    expect(await cellsOf(Buffer.from('a,b\n\'=1+1,"x\ny"\n'))).toEqual([
      [
        ["a", "b"],
        ["=1+1", "x\ny"],
      ],
    ])
  })
})

describe("a workbook", () => {
  it("gives text, days, numbers and the last value of formulas, none of it run", async () => {
    const bytes = await workbook(sheet => {
      sheet.addRow(["Name", "Day", "Number", "Formula", "Rich", "Link"])
      sheet.addRow([
        "=1+1",
        new Date(Date.UTC(2025, 7, 20)),
        7,
        { formula: 'WEBSERVICE("http://x")', result: "cached" },
        { richText: [{ text: "Ба" }, { text: "тар" }] },
        { text: "page", hyperlink: "http://example.org" },
      ])
    })
    expect((await cellsOf(bytes))[0]?.[1]).toEqual(["=1+1", "2025-08-20", "7", "cached", "Батар", "page"])
  })

  it("keeps the numbers of its rows", async () => {
    const bytes = await workbook(sheet => {
      sheet.getCell("A3").value = "x"
      sheet.getCell("A9").value = "y"
    })
    expect((await read(bytes))[0]?.rows.map(row => row.number)).toEqual([3, 9])
  })
})

describe("a spoiled file", () => {
  const wellFormed = () => workbook(sheet => sheet.addRow(["Name"]))

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ["nothing at all", "empty", () => Buffer.alloc(0)],
    ["blank lines", "empty", () => Buffer.from("\n\n ,,\n")],
    ["a workbook without cells", "empty", () => workbook(() => undefined)],
    ["more than 20 MB", "large", () => Buffer.alloc(20 * 1024 * 1024 + 1, "a")],
    ["an old workbook", "old", () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["a PDF", "kind", () => Buffer.from("%PDF-1.7")],
    ["a PNG", "kind", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ["a JPEG", "kind", () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ["a GIF", "kind", () => Buffer.from("GIF89a")],
    ["gzip", "kind", () => Buffer.from([0x1f, 0x8b, 8, 0])],
    ["a program", "kind", () => Buffer.from([0x7f, 0x45, 0x4c, 0x46])],
    ["a Windows program", "kind", () => Buffer.from([0x4d, 0x5a, 0x90, 0])],
    ["RAR", "kind", () => Buffer.from("Rar!")],
    ["7z", "kind", () => Buffer.from([0x37, 0x7a, 0xbc, 0xaf])],
    ["HTML called a workbook", "kind", () => Buffer.from("<html><table><tr><td>x</td></tr></table></html>")],
    ["XML", "kind", () => Buffer.from("<?xml version='1.0'?><a/>")],
    ["RTF", "kind", () => Buffer.from("{\\rtf1 x}")],
    ["zeros", "empty", () => Buffer.alloc(500)],
    ["noise with zeros", "not_text", () => Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7919) % 251))],
    ["an open quotation mark", "quotes", () => Buffer.from('Name,Rank\n"x,y\nz,w\n')],
    ["301 columns", "columns", () => Buffer.from("Name,".repeat(300) + "x\n")],
    ["a cell of 100,000 characters", "cell", () => Buffer.from(`Name\n${"x".repeat(100_000)}\n`)],
    ["50,001 rows", "rows", () => Buffer.from("x\n".repeat(50_001))],
    [
      "a workbook of 301 columns",
      "columns",
      () => workbook(sheet => sheet.addRow(Array.from({ length: 301 }, () => "x"))),
    ],
    ["a cell of 31,000 characters in a workbook", "cell", () => workbook(sheet => sheet.addRow(["x".repeat(31_000)]))],
    ["half a workbook", "broken", async () => (await wellFormed()).subarray(0, 2000)],
    ["a workbook without its end", "broken", async () => (await wellFormed()).subarray(0, -10)],
    ["only the sign of an archive", "broken", () => Buffer.from("PK\u0003\u0004")],
    [
      "a directory that lies about a size",
      "broken",
      () => archive([...bones, { name: "xl/a.xml", bytes: Buffer.from("x"), says: 9 }]),
    ],
    [
      "an archive of something else",
      "no_workbook",
      () => archive([{ name: "word/document.xml", bytes: Buffer.from("<a/>") }]),
    ],
    [
      "a workbook with nothing in it",
      "broken",
      () => archive([...bones, { name: "xl/worksheets/sheet1.xml", bytes: Buffer.from("<x") }]),
    ],
    ["macros", "macros", () => archive([...bones, { name: "xl/vbaProject.bin", bytes: Buffer.from("x") }])],
    ["old macros", "macros", () => archive([...bones, { name: "xl/macrosheets/sheet1.xml", bytes: Buffer.from("x") }])],
    [
      "a control that runs",
      "macros",
      () => archive([...bones, { name: "xl/activeX/activeX1.bin", bytes: Buffer.from("x") }]),
    ],
    [
      "an encrypted entry",
      "encrypted",
      () => archive([...bones, { name: "xl/a.xml", bytes: Buffer.from("x"), encrypted: true }]),
    ],
    [
      "a bomb",
      "bomb",
      () => archive([...bones, { name: "xl/worksheets/sheet1.xml", bytes: Buffer.alloc(30 * 1024 * 1024) }]),
    ],
    [
      "a bomb that says how large it is",
      "bomb",
      () => archive([...bones, { name: "xl/a.xml", bytes: Buffer.from("x"), says: 4_000_000_000 }]),
    ],
    [
      "thousands of entries",
      "bomb",
      () => archive(Array.from({ length: 1500 }, (_, at) => ({ name: `xl/${at}.xml`, bytes: Buffer.from("x") }))),
    ],
  ])("is refused with what to do: %s", async (_, key, make) => {
    expect(await refusal(await make())).toBe(key)
  })

  it("is still read when it is only strange", async () => {
    const links = await workbook((sheet, book) => {
      sheet.addRow(["Name"])
      sheet.addRow([{ formula: "'[other.xlsx]A'!A1", result: "from afar" }])
      sheet.addRow([{ formula: "1/0", result: { error: "#DIV/0!" } }])
      sheet.mergeCells("A4:XFD9")
      sheet.getCell("A1").dataValidation = { type: "list", allowBlank: true, formulae: ['"a,b"'] }
      book.addWorksheet("Empty")
    })
    expect((await cellsOf(links))[0]).toEqual([["Name"], ["from afar"], ["#DIV/0!"]])
  })
})
