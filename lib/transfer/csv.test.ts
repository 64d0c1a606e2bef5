import { describe, expect, it } from "vitest"
import { writeCsv } from "@/lib/transfer/csv"

const one = (value: string | number | boolean | null) => writeCsv([{ name: "a", value: () => value }], [null])

describe("writeCsv", () => {
  it("starts with a byte order mark and ends lines as Windows does", () => {
    expect(one("x")).toBe("\uFEFFa\r\nx\r\n")
  })

  it.each(["=1+1", "+1", "-1", "@a", "\tx", "＝1"])("defuses %j", text => {
    expect(one(text)).toBe(`\uFEFFa\r\n'${text}\r\n`)
  })

  it("defuses a formula behind a carriage return, and one that must be quoted", () => {
    expect(one("\r=1")).toContain("'\r=1")
    expect(one('=HYPERLINK("x","y")')).toBe('\uFEFFa\r\n"\'=HYPERLINK(""x"",""y"")"\r\n')
  })

  it("leaves what is not known blank, zero is zero", () => {
    expect(one(null)).toBe("\uFEFFa\r\n\r\n")
    expect(one(0)).toBe("\uFEFFa\r\n0\r\n")
    expect(one(false)).toBe("\uFEFFa\r\nfalse\r\n")
  })

  it("quotes a line end that is not one of Windows", () => {
    expect(one("two\nlines")).toBe('\uFEFFa\r\n"two\nlines"\r\n')
  })

  it("quotes commas, quotes and line ends", () => {
    expect(one('a, "b"\nc')).toBe('\uFEFFa\r\n"a, ""b""\nc"\r\n')
  })
})
