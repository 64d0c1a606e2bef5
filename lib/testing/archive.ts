import { deflateRawSync } from "node:zlib"

/* Archives and workbooks made by hand: what they say about themselves need not be true. */

export type Entry = { name: string; bytes: Buffer; says?: number; encrypted?: boolean; stored?: boolean }

/** What the end of an archive says, where it differs from the truth. */
type End = { entries?: number; directoryAt?: number; directorySize?: number }

export function archive(entries: readonly Entry[], end: End = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, says, encrypted, stored } of entries) {
    const packed = stored ? bytes : deflateRawSync(bytes)
    const method = stored ? 0 : 8
    const named = Buffer.from(name)
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x02014b50, 0)
    head.writeUInt16LE(20, 6)
    head.writeUInt16LE(encrypted ? 1 : 0, 8)
    head.writeUInt16LE(method, 10)
    head.writeUInt32LE(packed.length, 20)
    head.writeUInt32LE(says ?? bytes.length, 24)
    head.writeUInt16LE(named.length, 28)
    head.writeUInt32LE(at, 42)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(encrypted ? 1 : 0, 6)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(says ?? bytes.length, 22)
    local.writeUInt16LE(named.length, 26)
    parts.push(local, named, packed)
    directory.push(head, named)
    at += 30 + named.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const tail = Buffer.alloc(22)
  tail.writeUInt32LE(0x06054b50, 0)
  tail.writeUInt16LE(end.entries ?? entries.length, 8)
  tail.writeUInt16LE(end.entries ?? entries.length, 10)
  tail.writeUInt32LE(end.directorySize ?? size, 12)
  tail.writeUInt32LE(end.directoryAt ?? at, 16)
  return Buffer.concat([...parts, ...directory, tail])
}

const types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const packaged = "http://schemas.openxmlformats.org/package/2006"

const parts: Record<string, string> = {
  "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
  "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<?xml version="1.0"?><workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Names" sheetId="1" r:id="r1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  "xl/sharedStrings.xml": `<?xml version="1.0"?><sst ${main}><si><t>Name</t></si></sst>`,
  "xl/worksheets/sheet1.xml": sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
}

/** A sheet around its rows; `before` stands where a document type would. */
export function sheetXml(rows: string, before = ""): string {
  return `<?xml version="1.0"?>${before}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`
}

export function stringsXml(strings: string, before = ""): string {
  return `<?xml version="1.0"?>${before}<sst ${main}>${strings}</sst>`
}

/** A workbook with one sheet, with some of its parts written otherwise, added, or (null) left out. */
export function workbookOf(others: Record<string, string | Buffer | null>): Entry[] {
  return Object.entries({ ...parts, ...others }).flatMap(([name, bytes]) =>
    bytes === null ? [] : [{ name, bytes: Buffer.from(bytes) }],
  )
}
