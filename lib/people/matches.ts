import { Prisma } from "@/lib/generated/prisma/client"
import { comparerOf, likelyScore, type NameReason } from "@/lib/names/compare"
import { nameKeys } from "@/lib/names/keys"

type Reader = Pick<Prisma.TransactionClient, "$queryRaw">

/** A person of the register who may be meant by a name, and why. */
export type PersonMatch = { id: string; names: string[]; score: number; reasons: NameReason[] }

/** So many people with the most and longest keys in common are compared by name. */
const mostCompared = 60

/** Asks for the people who share keys, those with the most and longest first. */
export const peopleSharingKeys = (keys: readonly string[], without: string | null = null) => Prisma.sql`
  WITH found AS (
    SELECT k."person_id", sum(length(k."key")) AS "weight"
    FROM "person_name_key" k WHERE k."key" = ANY (${keys})
    GROUP BY k."person_id" ORDER BY 2 DESC, 1 LIMIT ${mostCompared}
  )
  SELECT p."id", array_agg(n."written" ORDER BY n."position") AS "names"
  FROM found f
  JOIN "person" p ON p."id" = f."person_id" AND p."deleted_at" IS NULL
  JOIN "person_name" n ON n."person_id" = p."id"
  WHERE p."id" IS DISTINCT FROM ${without}::uuid
  GROUP BY p."id", f."weight" ORDER BY f."weight" DESC, p."id"`

/**
 * The people who may be meant by a name, in whatever script either is written, likeliest first. Looks names up by their
 * keys and compares what it finds; who may see names is asked by the caller.
 */
export async function findLikelyPeople(
  reader: Reader,
  names: readonly string[],
  { limit, without = null }: { limit: number; without?: string | null },
): Promise<PersonMatch[]> {
  const keys = nameKeys(names)
  if (keys.length === 0) return []
  const found = await reader.$queryRaw<{ id: string; names: string[] }[]>(peopleSharingKeys(keys, without))
  const compare = comparerOf(names)
  return found
    .map(person => ({ ...person, ...compare(person.names) }))
    .filter(({ score }) => score >= likelyScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
}
