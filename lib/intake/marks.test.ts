import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { piecesOf, type Mark, type Piece } from "@/lib/intake/marks"

const mark = (id: string, start: number, end: number): Mark => ({ id, field: id, start, end })
const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(piece => (typeof piece === "string" ? piece : textOf(piece.pieces))).join("")
const idsOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap(piece => (typeof piece === "string" ? [] : [piece.mark.id, ...idsOf(piece.pieces)]))

describe("the pieces of a notice", () => {
  it("are findings within findings", () => {
    expect(piecesOf("abcdef", [mark("inner", 2, 3), mark("outer", 1, 5)])).toEqual([
      "a",
      { mark: mark("outer", 1, 5), pieces: ["b", { mark: mark("inner", 2, 3), pieces: ["c"] }, "de"] },
      "f",
    ])
  })

  it("hold the text unchanged and every finding once, however they cross", () => {
    const text = "0123456789"
    const spans = fc.array(fc.tuple(fc.nat(10), fc.nat(10)), { maxLength: 8 })
    fc.assert(
      fc.property(spans, given => {
        const marks = given
          .map(([a, b], at) => mark(String(at), Math.min(a, b), Math.max(a, b)))
          .filter(({ start, end }) => start < end)
        const pieces = piecesOf(text, marks)
        expect(textOf(pieces)).toBe(text)
        expect(idsOf(pieces).sort()).toEqual(marks.map(({ id }) => id).sort())
      }),
    )
  })
})
