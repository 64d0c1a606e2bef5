import { describe, expect, it } from "vitest"
import { kinds, measure, precision, readNotices, recall } from "@/bench/intake/measure"
import { locales } from "@/lib/i18n/locale"

const right = { right: 0, wrong: 0, missed: 0 }

describe("reading notices", () => {
  it("is measured on at least sixteen of each language, a third of them held out", () => {
    for (const language of locales) {
      const own = readNotices().filter(notice => notice.language === language)
      expect(own.length).toBeGreaterThanOrEqual(16)
      expect(own.filter(notice => notice.heldOut).length * 3).toBeGreaterThanOrEqual(own.length)
    }
  })

  it.each([false, true])("finds what is there and nothing else; held out: %s", heldOut => {
    const { tallies, misses } = measure(heldOut)
    const all = tallies.get("all all") ?? right
    expect(precision(all), JSON.stringify(misses)).toBeGreaterThanOrEqual(0.95)
    expect(recall(all), JSON.stringify(misses)).toBeGreaterThanOrEqual(0.9)
  })

  it("keeps to both in each kind and each language of the notices it was made with", () => {
    const { tallies, misses } = measure(false)
    for (const name of [...kinds.map(kind => `${kind} all`), ...locales.map(language => `all ${language}`)]) {
      const tally = tallies.get(name) ?? right
      expect(precision(tally), `${name} ${JSON.stringify(misses)}`).toBeGreaterThanOrEqual(0.95)
      expect(recall(tally), `${name} ${JSON.stringify(misses)}`).toBeGreaterThanOrEqual(0.9)
    }
  })
})
