import type { FormerPlan } from "@/lib/courses/plans"
import { isPartialDate } from "@/lib/dates/partial-date"
import type { LocalText } from "@/lib/i18n/locale"
import { scriptOf, type PersonNameInput } from "@/lib/people/schema"
import { personNameKinds, personRoles, planEnds, scripts } from "@/lib/words"

/*
 * How a cell holds more than one thing: one a line. What export writes, import reads.
 */

export const linesOf = (cell: string) =>
  cell
    .split("\n")
    .map(line => line.trim())
    .filter(Boolean)

/** Several short things: one a line, or between semicolons. */
export const listIn = (cell: string) =>
  cell
    .split(/[\n;；、]/u)
    .map(one => one.trim())
    .filter(Boolean)

/** What a name is called beside its letters: its kind, and its script where the letters say another. */
export function writeNameKind({ written, kind, script }: PersonNameInput): string {
  return script === scriptOf(written) ? kind : `${kind} ${script}`
}

export function readNameKind(
  cell: string,
): (Pick<PersonNameInput, "kind"> & { script: PersonNameInput["script"] | null }) | null {
  const [kind, script, ...more] = cell.trim().split(/\s+/)
  const known = personNameKinds.find(one => one === kind)
  const knownScript = scripts.find(one => one === script)
  return known && more.length === 0 && (script === undefined || knownScript)
    ? { kind: known, script: knownScript ?? null }
    : null
}

/** A further spelling in one line: `BOLORMAA DORJ | passport | Bolormaa | Dorj`. */
export function writeSpelling(name: PersonNameInput): string {
  const parts = [name.written, writeNameKind(name), name.given ?? "", name.fatherName ?? ""]
  while (parts.at(-1) === "") parts.pop()
  return parts.map(part => part.replace(/[\\|]/g, "\\$&")).join(" | ")
}

export function readSpelling(line: string) {
  const [written = "", kind = "", given = "", fatherName = ""] = line
    .split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/)
    .map(part => part.trim().replace(/\\([\\|])/g, "$1"))
  const read = kind === "" ? { kind: null, script: null } : readNameKind(kind)
  return read && written ? { written, ...read, given, fatherName } : null
}

/** A text in several languages on one line; which is which, the script says. */
export const writeTexts = (text: LocalText) => [text.en, text.ja, text.mn].filter(Boolean).join(" / ")

export function readTexts(cell: string): LocalText {
  const text: LocalText = {}
  for (const part of cell.split(/\s\/\s/).map(one => one.trim())) {
    const script = scriptOf(part)
    const locale = script === "cyrillic" ? "mn" : script === "kanji" || script === "kana" ? "ja" : "en"
    if (part) text[locale] ??= part
  }
  return text
}

/** A number of people: `45`, `about 45`, `at least 45`, or as we write them, `~45` and `45+`. */
export function readCount(cell: string): { total: number; precision: "exact" | "about" | "at-least" } | null {
  const text = cell.normalize("NFKC").toLowerCase().trim()
  const found =
    /^(~|≈|about|approx\.?|約|およそ|ойролцоогоор|орчим)?\s*(at least|more than|>|>=|≥)?\s*([\d ,]+)\s*(?:名|人|хүн)?\s*(\+|以上|程度|орчим|-аас дээш)?$/u.exec(
      text,
    )
  if (!found) return null
  const total = Number((found[3] ?? "").replace(/[ ,]/g, ""))
  const about = found[1] !== undefined || found[4] === "程度" || found[4] === "орчим"
  const atLeast = found[2] !== undefined || found[4] === "+" || found[4] === "以上" || found[4] === "-аас дээш"
  return { total, precision: atLeast ? "at-least" : about ? "about" : "exact" }
}

export const writeCount = (total: number, precision: "exact" | "about" | "at-least") =>
  precision === "about" ? `~${total}` : precision === "at-least" ? `${total}+` : String(total)

/** A plan that stands no longer in one line: `2025-08-19 | 2025-09-18 | postponed | trainee 30, lead 1 | the reason`. */
export function writePlan({ startsOn, endsOn, endedBy, counts, reason }: FormerPlan): string {
  const numbers = counts.map(({ role, total, precision }) => `${role} ${writeCount(total, precision)}`).join(", ")
  const why = writeTexts(reason).replace(/\s+/g, " ")
  return [startsOn ?? "", endsOn ?? "", endedBy, numbers, why].join(" | ").replace(/[ |]+$/, "")
}

export function readPlan(line: string): FormerPlan | null {
  const parts = line.split("|")
  const [startsOn = "", endsOn = "", ended = "", numbers = ""] = parts.map(part => part.trim())
  const why = parts.slice(4).join("|")
  const endedBy = planEnds.find(end => end === ended)
  const counts = numbers
    .split(",")
    .filter(Boolean)
    .map(each => {
      const [word, ...number] = each.trim().split(/\s+/)
      const role = personRoles.find(one => one === word)
      const count = readCount(number.join(" "))
      return role && count ? { role, ...count, who: null } : null
    })
  const days = [startsOn, endsOn].every(day => day === "" || isPartialDate(day))
  if (!endedBy || !days || counts.includes(null)) return null
  return {
    startsOn: startsOn || null,
    endsOn: endsOn || null,
    endedBy,
    counts: counts.filter(count => count !== null),
    reason: readTexts(why),
  }
}
