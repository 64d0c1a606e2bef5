import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { db } from "@/lib/db"
import { InvalidInput, NotFound } from "@/lib/errors"
import { isMessageKey } from "@/lib/i18n/messages"
import { documentType } from "@/lib/sources/document-kind"
import { addDocument, removeDocument, replaceDocument } from "@/lib/sources/document-mutations"
import { createSource } from "@/lib/sources/mutations"
import { sourceSchema } from "@/lib/sources/schema"
import { archive, workbookOf } from "@/lib/testing/archive"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const text = (words: string) => Buffer.from(words, "latin1")
const entry = (name: string, content = "<a/>") => ({ name, bytes: Buffer.from(content) })
const word = (...more: string[]) =>
  archive([entry("[Content_Types].xml"), entry("word/document.xml"), ...more.map(name => entry(name))])
const openDocument = (kind: string) =>
  archive([{ ...entry("mimetype", `application/vnd.oasis.opendocument.${kind}`), stored: true }, entry("content.xml")])

describe("what a document is", () => {
  it.each([
    ["%PDF-1.7", "application/pdf", text("%PDF-1.7\n1 0 obj")],
    ["PNG", "image/png", text("\x89PNG\r\n\x1a\n0")],
    ["JPEG", "image/jpeg", text("\xff\xd8\xff\xe0")],
    ["WebP", "image/webp", text("RIFF\x00\x00\x00\x00WEBPVP8 ")],
    ["DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", word()],
    ["XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", archive(workbookOf({}))],
    ["ODT", "application/vnd.oasis.opendocument.text", openDocument("text")],
    ["ODS", "application/vnd.oasis.opendocument.spreadsheet", openDocument("spreadsheet")],
  ])("is told by its content: %s", async (_, type, bytes) => {
    expect(await documentType(bytes)).toBe(type)
  })

  it.each([
    ["nothing", "empty", Buffer.alloc(0)],
    ["too much", "large", Buffer.concat([text("%PDF-1.7"), Buffer.alloc(20 * 1024 * 1024)])],
    ["a page of the web", "kind", text("<!doctype html><script>alert(1)</script>")],
    ["a drawing with scripts", "kind", text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ["a page with a PDF inside", "kind", text("<html>%PDF-1.7")],
    ["a program", "kind", text("MZ\x90\x00")],
    ["any archive", "kind", archive([entry("setup.exe")])],
    [
      "an archive that only says what it is",
      "kind",
      archive([entry("mimetype", "application/vnd.oasis.opendocument.text")]),
    ],
    ["an old office file", "old", text("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
    ["macros", "macros", word("word/vbaProject.bin")],
    [
      "macros of LibreOffice",
      "macros",
      archive([
        { ...entry("mimetype", "application/vnd.oasis.opendocument.text"), stored: true },
        entry("content.xml"),
        entry("Basic/Standard/Module1.xml"),
      ]),
    ],
    ["a password", "encrypted", archive([{ ...entry("word/document.xml"), encrypted: true }])],
    ["what swells", "bomb", archive([{ ...entry("word/document.xml"), bytes: Buffer.alloc(9_000_000) }])],
    ["half a file", "broken", word().subarray(0, 60)],
  ])("is refused with what to do: %s", async (_, problem, bytes) => {
    const refused = await documentType(bytes).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(InvalidInput)
    const key = (refused as InvalidInput).errors.document?.key ?? ""
    expect(key).toBe(`document.${problem}`)
    expect(isMessageKey(key)).toBe(true)
  })
})

const newSource = () => db.$transaction(tx => createSource(system, tx, sourceSchema.parse({})))
const pdf = (words: string) => text(`%PDF-1.7 ${words}`)
const add = (sourceId: string, name: string, bytes: Buffer) =>
  db.$transaction(tx => addDocument(system, tx, { sourceId, document: { name, bytes } }))
const logged = (recordId: string) =>
  db.activity.findMany({
    where: { noun: "source", recordId },
    select: { event: true, changes: true },
    orderBy: { id: "asc" },
  })

describe("a document of a source", () => {
  it("is kept to the byte, with its sum, and by a name that ends as its content wants", async () => {
    const { id: sourceId } = await newSource()
    const bytes = pdf("notice")
    const { id } = await add(sourceId, "C:\\files\\Notice\u202e.html", bytes)
    const kept = await db.sourceDocument.findUniqueOrThrow({ where: { id } })
    expect(Buffer.from(kept.bytes).equals(bytes)).toBe(true)
    expect(kept).toMatchObject({
      name: "Notice.html.pdf",
      type: "application/pdf",
      size: bytes.length,
      checksum: createHash("sha256").update(bytes).digest("hex"),
    })
    expect((await logged(sourceId)).at(-1)).toEqual({
      event: "source.document_added",
      changes: [{ field: "document", from: null, to: "Notice.html.pdf" }],
    })
  })

  it("is not kept twice in one source", async () => {
    const { id: sourceId } = await newSource()
    await add(sourceId, "a.pdf", pdf("a"))
    await expect(add(sourceId, "b.pdf", pdf("a"))).rejects.toMatchObject({
      errors: { document: { key: "document.twice", values: { name: "a.pdf" } } },
    })
    await add((await newSource()).id, "b.pdf", pdf("a"))
  })

  it("can be replaced and removed, and the log keeps what was there", async () => {
    const { id: sourceId } = await newSource()
    const { id } = await add(sourceId, "a.pdf", pdf("a"))
    const other = await newSource()
    const replacement = { id, document: { name: "b.pdf", bytes: pdf("b") } }
    const replace = (ofSource: string) =>
      db.$transaction(tx => replaceDocument(system, tx, { ...replacement, sourceId: ofSource }))
    await expect(replace(other.id)).rejects.toThrow(NotFound)
    await replace(sourceId)
    await db.$transaction(tx => removeDocument(system, tx, { sourceId, id }))
    expect(await db.sourceDocument.count({ where: { sourceId } })).toBe(0)
    const [, , replaced, removed] = await logged(sourceId)
    const sum = (words: string) => createHash("sha256").update(pdf(words)).digest("hex")
    expect(replaced?.changes).toEqual([{ field: "document", from: `a.pdf (SHA-256 ${sum("a")})`, to: "b.pdf" }])
    expect(removed).toEqual({
      event: "source.document_removed",
      changes: [{ field: "document", from: `b.pdf (SHA-256 ${sum("b")})`, to: null }],
    })
  })

  it("cannot be other bytes than those that were checked", async () => {
    const { id: sourceId } = await newSource()
    const { id } = await add(sourceId, "a.pdf", pdf("a"))
    const changed = db.sourceDocument.update({ where: { id }, data: { bytes: new Uint8Array(pdf("z")) } })
    await expect(changed).rejects.toThrow("source_document_bytes_check")
  })
})
