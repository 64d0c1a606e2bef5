import { rankBands, type RankBandWord } from "@/lib/words"

/*
 * What is left of the rank of somebody who was erased: the band that is counted. Written so that no rank is written like it.
 */

export const foldedRank = (band: RankBandWord | null): string | null => (band === null ? null : `(${band})`)

export const bandOfFolded = (rank: string): RankBandWord | null =>
  rankBands.find(band => foldedRank(band) === rank) ?? null
