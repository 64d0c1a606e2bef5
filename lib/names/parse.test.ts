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
  it("loses a Japanese rank", () => expect(words("1等陸佐 山本 太郎")).toEqual(["山本", "太郎"]))
  it("may have the initial last", () => expect(words("Батлут.Д")).toEqual(["batlut", "d."]))
  it("is one word with its hyphen", () => expect(words("Bat-Erdene")).toEqual(["baterdene"]))
  it("may be nothing that can be heard", () => expect(words("김철수 ?")).toEqual([]))
  it.each([
    ["Дамбын", "damba"],
    ["Юмжаагийн", "iumjaa"],
  ])("knows the father's name without its genitive: %s", (name, stem) =>
    expect(parseName(name)[0]?.alternatives).toContain(stem),
  )
})
