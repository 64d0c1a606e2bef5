import { leastSimilarity, soundSimilarity } from "@/lib/names/distance"
import { parseName, type NameToken } from "@/lib/names/parse"
import { isSyllabic } from "@/lib/names/sounds"

/** How alike two written names are, and why: what an administrator is shown beside the two, never instead of them. */
export type NameLikeness = { score: number; reasons: NameReason[] }

export type NameReason = "same" | "sounds-alike" | "initial" | "other-order" | "one-name-only" | "other-script"

/** From this score on two names are shown as perhaps one person's. Chosen on the labelled pairs of `bench/names`. */
export const likelyScore = 0.82

/** Likeness of two persons' names, each with all its spellings; the best pair of spellings decides. */
export function compareNames(a: readonly string[], b: readonly string[]): NameLikeness {
  return comparerOf(a)(b)
}

/** The same for one person with many: what can be made of his names beforehand is made once. */
export function comparerOf(a: readonly string[]): (b: readonly string[]) => NameLikeness {
  const lefts = a.map(readName)
  return b => {
    const rights = b.map(readName)
    let best: NameLikeness = { score: 0, reasons: [] }
    for (const left of lefts) for (const right of rights) best = better(best, likenessOfNames(left, right))
    if (best.score > otherKanji && differInKanji(lefts, rights)) return { ...best, score: otherKanji }
    return best
  }
}

/** Who reads the same and is written in other kanji (伊藤 恵子, 伊東 敬子) is another person. */
const otherKanji = 0.7

/** Both are known in kanji, and no two of their spellings come nearer than one character. */
function differInKanji(lefts: readonly ReadName[], rights: readonly ReadName[]): boolean {
  const inKanji = (names: readonly ReadName[]) =>
    names.filter(name => name.tokens.length > 0 && name.tokens.every(token => token.script === "kanji"))
  const [ours, theirs] = [inKanji(lefts), inKanji(rights)]
  if (ours.length === 0 || theirs.length === 0) return false
  return ours.every(left => theirs.every(right => differingKanji(left, right) > 1))
}

function differingKanji(left: ReadName, right: ReadName): number {
  const [a, b] = [left, right].map(name => Array.from(name.tokens.map(token => token.sounds).join(""))) as [
    string[],
    string[],
  ]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.filter(character => !short.includes(character)).length
}

export const compareWritten = (a: string, b: string) => likenessOfNames(readName(a), readName(b))

/** A name as its words, and the same with words run together. */
type ReadName = { written: string; tokens: NameToken[]; runs: NameToken[][] }

function readName(name: string): ReadName {
  const tokens = parseName(name)
  return { written: asWritten(name), tokens, runs: runTogether(tokens) }
}

function likenessOfNames(left: ReadName, right: ReadName): NameLikeness {
  if (left.written === right.written) return { score: 1, reasons: ["same"] }
  let best = likenessOf(left.tokens, right.tokens)
  for (const run of left.runs) best = better(best, likenessOf(run, right.tokens))
  for (const run of right.runs) best = better(best, likenessOf(left.tokens, run))
  if (best.score === 0 || left.tokens[0]?.script === right.tokens[0]?.script) return best
  return { score: best.score, reasons: [...best.reasons, "other-script"] }
}

/** What is kept as a key where a name holds no word whose sounds are known. */
export const asWritten = (name: string) => name.normalize("NFKC").toLowerCase().trim()

const better = (a: NameLikeness, b: NameLikeness) => (b.score > a.score ? b : a)

/**
 * The same name with two whole words, or all of them, run together: `山田 花子` is also 山田花子, and in `Gantulga Bat Erdene`
 * stands Baterdene.
 */
function runTogether(tokens: NameToken[]): NameToken[][] {
  const runs: NameToken[][] = []
  for (let from = 0; from < tokens.length; from++)
    for (let to = from + 2; to <= tokens.length; to++) {
      const words = tokens.slice(from, to)
      if (words.some(token => token.initial)) break
      const sounds = words.map(token => token.sounds).join("")
      const run: NameToken = { sounds, script: (words[0] as NameToken).script, initial: false, alternatives: [] }
      runs.push([...tokens.slice(0, from), run, ...tokens.slice(to)])
    }
  return runs
}

