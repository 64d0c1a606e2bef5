import type { Prisma } from "@/lib/generated/prisma/client"
import type { RankInput } from "@/lib/ranks/schema"
import { toWord } from "@/lib/words"

export const rankSelect = {
  id: true,
  written: true,
  country: true,
  band: true,
  version: true,
} as const satisfies Prisma.RankSelect

export type RankRecord = Prisma.RankGetPayload<{ select: typeof rankSelect }>

/** A rank as the input that would write it again. */
export function rankInputOf({ written, country, band }: RankRecord): RankInput {
  return { written, country, band: toWord(band) }
}
