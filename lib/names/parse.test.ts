import { describe, expect, it } from "vitest"
import { parseName } from "@/lib/names/parse"

const words = (name: string) => parseName(name).map(token => (token.initial ? `${token.sounds}.` : token.sounds))

describe("a written name", () => {
  it("has an initial before the point", () => expect(words("Д.Батлут")).toEqual(["d.", "batlut"]))
  it("has an initial of two letters for one sound", () => expect(words("Ts. Bold")).toEqual(["T.", "bold"]))
  it("loses titles, honorifics and what stands in brackets", () => {
    expect(words("Col. Bold (Army)")).toEqual(["bold"])
    expect(words("山田 花子さん")).toEqual(["山田", "花子"])
  })
  it("is one word with its hyphen", () => expect(words("Bat-Erdene")).toEqual(["baterdene"]))
  it("may be nothing that can be heard", () => expect(words("김철수 ?")).toEqual([]))
  it("knows the father's name without its genitive", () =>
    expect(parseName("Дамбын")[0]?.alternatives).toContain("damba"))
})