function likenessOf(a: NameToken[], b: NameToken[]): NameLikeness {
  const none: NameLikeness = { score: 0, reasons: [] }
  if (a.length === 0 || b.length === 0 || a.length > 4 || b.length > 4) return none
  if (a.length > b.length) return likenessOf(b, a)
  let best = none
  const likeness = remembered(a, b)
  for (const order of orders(b.length, a.length)) {
    const found = inOrder(a, b, order, likeness)
    if (found.score > best.score) best = found
  }
  return best
}

/** Every way to give each of `few` words one of `many`, as indexes. */
function orders(many: number, few: number): number[][] {
  if (few === 0) return [[]]
  return orders(many, few - 1).flatMap(head =>
    Array.from({ length: many }, (_, at) => at)
      .filter(at => !head.includes(at))
      .map(at => [...head, at]),
  )
}

type TokenLikeness = { score: number; initial: boolean }

/** The likeness of a word of one name and a word of the other, found out once for all orders. */
function remembered(a: NameToken[], b: NameToken[]): (at: number, to: number) => TokenLikeness {
  const known: TokenLikeness[] = []
  return (at, to) => (known[at * b.length + to] ??= tokenLikeness(a[at] as NameToken, b[to] as NameToken))
}

function inOrder(
  a: NameToken[],
  b: NameToken[],
  order: number[],
  likeness: (at: number, to: number) => TokenLikeness,
): NameLikeness {
  const reasons = new Set<NameReason>()
  let sum = 0
  let weight = 0
  let whole = 0
  for (const [at, token] of a.entries()) {
    const { score, initial } = likeness(at, order[at] as number)
    if (score < leastSimilarity) return { score: 0, reasons: [] }
    if (initial) reasons.add("initial")
    else whole++
    if (score < 1 && !initial) reasons.add("sounds-alike")
    const share = initial ? 0.5 : token.sounds.length
    sum += score * share
    weight += share
  }
  if (whole === 0) return { score: 0, reasons: [] }
  let score = sum / weight
  const missing = b.length - a.length
  if (missing > 0) {
    reasons.add("one-name-only")
    score -= missing * (a.length === 1 ? 0.12 : 0.06)
  }
  if (order.some((to, at) => at > 0 && to < (order[at - 1] as number))) {
    reasons.add("other-order")
    score -= 0.02
  }
  if (reasons.size === 0) reasons.add("same")
  return { score, reasons: [...reasons] }
}

function tokenLikeness(a: NameToken, b: NameToken): TokenLikeness {
  if (a.initial || b.initial) {
    const [short, long] = a.initial ? [a, b] : [b, a]
    if (long.script === "kanji") return { score: 0, initial: true }
    const same = firstSounds(short.sounds).some(sound => firstSounds(long.sounds).includes(sound))
    return { score: same ? 0.95 : 0, initial: true }
  }
  let score = soundSimilarity(a.sounds, b.sounds, a.script, b.script)
  if (score === 1) return { score, initial: false }
  for (const left of [a.sounds, ...a.alternatives])
    for (const right of [b.sounds, ...b.alternatives])
      score = Math.max(score, soundSimilarity(left, right, a.script, b.script) - 0.02)
  for (const [kana, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (kana.foreign && (other.script === "latin" || other.script === "cyrillic") && !isSyllabic(other.sounds))
      for (const sounds of [other.sounds, ...other.alternatives])
        score = Math.max(score, soundSimilarity(kana.foreign, sounds, "kana", other.script) - 0.02)
  return { score, initial: false }
}

/** What an initial may stand for: Y. is у, ю, я or е; O. and U. are о, ө, у, ү; a single T, S, C or K may be half of ts, sh, ch, kh. */
function firstSounds(sounds: string): string[] {
  const first = sounds[0] ?? ""
  const open: Record<string, string[]> = { o: ["o", "O"], O: ["O", "o", "u"], u: ["u", "U", "O"], U: ["U", "u", "i"], i: ["i", "U"], T: ["T", "t"], S: ["S", "s"], C: ["C", "T"], h: ["h", "k"], v: ["v", "b"] } // prettier-ignore
  return open[first] ?? [first]
}
