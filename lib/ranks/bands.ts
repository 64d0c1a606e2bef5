import type { Prisma, RankBand } from "@/lib/generated/prisma/client"
import { bandOfFolded } from "@/lib/ranks/folded-rank"
import { rankKey } from "@/lib/ranks/rank-key"
import { toWord, type RankBandWord } from "@/lib/words"

type Reader = Pick<Prisma.TransactionClient, "rank">

/** The band of a rank as written in a country; null where it is not mapped. */
export type BandOfRank = (rank: string | null, country: string | null) => RankBandWord | null

/**
 * The table of ranks, read once for many questions. The country's own rank comes before the general one; where the country
 * is not known, a rank that all countries map alike is mapped.
 */
export async function readBandOfRank(reader: Reader): Promise<BandOfRank> {
  return bandsIn(await reader.rank.findMany({ select: { country: true, key: true, band: true } }))
}

export async function bandOfRank(reader: Reader, rank: string | null, country: string | null) {
  return (await readBandOfRank(reader))(rank, country)
}

export function bandsIn(table: readonly { country: string | null; key: string; band: RankBand }[]): BandOfRank {
  const byKey = new Map<string, Map<string | null, RankBandWord>>()
  for (const { country, key, band } of table)
    byKey.set(key, (byKey.get(key) ?? new Map<string | null, RankBandWord>()).set(country, toWord(band)))
  return (rank, country) => {
    const folded = rank === null ? null : bandOfFolded(rank)
    if (folded !== null) return folded
    const found = rank === null ? undefined : byKey.get(rankKey(rank))
    if (!found) return null
    const general = found.get(null) ?? null
    if (country !== null) return found.get(country) ?? general
    const bands = new Set(found.values())
    return general ?? (bands.size === 1 ? ([...bands][0] ?? null) : null)
  }
}
