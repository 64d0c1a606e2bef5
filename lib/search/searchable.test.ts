import { describe, expect, it } from "vitest"
import { searchable, searchWords } from "@/lib/search/searchable"

describe("searchable", () => {
  it("folds width, case and the marks of Latin letters", () => {
    expect(searchable("Ｚａｍ－２０２４  Töv")).toBe("zam-2024 tov")
  })
  it("keeps the letters of other scripts whole", () => {
    expect(searchable("Төв аймгийн ЗАЙ, ガイド")).toBe("төв аймгийн зай, ガイド")
  })
  it("takes texts in several languages and leaves out what is missing", () => {
    expect(searchable({ en: "Road", mn: "Зам" }, null, undefined, "R1")).toBe("road зам r1")
  })
})

describe("searchWords", () => {
  it("gives no word for a blank query", () => expect(searchWords("   ")).toEqual([]))
  it("splits at any white space", () => expect(searchWords("Road　зам")).toEqual(["road", "зам"]))
})
