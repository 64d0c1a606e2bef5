import { requireEditor } from "@/lib/auth/require-editor"
import { aliveFor } from "@/lib/courses/mentions"
import { db } from "@/lib/db"
import { countryName, compareText } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pageOf, type List, type ListQuery } from "@/lib/lists/list-query"
import { readBandOfRank } from "@/lib/ranks/bands"
import { rankKey } from "@/lib/ranks/rank-key"
import { rankSelect, type RankRecord } from "@/lib/ranks/record"
import { isUuid } from "@/lib/uuid"
import { rankBands, toWord, type RankBandWord } from "@/lib/words"

export const rankStates = ["all", "unmapped"] as const

export type RankQuery = ListQuery<(typeof rankStates)[number]> & { country: string | null }
export type RankRow = { id: string; written: string; country: string | null; band: RankBandWord }

/** What stands for the ranks of no country in particular. */
export const general = "general"

/** The table of ranks: the general ones, then country by country, from the highest band down. */
export async function listRanks(locale: Locale, query: RankQuery): Promise<List<RankRow>> {
  await requireEditor()
  const rows = await db.rank.findMany({
    where: {
      ...(query.search ? { key: { contains: rankKey(query.search) } } : {}),
      ...(query.country ? { country: query.country === general ? null : query.country } : {}),
    },
    select: rankSelect,
  })
  const compare = compareText(locale)
  const place = (country: string | null) => (country === null ? "" : countryName(locale, country))
  const sorted = rows
    .map(({ id, written, country, band }) => ({ id, written, country, band: toWord(band) }))
    .sort(
      (a, b) =>
        compare(place(a.country), place(b.country)) ||
        rankBands.indexOf(a.band) - rankBands.indexOf(b.band) ||
        compare(a.written, b.written),
    )
  return pageOf(sorted, query.page)
}

export async function listRankCountries(): Promise<{ countries: string[]; total: number }> {
  await requireEditor()
  const groups = await db.rank.groupBy({ by: ["country"], _count: true })
  return {
    countries: groups.flatMap(({ country }) => country ?? []),
    total: groups.reduce((sum, { _count }) => sum + _count, 0),
  }
}

export async function getRank(id: string): Promise<RankRecord | null> {
  await requireEditor()
  return isUuid(id) ? db.rank.findUnique({ where: { id }, select: rankSelect }) : null
}

export type UnmappedRank = { written: string; country: string | null; count: number }

/** Ranks that stand in rosters and mean nothing yet, those written most often first. */
export async function listUnmappedRanks(query: RankQuery): Promise<List<UnmappedRank>> {
  const wanted = rankKey(query.search)
  const rows = (await readUnmapped()).filter(
    ({ written, country }) =>
      rankKey(written).includes(wanted) &&
      (query.country === null || country === (query.country === general ? null : query.country)),
  )
  return pageOf(rows, query.page)
}

export async function countUnmappedRanks(): Promise<number> {
  return (await readUnmapped()).length
}

async function readUnmapped(): Promise<UnmappedRank[]> {
  const actor = await requireEditor()
  const [rows, band] = await Promise.all([
    db.participation.findMany({
      where: { rank: { not: null }, course: aliveFor(actor) },
      select: { rank: true, person: { select: { country: true } }, organization: { select: { country: true } } },
    }),
    readBandOfRank(db),
  ])
  const found = new Map<string, UnmappedRank>()
  for (const { rank, person, organization } of rows) {
    const country = person.country ?? organization?.country ?? null
    if (rank === null || band(rank, country) !== null) continue
    const key = `${country ?? ""} ${rankKey(rank)}`
    const { count = 0, written = rank } = found.get(key) ?? {}
    found.set(key, { written, country, count: count + 1 })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.written < b.written ? -1 : 1))
}
