import { deflateRawSync, gzipSync } from "node:zlib"
import { archive, sheetXml, stringsXml, workbookOf } from "@/lib/testing/archive"

/** A file that no import takes: what is wrong with it, and the end of the key of the message it is refused with. */
export type SpoiledFile = { what: string; name: string; refused: string; make: () => Buffer }

const of = (refused: string, files: Record<string, [string, () => Buffer]>): SpoiledFile[] =>
  Object.entries(files).map(([what, [name, make]]) => ({ what, name, refused, make }))

const text = (words: string) => () => Buffer.from(words)
const bytes =
  (...numbers: number[]) =>
  () =>
    Buffer.from([...numbers, 0, 1, 2, 3])
const book = (others: Record<string, string | Buffer | null>) => () => archive(workbookOf(others))
const sheet = (rows: string, before = "") => book({ "xl/worksheets/sheet1.xml": sheetXml(rows, before) })
const inline = (words: string, at = "A1") => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
const wellFormed = () => archive(workbookOf({}))
const other = (name: string) => () => archive([{ name, bytes: Buffer.from("<a/>") }])

const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${String(at + 1)} "${`&lol${at === 0 ? "" : String(at)};`.repeat(10)}">`).join("")}]>`
const fetching = `<!DOCTYPE a [<!ENTITY file SYSTEM "file:///etc/passwd">]>`
const megabyte = 1024 * 1024

