import ExcelJS from "exceljs"
import { describe, expect, it } from "vitest"
import { InvalidInput } from "@/lib/errors"
import { isMessageKey } from "@/lib/i18n/messages"
import { spoiledFiles } from "@/lib/testing/spoiled-files"
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

  it("is read in EUC-JP", async () => {
    const bytes = Buffer.from("bbe1ccbe2cb3acb5e90abab4c6a320b7f2b0ec2c31c5f9cea6b0d40a", "hex")
    expect(encodingOf(bytes)).toBe("euc-jp")
    expect((await cellsOf(bytes))[0]?.[0]).toEqual(["氏名", "階級"])
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
  it("comes in sixty ways", () => {
    expect(spoiledFiles.length).toBeGreaterThanOrEqual(60)
  })

  it.each(spoiledFiles.map(file => [file.what, file] as const))("is refused with what to do: %s", async (_, file) => {
    expect(await refusal(file.make())).toBe(file.refused)
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
