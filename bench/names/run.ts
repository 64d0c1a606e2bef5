import { readFileSync } from "node:fs"
import { compareNames, likelyScore } from "@/lib/names/compare"
import { nameKeys } from "@/lib/names/keys"

/*
 * Measures the matching of names on labelled pairs: `groups.txt` (spellings of one person) and `apart.txt` (different
 * people who are near each other), and on held-out pairs of other patterns, which the rules were not made for. Needs no
 * database. The last line is `precision 0.00 recall 0.00` with the figures of the labelled pairs.
 */

type Pair = { a: string[]; b: string[]; same: boolean; pattern: string }

function read(file: string, separator: string, same: boolean): Pair[] {
  const pairs: Pair[] = []
  let pattern = ""
  for (const line of readFileSync(new URL(file, import.meta.url), "utf8").split("\n")) {
    if (line.startsWith("## ")) pattern = line.slice(3)
    if (!line.trim() || line.startsWith("#")) continue
    const people = line.split(separator).map(person => person.split(" | ").map(name => name.trim()))
    for (const [at, a] of people.entries())
      for (const b of people.slice(at + 1)) if (decidable(a, b)) pairs.push({ a, b, same, pattern })
  }
  return pairs
}

/** Kanji do not say how they are read: without the kana nobody can tell from the names alone. */
function decidable(a: string[], b: string[]): boolean {
  const inKanji = (name: string) => /\p{Script=Han}/u.test(name)
  return a.some(one => b.some(other => inKanji(one) === inKanji(other)))
}

function shareKey(a: string[], b: string[]): boolean {
  const keys = new Set(nameKeys(b))
  return nameKeys(a).some(key => keys.has(key))
}

function measure(pairs: readonly Pair[], say: (line: string) => void): string {
  const seen = new Map<string, { right: number; wrong: string[] }>()
  let found = 0
  let rightly = 0
  let all = 0
  let withoutKey = 0
  for (const { a, b, same, pattern } of pairs) {
    const { score } = compareNames(a, b)
    const said = score >= likelyScore
    if (said) found++
    if (same) all++
    if (said && same) rightly++
    if (said && !shareKey(a, b)) withoutKey++
    const row = seen.get(pattern) ?? { right: 0, wrong: [] }
    if (said === same) row.right++
    else row.wrong.push(`${a.join("|")} ${same ? "=" : "/"} ${b.join("|")} (${score.toFixed(2)})`)
    seen.set(pattern, row)
  }
  say(`${pairs.length} pairs, ${all} of one person; likely from ${likelyScore}`)
  for (const [pattern, { right, wrong }] of seen) {
    say(`${pattern}: ${right} of ${right + wrong.length}`)
    for (const one of wrong) say(`    ${one}`)
  }
  say(`likely pairs that share no key, and would not be found in the database: ${withoutKey}`)
  const figure = (part: number, whole: number) => (Math.floor((part / whole) * 100) / 100).toFixed(2)
  return `precision ${figure(rightly, found)} recall ${figure(rightly, all)}`
}

const say = (line: string) => console.log(line)
const heldOut = measure(
  [...read("./held-out-groups.txt", " = ", true), ...read("./held-out-apart.txt", " / ", false)],
  say,
)
say("")
const labelled = measure([...read("./groups.txt", " = ", true), ...read("./apart.txt", " / ", false)], say)
say(`held out: ${heldOut}`)
say(labelled)