export const spoiledFiles: readonly SpoiledFile[] = [
  ...of("empty", {
    "nothing at all": ["nothing.csv", () => Buffer.alloc(0)],
    "blank lines": ["blank.csv", text("\n\n ,,\n")],
    zeros: ["zeros.csv", () => Buffer.alloc(500)],
    "a byte order mark alone": ["mark.csv", text("\uFEFF")],
    "signs nobody sees": ["unseen.csv", text("\u200b\u200b,\u2060\n")],
    "a workbook without cells": ["no-cells.xlsx", sheet("")],
    "a workbook without sheets": ["sheetless.xlsx", book({ "xl/workbook.xml": "<workbook/>" })],
    "a workbook whose sheet is missing": ["missing.xlsx", book({ "xl/worksheets/sheet1.xml": null })],
    "a workbook of blank cells": ["blank-cells.xlsx", sheet(`<row r="1">${inline(" ")}</row>`)],
  }),
  ...of("large", {
    "more than 20 MB": ["large.csv", () => Buffer.alloc(20 * megabyte + 1, "a")],
  }),
  ...of("old", {
    "an old workbook, or one with a password": ["old.xls", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  }),
  ...of("kind", {
    "a PDF": ["roster.xlsx", text("%PDF-1.7")],
    "a PNG": ["roster.png", bytes(0x89, 0x50, 0x4e, 0x47)],
    "a JPEG": ["scan.jpg", bytes(0xff, 0xd8, 0xff, 0xe0)],
    "a GIF": ["scan.gif", text("GIF89a")],
    gzip: ["names.csv.gz", () => gzipSync("Name\nx\n")],
    bzip2: ["names.csv.bz2", text("BZh91AY&SY")],
    xz: ["names.csv.xz", bytes(0xfd, 0x37, 0x7a, 0x58, 0x5a)],
    "7z": ["names.7z", bytes(0x37, 0x7a, 0xbc, 0xaf)],
    RAR: ["names.rar", text("Rar!\u001a\u0007")],
    "a program": ["names.csv", bytes(0x7f, 0x45, 0x4c, 0x46)],
    "a Windows program": ["names.xlsx", bytes(0x4d, 0x5a, 0x90)],
    "HTML called a workbook": ["export.xls", text("<html><table><tr><td>x</td></tr></table></html>")],
    XML: ["names.xml", text("<?xml version='1.0'?><a/>")],
    "a document type that laughs a billion times": ["laughs.xml", text(`${laughs}<a>&lol9;</a>`)],
    RTF: ["names.rtf", text("{\\rtf1 x}")],
    JSON: ["names.json", text('{"names": ["x"]}')],
    "a list in JSON": ["list.csv", text('[{"name": "x"}]')],
    "a script": ["names.sh", text("#!/bin/sh\necho x\n")],
    "a workbook as exchanged in the eighties": ["names.slk", text("ID;PWXL;N;E\nC;Y1;X1;K1\n")],
  }),
  ...of("not_text", {
    "noise with zeros": ["noise.csv", () => Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7919) % 251))],
    "a database": ["names.sqlite", text("SQLite format 3\0\u0010\0\u0001\u0001")],
    "text of four bytes a letter": ["utf32.csv", () => Buffer.from([0xff, 0xfe, 0, 0, 0x4e, 0, 0, 0, 0x61, 0, 0, 0])],
  }),
  ...of("encoding", {
    "signs of no language": [
      "signs.csv",
      () => Buffer.from(Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 0x40))),
    ],
  }),
  ...of("quotes", {
    "an open quotation mark": ["open.csv", text('Name,Rank\n"x,y\nz,w\n')],
  }),
  ...of("columns", {
    "300 columns": ["wide.csv", text(`${"Name,".repeat(299)}x\n`)],
    "a workbook of 300 columns": ["wide.xlsx", sheet(`<row r="1">${inline("x", "KN1")}</row>`)],
    "a cell in the last column there is": ["last.xlsx", sheet(`<row r="1">${inline("x", "XFD1")}</row>`)],
  }),
  ...of("cell", {
    "a cell of 100,000 characters": ["long.csv", text(`Name\n${"x".repeat(100_000)}\n`)],
    "a workbook with a cell of 100,000 characters": [
      "long.xlsx",
      sheet(`<row r="1">${inline("x".repeat(100_000))}</row>`),
    ],
    "one line of 10 MB": ["line.csv", () => Buffer.alloc(10 * megabyte, "y")],
    "a shared string of 100,000 characters": [
      "shared.xlsx",
      book({ "xl/sharedStrings.xml": stringsXml(`<si><t>${"x".repeat(100_000)}</t></si>`) }),
    ],
  }),
  ...of("rows", {
    "50,001 rows": ["rows.csv", text("x\n".repeat(50_001))],
    "a workbook of 50,001 rows": [
      "rows.xlsx",
      sheet(
        Array.from(
          { length: 50_001 },
          (_, at) => `<row r="${String(at + 1)}"><c r="A${String(at + 1)}"><v>1</v></c></row>`,
        ).join(""),
      ),
    ],
  }),
  ...of("broken", {
    "half a workbook": ["half.xlsx", () => wellFormed().subarray(0, 900)],
    "a workbook without its end": ["endless.xlsx", () => wellFormed().subarray(0, -10)],
    "only the sign of an archive": ["sign.xlsx", text("PK\u0003\u0004")],
    "a directory that lies about a size": [
      "lies.xlsx",
      () => archive([...workbookOf({}), { name: "xl/a.xml", bytes: Buffer.from("x"), says: 9 }]),
    ],
    "a directory that is elsewhere": ["elsewhere.xlsx", () => archive(workbookOf({}), { directoryAt: 7 })],
    "a directory beyond the end": ["beyond.xlsx", () => archive(workbookOf({}), { directoryAt: 0x7fffffff })],
    "more entries than there are": ["more.xlsx", () => archive(workbookOf({}), { entries: 40 })],
    "an entry outside of its folder": [
      "outside.xlsx",
      () => archive([...workbookOf({}), { name: "../../etc/passwd", bytes: Buffer.from("x") }]),
    ],
    "a sheet that is not XML": ["no-xml.xlsx", book({ "xl/worksheets/sheet1.xml": "<x" })],
    "a sheet cut in the middle": [
      "cut-sheet.xlsx",
      book({ "xl/worksheets/sheet1.xml": sheetXml(`<row r="1">${inline("Name")}</row>`).slice(0, -40) }),
    ],
    "a sheet that laughs a billion times": ["laughs.xlsx", sheet(`<row r="1">${inline("&lol9;")}</row>`, laughs)],
    "shared strings that laugh a billion times": [
      "laughs-shared.xlsx",
      book({ "xl/sharedStrings.xml": stringsXml("<si><t>&lol9;</t></si>", laughs) }),
    ],
    "a sheet that fetches a file": ["fetch.xlsx", sheet(`<row r="1">${inline("&file;")}</row>`, fetching)],
    "bytes that do not unpack": ["unpack.xlsx", () => spoilSheet(wellFormed())],
  }),
  ...of("no_workbook", {
    "a document": ["letter.docx", other("word/document.xml")],
    "a presentation": ["talk.pptx", other("ppt/presentation.xml")],
    "a sheet of another program": ["names.ods", other("content.xml")],
    "a binary workbook": ["names.xlsb", other("xl/workbook.bin")],
    "an archive of workbooks": ["nested.zip", () => archive([{ name: "names.xlsx", bytes: wellFormed() }])],
    "archives in archives": [
      "nested.xlsx",
      () =>
        Array.from({ length: 8 }).reduce<Buffer>(inner => archive([{ name: "in.zip", bytes: inner }]), wellFormed()),
    ],
    "a workbook without its list of parts": ["no-types.xlsx", book({ "[Content_Types].xml": null })],
  }),
  ...of("macros", {
    macros: ["macros.xlsm", book({ "xl/vbaProject.bin": "x" })],
    "old macros": ["old-macros.xlsm", book({ "xl/macrosheets/sheet1.xml": "x" })],
    "a control that runs": ["control.xlsx", book({ "xl/activeX/activeX1.bin": "x" })],
  }),
  ...of("encrypted", {
    "an encrypted entry": [
      "encrypted.xlsx",
      () => archive([...workbookOf({}), { name: "xl/a.xml", bytes: Buffer.from("x"), encrypted: true }]),
    ],
  }),
  ...of("bomb", {
    "a bomb": ["bomb.xlsx", book({ "xl/worksheets/sheet1.xml": Buffer.alloc(30 * megabyte) })],
    "a bomb in the shared strings": [
      "bomb-shared.xlsx",
      book({ "xl/sharedStrings.xml": stringsXml(`<si><t>${"x".repeat(40 * megabyte)}</t></si>`) }),
    ],
    "a bomb that says how large it is": [
      "honest.xlsx",
      () => archive([...workbookOf({}), { name: "xl/a.xml", bytes: Buffer.from("x"), says: 4_000_000_000 }]),
    ],
    "thousands of entries": [
      "entries.xlsx",
      () =>
        archive(Array.from({ length: 1500 }, (_, at) => ({ name: `xl/${String(at)}.xml`, bytes: Buffer.from("x") }))),
    ],
  }),
]

/** The same archive with the packed bytes of its sheet overwritten. */
function spoilSheet(whole: Buffer): Buffer {
  const spoiled = Buffer.from(whole)
  const packed = deflateRawSync(Buffer.from(sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')))
  const at = spoiled.indexOf(packed)
  spoiled.fill(0xff, at, at + packed.length)
  return spoiled
}
