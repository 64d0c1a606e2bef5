import { describe, expect, it } from "vitest"
import { compareNames, compareWritten, likelyScore } from "@/lib/names/compare"

describe("two names of one person", () => {
  it.each([
    ["Д.Батлут", "Batlut Damba", ["initial", "other-order", "other-script"]],
    ["Мөнхбат", "Munkhbat", ["sounds-alike", "other-script"]],
    ["Цогтбаатар", "Cogtbatar", ["sounds-alike", "other-script"]],
    ["BATLUT Damba", "Damba Batlut", ["other-order"]],
    ["Batlut", "Damba Batlut", ["one-name-only"]],
    ["やまだ はなこ", "Yamada Hanako", ["same", "other-script"]],
    ["Батболд", "バトボルド", ["sounds-alike", "other-script"]],
    ["Сато Кэндзи", "Sato Kenji", ["sounds-alike", "other-script"]],
    ["大野 太郎", "大野太郎", ["same"]],
    ["김철수", "김철수", ["same"]],
  ])("%s and %s", (a, b, reasons) => {
    const likeness = compareWritten(a, b)
    expect(likeness.score).toBeGreaterThanOrEqual(likelyScore)
    expect([...likeness.reasons].sort()).toEqual([...reasons].sort())
  })

  it.each([
    ["Мєнхбаяр", "Мөнхбаяр"],
    ["Сvхбат", "Sukhbat"],
    ["Батлут.Д", "D. Batlut"],
    ["ヨーコ・アオキ", "あおき ようこ"],
    ["えっちゅう いっせい", "Etchu Issei"],
    ["鹽谷 實", "塩谷実"],
    ["Đặng Quốc Bảo", "Dang Quoc Bao"],
  ])("%s and %s, in letters of other systems", (a, b) =>
    expect(compareWritten(a, b).score).toBeGreaterThanOrEqual(likelyScore),
  )

  it("are alike by the best of all spellings", () =>
    expect(compareNames(["山田 花子", "やまだ はなこ"], ["Hanako YAMADA"]).score).toBeGreaterThanOrEqual(likelyScore))
})

describe("names of different people", () => {
  it.each([
    ["Батбаяр", "Батбаатар"],
    ["Ganbat", "Ганболд"],
    ["Yamada Yuko", "Yamada Yukio"],
    ["Д.Батлут", "Г.Батлут"],
    ["山田 花子", "山田 太郎"],
    ["", "Болд"],
    ["Хосбаяр", "Хасбаяр"],
  ])("%s and %s", (a, b) => expect(compareWritten(a, b).score).toBeLessThan(likelyScore))

  it("sound the same and are written in other kanji", () => {
    const kana = "いとう けいこ"
    expect(compareNames(["伊藤 恵子", kana], ["伊東 敬子", kana]).score).toBeLessThan(likelyScore)
    expect(compareNames(["伊藤 恵子", kana], ["伊東 恵子", kana]).score).toBeGreaterThanOrEqual(likelyScore)
  })
})
