import ExcelJS from "exceljs"
import { describe, expect, it } from "vitest"
import { locales } from "@/lib/i18n/locale"
import { guessSheet } from "@/lib/imports/guess"
import { importTemplate } from "@/lib/imports/template"
import { vocabularies, vocabularyOf, wordOf } from "@/lib/imports/vocabulary"
import { readFileRows } from "@/lib/transfer/read/file"

describe("the template", () => {
  it.each(locales)("is read as it was meant, with every word of its lists: %s", async locale => {
    const bytes = Buffer.from(await importTemplate(locale))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.buffer)
    const plans = (await readFileRows("template.xlsx", bytes)).map(sheet => guessSheet(sheet, false))
    expect(plans.map(({ kind, header }) => [kind, header])).toEqual([
      ["courses", 1],
      ["participants", 1],
    ])
    let lists = 0
    for (const [which, { columns, headings }] of plans.entries()) {
      expect(headings.filter((_, at) => !columns[at])).toEqual([])
      for (const [at, field] of columns.entries()) {
        const vocabulary = field && vocabularyOf[field]
        if (!vocabulary) continue
        const list = book.worksheets[which]?.getCell(2, at + 1).dataValidation.formulae[0] as string
        expect(list.length).toBeLessThan(256)
        const words = list.slice(1, -1).split(",")
        expect(words.map(word => wordOf(vocabulary, word))).toEqual(vocabularies[vocabulary].words)
        lists += 1
      }
    }
    expect(lists).toBe(8)
  })
})
