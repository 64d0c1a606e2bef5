import { describe, expect, it } from "vitest"
import { InvalidInput } from "@/lib/errors"
import { isMessageKey } from "@/lib/i18n/messages"
import { archive } from "@/lib/testing/archive"
import { readDocumentText } from "@/lib/transfer/read/document-text"

const read = (bytes: Buffer, most = 1000) => readDocumentText(bytes, most)

async function refusal(bytes: Buffer, most?: number): Promise<string> {
  const refused = await read(bytes, most).catch((error: unknown) => error)
  if (!(refused instanceof InvalidInput)) throw refused
  const key = refused.errors.file?.key ?? ""
  expect(isMessageKey(key), key).toBe(true)
  return key
}

/** A PDF of one page with one line, and of none. */
function pdf(line: string): Buffer {
  const stream = line ? `BT /F1 12 Tf 72 700 Td (${line}) Tj ET` : ""
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]
  let file = "%PDF-1.4\n"
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`
    return String(place).padStart(10, "0")
  })
  const start = file.length
  file += `xref\n0 6\n0000000000 65535 f \n${places.map(place => `${place} 00000 n \n`).join("")}`
  return Buffer.from(`${file}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF`)
}

describe("the text of a file", () => {
  it("is that of a PDF, which is worth keeping", async () => {
    expect(await read(pdf("Course of 3 March"))).toEqual({ text: "Course of 3 March", kept: true })
  })

  it("is that of a page, without what is not read", async () => {
    const page = `<!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav>Menu</nav>
      <h1>Course &amp; result</h1><p>Held in\n <b>May</b>.</p><script>alert(1)</script><ul><li>45 trainees<li>12 instructors</ul>`
    expect(await read(Buffer.from(page))).toEqual({
      text: "Course & result\nHeld in May.\n45 trainees\n12 instructors",
      kept: false,
    })
  })

  it("is that of a plain text in an old encoding", async () => {
    const shiftJis = Buffer.from("8e8196bc2c8a4b8b890d0a8db293a1208c9288ea2c31939997a488d10d0a", "hex")
    expect(await read(shiftJis)).toMatchObject({ text: expect.stringContaining("佐藤 健一") as string, kept: false })
    expect((await read(Buffer.from("\uFEFFКурс болов.", "utf16le"))).text).toBe("Курс болов.")
  })

  it.each([
    ["nothing", Buffer.alloc(0), "empty"],
    ["blanks", Buffer.from("  \n "), "empty"],
    ["a PDF of pictures", pdf(""), "picture"],
    ["half a PDF", Buffer.from("%PDF-1.4\n1 0 obj"), "broken"],
    ["an archive", archive([{ name: "a", bytes: Buffer.from("a") }]), "kind"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), "kind"],
    ["no text in any encoding", Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), "kind"],
    ["too much text", Buffer.from("x".repeat(1001)), "long"],
    ["a page with too much text", Buffer.from(`<p>${"x ".repeat(600)}</p>`), "long"],
    ["too large a file", Buffer.alloc(20 * 1024 * 1024 + 1, 32), "large"],
  ])("is refused with what to do: %s", async (_, bytes, problem) => {
    expect(await refusal(bytes)).toBe(`notice.file_${problem}`)
  })

  it("is refused at once where markup is made to hurt", async () => {
    expect(await refusal(Buffer.from(`<p>${"<div>".repeat(400_000)}x`))).toBe("notice.file_broken")
  })
})
