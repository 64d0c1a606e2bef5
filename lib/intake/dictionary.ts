import type { Prisma } from "@/lib/generated/prisma/client"
import { meaningSchemas } from "@/lib/intake/word-meaning"
import { shippedDictionary } from "@/lib/intake/shipped/dictionary"
import { wordKey, wordKinds, type Dictionary, type Word, type WordKind } from "@/lib/intake/words"
import { locales, type Locale, type LocalText } from "@/lib/i18n/locale"

type Reader = Pick<Prisma.TransactionClient, "noticeWord" | "topic" | "organization">

export type OwnWord = { kind: WordKind; language: string; written: string; key: string; means: unknown }

type Register = {
  topics: readonly { slug: string; names: LocalText }[]
  organizations: readonly { slug: string; names: LocalText; aliases: readonly string[]; country: string | null }[]
}

/** All words that notices are read with now: those of the office, those that come with Muster, names in the register. */
export async function readDictionary(reader: Reader): Promise<Dictionary> {
  const [own, topics, organizations] = await Promise.all([
    reader.noticeWord.findMany({ select: { kind: true, language: true, written: true, key: true, means: true } }),
    reader.topic.findMany({ where: { deletedAt: null }, select: { slug: true, names: true } }),
    reader.organization.findMany({
      where: { deletedAt: null, unresolved: false },
      select: { slug: true, names: true, aliases: true, country: true },
    }),
  ])
  return composeDictionary(own, {
    topics: topics.map(({ slug, names }) => ({ slug, names: names as LocalText })),
    organizations: organizations.map(({ names, ...row }) => ({ ...row, names: names as LocalText })),
  })
}

/** A word of the office stands in the place of another of its kind, also where it says that it means nothing. */
export function composeDictionary(own: readonly OwnWord[], register: Register): Dictionary {
  const compose = <Kind extends WordKind>(kind: Kind): Word<Kind>[] => {
    const mine = own.filter(word => word.kind === kind)
    const taken = new Set(mine.map(({ language, key }) => `${language} ${key}`))
    const others = [...shippedDictionary[kind], ...(namesIn(register, kind) as Word<Kind>[])].filter(word => {
      const key = `${word.language} ${wordKey(word.written)}`
      return !taken.has(key) && taken.add(key)
    })
    return [...mine.flatMap(word => readWord<Kind>(word)), ...others].flatMap(word => known(word, kind, register))
  }
  return Object.fromEntries(wordKinds.map(kind => [kind, compose(kind)])) as unknown as Dictionary
}

function readWord<Kind extends WordKind>({ kind, language, written, means }: OwnWord): Word<Kind>[] {
  if (means === null) return []
  const parsed = meaningSchemas[kind].safeParse(means)
  return parsed.success ? [{ language: language as Locale, written, means: parsed.data as Word<Kind>["means"] }] : []
}

/** Names that would be found in the middle of other words are no words: MOD, 施設. */
const isName = (name: string) => name.length >= 4

function namesIn(register: Register, kind: WordKind): Word[] {
  const inLanguages = (names: LocalText, means: Word["means"]) =>
    locales.flatMap(language => {
      const written = names[language]
      return written && isName(written) ? [{ language, written, means }] : []
    })
  if (kind === "topic") return register.topics.flatMap(({ slug, names }) => inLanguages(names, slug))
  if (kind !== "organization") return []
  return register.organizations.flatMap(({ slug, names, aliases, country }) => {
    if (country === null) return []
    const means = { slug, country }
    const others = aliases.filter(isName).map(written => ({ language: languageOfAlias(written), written, means }))
    return [...inLanguages(names, means), ...others]
  })
}

const languageOfAlias = (alias: string): Locale =>
  /\p{Script=Cyrillic}/u.test(alias)
    ? "mn"
    : /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(alias)
      ? "ja"
      : "en"

/** A topic that the register does not have is none; an organization still says on which side people stand. */
function known<Kind extends WordKind>(word: Word<Kind>, kind: Kind, register: Register): Word<Kind>[] {
  if (kind === "topic") return register.topics.some(({ slug }) => slug === word.means) ? [word] : []
  if (kind !== "organization") return [word]
  const { slug, country } = word.means as Word<"organization">["means"]
  const exists = slug !== null && register.organizations.some(one => one.slug === slug)
  return [{ ...word, means: { slug: exists ? slug : null, country } as Word<Kind>["means"] }]
}
