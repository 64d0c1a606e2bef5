import { requireEditor } from "@/lib/auth/require-editor"
import { db } from "@/lib/db"
import { readDictionary } from "@/lib/intake/dictionary"
import type { Findings } from "@/lib/intake/findings"
import { headlineOf } from "@/lib/intake/notice-text"
import { readNotice } from "@/lib/intake/read-notice"
import { shippedDictionary } from "@/lib/intake/shipped/dictionary"
import { shippedWord } from "@/lib/intake/shipped/is-shipped"
import { wordKey, type Meanings, type WordKind } from "@/lib/intake/words"
import { compareText } from "@/lib/i18n/format"
import { isLocale, type Locale } from "@/lib/i18n/locale"
import { pageOf, type List, type ListQuery } from "@/lib/lists/list-query"
import { isUuid } from "@/lib/uuid"

export type WaitingNotice = { id: string; headline: string; createdAt: Date; by: string }

/** Notices that were handed in and neither confirmed nor discarded yet, the newest first. */
export async function listNotices(): Promise<WaitingNotice[]> {
  await requireEditor()
  const rows = await db.notice.findMany({
    select: { id: true, text: true, createdAt: true, createdBy: { select: { email: true } } },
    orderBy: { createdAt: "desc" },
    take: 100,
  })
  return rows.map(({ text, createdBy, ...row }) => {
    const headline = headlineOf(text)
    return {
      ...row,
      headline: headline ? text.slice(headline.start, headline.end) : text.slice(0, 80),
      by: createdBy.email,
    }
  })
}

export type ReadNotice = {
  id: string
  text: string
  /** The language that was chosen; null: recognized. */
  language: Locale | null
  fileName: string | null
  createdAt: Date
  findings: Findings
}

/** A notice as it reads with the words of now. */
export async function getNotice(id: string): Promise<ReadNotice | null> {
  await requireEditor()
  if (!isUuid(id)) return null
  const notice = await db.notice.findUnique({
    where: { id },
    select: { id: true, text: true, language: true, fileName: true, createdAt: true },
  })
  if (!notice) return null
  const language = notice.language !== null && isLocale(notice.language) ? notice.language : null
  const findings = readNotice(notice.text, { language, dictionary: await readDictionary(db) })
  return { ...notice, language, findings }
}

export const wordOrigins = ["shipped", "own", "changed", "silent"] as const

export type WordRow<Kind extends WordKind = WordKind> = {
  kind: Kind
  language: Locale
  written: string
  key: string
  /** Null: not read any more. */
  means: Meanings[Kind] | null
  /** Whether it comes with Muster, was added in the office, means something else there, or is not read there. */
  origin: (typeof wordOrigins)[number]
  version: number | null
}

export type WordQuery = ListQuery<WordKind> & { language: Locale | null }

/** The words of a kind; names of countries and names in the register are read too and not listed. */
export async function listWords(locale: Locale, query: WordQuery): Promise<List<WordRow>> {
  await requireEditor()
  const own = await db.noticeWord.findMany({ where: { kind: query.state } })
  const taken = new Set(own.map(({ language, key }) => `${language} ${key}`))
  const shipped = shippedDictionary[query.state]
    .filter(({ means }) => !isCountry(query.state, means))
    .map(({ language, written, means }): WordRow => ({
      kind: query.state,
      language,
      written,
      key: wordKey(written),
      means,
      origin: "shipped",
      version: null,
    }))
    .filter(({ language, key }) => !taken.has(`${language} ${key}`))
  const compare = compareText(locale)
  const wanted = wordKey(query.search)
  const rows = [...own.map(rowOf), ...shipped]
    .filter(row => row.key.includes(wanted) && (query.language === null || row.language === query.language))
    .sort(
      (a, b) =>
        Number(a.origin === "shipped") - Number(b.origin === "shipped") ||
        compare(JSON.stringify(a.means), JSON.stringify(b.means)) ||
        compare(a.language, b.language) ||
        compare(a.written, b.written),
    )
  return pageOf(rows, query.page, 50)
}

export async function getWord(address: { kind: WordKind; language: string; key: string }): Promise<WordRow | null> {
  await requireEditor()
  const { kind, language, key } = address
  if (!isLocale(language)) return null
  const own = await db.noticeWord.findUnique({ where: { kind_language_key: { kind, language, key } } })
  if (own) return rowOf(own)
  const shipped = shippedWord(address)
  return shipped
    ? { kind, language, written: shipped.written, key, means: shipped.means, origin: "shipped", version: null }
    : null
}

type OwnRow = { kind: WordKind; language: string; written: string; key: string; means: unknown; version: number }

function rowOf({ kind, language, written, key, means, version }: OwnRow): WordRow {
  const shipped = shippedWord({ kind, language, key }) !== undefined
  const origin = means === null ? "silent" : shipped ? "changed" : "own"
  return {
    kind,
    language: language as Locale,
    written,
    key,
    means: means as Meanings[WordKind] | null,
    origin,
    version,
  }
}

function isCountry(kind: WordKind, means: Meanings[WordKind]): boolean {
  if (kind !== "place") return false
  const { name, province } = means as Meanings["place"]
  return Object.keys(name).length === 0 && Object.keys(province).length === 0
}
