import { readFileSync } from "node:fs"
import type { Findings } from "@/lib/intake/findings"
import { keptText } from "@/lib/intake/notice-text"
import { readNotice } from "@/lib/intake/read-notice"
import { shippedDictionary } from "@/lib/intake/shipped/dictionary"
import { placeOf, shippedPlaces } from "@/lib/intake/shipped/places"
import { locales, type Locale } from "@/lib/i18n/locale"

/*
 * Notices in the style of those that announce such courses or tell of them, with what they say of period, place, numbers and
 * mode, labelled by hand before there were rules. `held-out-*` were not looked at while the rules were made.
 *
 * A label: `2025-08-20 / 2025-09-17`; a year that only the day of publication gives has `?`. Places by the ids of the shipped
 * places, or a country. Numbers: `trainee 45, instructor ~12, trainee 30+`.
 */

export const kinds = ["period", "place", "numbers", "mode"] as const
export type Kind = (typeof kinds)[number]

type Notice = {
  id: string
  about: string
  language: Locale
  heldOut: boolean
  text: string
  expected: Record<Kind, string[]>
}

export type Tally = { right: number; wrong: number; missed: number }
export type Miss = { id: string; kind: Kind; expected: string[]; found: string[] }
export type Measured = { tallies: Map<string, Tally>; misses: Miss[]; notices: number }

const folder = new URL(".", import.meta.url)

export function readNotices(): Notice[] {
  return [false, true].flatMap(heldOut =>
    locales.flatMap(language => {
      const file = readFileSync(new URL(`${heldOut ? "held-out-" : ""}${language}.txt`, folder), "utf8")
      return file
        .split(/^# (?=[EJM]\d\d )/m)
        .slice(1)
        .map((block): Notice => {
          const [head = "", ...rest] = block.split("\n---\n")
          const [first = "", ...labels] = head.split("\n")
          const said = new Map(labels.map(line => [line.split(":", 1)[0] ?? "", line.replace(/^.*?:/, "")]))
          const list = (kind: Kind) =>
            (said.get(kind) ?? "")
              .split(kind === "period" ? "\n" : ",")
              .map(one => one.trim())
              .filter(Boolean)
          const [id = "", ...about] = first.split(" ")
          const expected = {
            period: list("period"),
            place: list("place"),
            numbers: list("numbers"),
            mode: list("mode"),
          }
          return { id, about: about.join(" "), language, heldOut, text: rest.join("\n---\n").trim(), expected }
        })
    }),
  )
}

const signs = { exact: "", about: "~", "at-least": "" }

const placeIds = new Map(shippedPlaces.map(place => [JSON.stringify(placeOf(place)), place.id]))

/** What was found, written as the labels are. */
export function written(findings: Findings): Record<Kind, string[]> {
  const { period, places, counts, mode } = findings
  return {
    period: period ? [`${period.value.startsOn ?? ""} / ${period.value.endsOn ?? ""}`.trim()] : [],
    place: places.map(({ value }) => placeIds.get(JSON.stringify(value)) ?? value.country),
    numbers: counts.map(
      ({ value: { role, number, precision } }) =>
        `${role} ${signs[precision]}${number}${precision === "at-least" ? "+" : ""}`,
    ),
    mode: mode ? [mode.value] : [],
  }
}

/** The tally of a kind in a language, and of both together, under `kind language`, `kind all` and `all all`. */
export function measure(heldOut: boolean): Measured {
  const tallies = new Map<string, Tally>()
  const misses: Miss[] = []
  const notices = readNotices().filter(notice => notice.heldOut === heldOut)
  for (const { id, language, text, expected } of notices) {
    const found = written(readNotice(keptText(text), { dictionary: shippedDictionary }))
    for (const kind of kinds) {
      const right = found[kind].filter(one => expected[kind].includes(one)).length
      const tally = { right, wrong: found[kind].length - right, missed: expected[kind].length - right }
      if (tally.wrong + tally.missed > 0) misses.push({ id, kind, expected: expected[kind], found: found[kind] })
      for (const name of [`${kind} ${language}`, `${kind} all`, `all ${language}`, "all all"]) {
        const sum = tallies.get(name) ?? { right: 0, wrong: 0, missed: 0 }
        tallies.set(name, {
          right: sum.right + tally.right,
          wrong: sum.wrong + tally.wrong,
          missed: sum.missed + tally.missed,
        })
      }
    }
  }
  return { tallies, misses, notices: notices.length }
}

/** Nothing found is nothing wrong; nothing to find is nothing missed. */
export const precision = ({ right, wrong }: Tally) => (right + wrong === 0 ? 1 : right / (right + wrong))
export const recall = ({ right, missed }: Tally) => (right + missed === 0 ? 1 : right / (right + missed))
