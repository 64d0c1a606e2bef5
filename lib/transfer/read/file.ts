import { kindOf } from "@/lib/transfer/read/archive"
import { limits } from "@/lib/transfer/read/limits"
import { refuseFile, type FileSheet } from "@/lib/transfer/read/table"
import { decode, readText } from "@/lib/transfer/read/text"
import { readWorkbook } from "@/lib/transfer/read/workbook"

/** The sheets of a file as text. What it is, its bytes say; its name is not believed. */
export async function readFileRows(name: string, bytes: Buffer): Promise<FileSheet[]> {
  if (bytes.length === 0) throw refuseFile("import.file_empty")
  if (bytes.length > limits.bytes) throw refuseFile("import.file_large")
  switch (kindOf(bytes)) {
    case "archive":
      return readWorkbook(bytes)
    case "old-workbook":
      throw refuseFile("import.file_old")
    case "other":
      throw refuseFile("import.file_kind")
    case "text":
      return readText(textOf(bytes), name)
  }
}

/** How texts begin that are no tables: web pages, XML, RTF, JSON, programs, SYLK. */
const otherKinds = /^\s*(?:<!doctype|<html|<\?xml|\{\\rtf|\{\s*"|\[\s*[{["]|#!|ID;P)/i

function textOf(bytes: Buffer): string {
  const text = decode(bytes)
  if (otherKinds.test(text)) throw refuseFile("import.file_kind")
  return text
}
