import { requireNames } from "@/lib/auth/require-names"
import { requireEditor } from "@/lib/auth/require-editor"
import { db } from "@/lib/db"
import { pageWindow, type List } from "@/lib/lists/list-query"
import type { NameReason } from "@/lib/names/compare"
import { compareWaiting } from "@/lib/people/compare-waiting"
import { listNamedPeople, type NamedPerson } from "@/lib/people/named"
import { noteReading } from "@/lib/readings/note-reading"

/* The worklist of people who may be one: found by their names, weighed by what else they have in common. */

export type FactReason = "same-organization" | "same-rank" | "other-country" | "other-sex"

export type LikelyPair = {
  first: NamedPerson
  second: NamedPerson
  score: number
  reasons: (NameReason | FactReason)[]
  /** In how many courses both stand. */
  sharedCourses: number
}

export type Duplicates = List<LikelyPair> & {
  /** People who are not compared yet. */
  waiting: number
}

/** How long a page may wait for people who were not compared yet. */
const patience = 1500

/** What else speaks for one person takes a part of the doubt away; what speaks against it takes from the score. */
const score = `
  (1 - (1 - l."score") * (CASE WHEN f."organization" THEN 0.6 ELSE 1 END) * (CASE WHEN f."rank" THEN 0.8 ELSE 1 END))
  * (CASE WHEN f."country" THEN 0.85 ELSE 1 END) * (CASE WHEN f."sex" THEN 0.8 ELSE 1 END)`

const from = `
  FROM "person_likeness" l
  JOIN "person" a ON a."id" = l."first_id" AND a."deleted_at" IS NULL
  JOIN "person" b ON b."id" = l."second_id" AND b."deleted_at" IS NULL
  WHERE NOT EXISTS (SELECT 1 FROM "person_difference" d WHERE d."first_id" = l."first_id" AND d."second_id" = l."second_id")`

type PairRow = {
  firstId: string
  secondId: string
  score: number
  reasons: NameReason[]
  organization: boolean
  rank: boolean
  country: boolean
  sex: boolean
  courses: number
}

/** Pairs of people who may be one, likeliest first. */
export async function listDuplicates(page: number): Promise<Duplicates> {
  const actor = await requireNames()
  const waiting = await compareWaiting(patience)
  await noteReading(actor, { event: "user.read_people", noun: "user", recordId: actor.id })
  const total = await countPairs()
  const { skip, take, ...shown } = pageWindow(total, page)
  const pairs = await db.$queryRawUnsafe<PairRow[]>(
    `SELECT l."first_id" AS "firstId", l."second_id" AS "secondId", ${score} AS "score", l."reasons", f.*
     FROM (SELECT l.*, a."country" AS "a_country", b."country" AS "b_country", a."sex" AS "a_sex", b."sex" AS "b_sex" ${from}) l,
     LATERAL (
       SELECT
         coalesce(bool_or(x."organization_id" = y."organization_id"), false) AS "organization",
         coalesce(bool_or(lower(x."rank") = lower(y."rank")), false) AS "rank",
         coalesce(l."a_country" <> l."b_country", false) AS "country",
         coalesce(l."a_sex" <> l."b_sex", false) AS "sex",
         (count(DISTINCT x."course_id") FILTER (WHERE x."course_id" = y."course_id"))::integer AS "courses"
       FROM "participation" x, "participation" y
       WHERE x."person_id" = l."first_id" AND y."person_id" = l."second_id"
     ) f
     ORDER BY 3 DESC, 1, 2 LIMIT $1 OFFSET $2`,
    take,
    skip,
  )
  const people = await listNamedPeople(
    actor,
    db,
    pairs.flatMap(pair => [pair.firstId, pair.secondId]),
  )
  const byId = new Map(people.map(person => [person.id, person]))
  const items = pairs.flatMap((pair): LikelyPair[] => {
    const first = byId.get(pair.firstId)
    const second = byId.get(pair.secondId)
    if (!first || !second) return []
    const facts: FactReason[] = []
    if (pair.organization) facts.push("same-organization")
    if (pair.rank) facts.push("same-rank")
    if (pair.country) facts.push("other-country")
    if (pair.sex) facts.push("other-sex")
    return [{ first, second, score: pair.score, reasons: [...pair.reasons, ...facts], sharedCourses: pair.courses }]
  })
  return { items, total, ...shown, waiting }
}

/** How many pairs wait for a hand. */
export async function countDuplicates(): Promise<number> {
  await requireEditor({ noun: "person" })
  await compareWaiting(patience)
  return countPairs()
}

async function countPairs(): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ total: number }[]>(`SELECT count(*)::integer AS "total" ${from}`)
  return row?.total ?? 0
}
