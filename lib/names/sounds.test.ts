import { describe, expect, it } from "vitest"
import { kunreiSounds, scriptOfToken, soundsOf } from "@/lib/names/sounds"

describe("the sounds of a word", () => {
  it.each([
    ["Мөнхбат", "mOnhbat"],
    ["Цэцэг", "TeTeg"],
    ["Батсайхан", "baTaihan"],
    ["Shota", "Sota"],
    ["Khishig", "hiSig"],
    ["しょうた", "Souta"],
    ["キャ", "kia"],
    ["ガンバット", "gambato"],
    ["髙橋", "高橋"],
  ])("of %s are %s", (word, sounds) => expect(soundsOf(word)).toBe(sounds))

  it("are the same in Cyrillic and in Latin letters where only the spelling differs", () =>
    expect(soundsOf("Tserendorj")).toBe(soundsOf("Цэрэндорж")))

  it("can be read by the other Japanese system", () => {
    expect(kunreiSounds(soundsOf("Tuji"))).toBe("Tuji")
    expect(kunreiSounds(soundsOf("Naoki"))).toBeNull()
  })
})

describe("the script of a word", () => {
  it.each([
    ["山田", "kanji"],
    ["やまだ", "kana"],
    ["Болд", "cyrillic"],
    ["Bold", "latin"],
  ])("of %s is %s", (word, script) => expect(scriptOfToken(word)).toBe(script))
})
