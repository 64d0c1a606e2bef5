import { describe, expect, it } from "vitest"
import { nameKeys } from "@/lib/names/keys"

const shared = (a: string, b: string) => nameKeys([a]).filter(key => nameKeys([b]).includes(key))

describe("the keys of a name", () => {
  it.each([
    ["Д.Батлут", "Batlut Damba"],
    ["Дамбын Батлут", "D. Batlut"],
    ["Цэрэндорж", "Cerendorj"],
    ["Bat Erdene", "Батэрдэнэ"],
    ["おおの たろう", "Ohno Taro"],
    ["ふじわら", "Huziwara"],
    ["山田花子", "山田 花子"],
    ["김철수", "김철수"],
  ])("meet for %s and %s", (a, b) => expect(shared(a, b)).not.toEqual([]))

  it("do not meet for names that have nothing in common", () => expect(shared("Болд", "Цэцэг")).toEqual([]))
  it("are none for no name", () => expect(nameKeys([])).toEqual([]))
  it("are no more than can be kept", () =>
    expect(nameKeys(Array.from({ length: 100 }, (_, at) => `Bat${at} Bold${at}r Dorj`)).length).toBeLessThanOrEqual(60))
})
