import { base, instructors, participants, traits, traitsOf, type Trait } from "@/lib/protection/tables"

/*
 * From rosters to blocks. A block is the people whose traits are rounded together: the participants of one activity (a
 * counted course or a stage of one), or everyone else of one part in the courses of a program, year and field.
 */

/** What is public of a counted course and says where its people stand in a table. */
export type Facts = {
  /** From the root to its own program. */
  path: readonly string[]
  year: number | null
  fiscalYear: number | null
  field: string | null
}

/** A counted course or a stage of one. The order of the list is the order in time. */
export type Activity = Facts & {
  id: string
  /** False of a stage: its people count, and it is not a course itself. */
  isCourse: boolean
  /** For which parts a head count is the public number; the roster's size is then told nowhere. */
  headCounts: readonly string[]
}

/** Somebody who was there, once a part. */
export type Attendance = {
  activity: string
  person: string
  part: string
  rankBand: string
  sex: string
  organizationKind: string
  side: string
}

export type Counts = Partial<Record<Trait, Record<string, number>>>

export type Block = {
  key: string
  part: string
  facts: Facts
  /** How many activities it is of, and which places the first and the last of them have in time. */
  activities: { count: number; first: number; last: number }
  /** Its size follows from public numbers. */
  sizeIsPublic: boolean
  size: number
  counts: Counts
}

/**
 * Everybody of a block that may be shown, and of one that is there without anybody. Who stands in a roster too small to be
 * told is in none.
 */
export function blocksOf(
  activities: readonly Activity[],
  attendances: readonly Attendance[],
  threshold: number,
): Block[] {
  const rosters = new Map<string, Attendance[]>()
  for (const attendance of attendances) {
    const key = `${attendance.part} ${attendance.activity}`
    const roster = rosters.get(key)
    if (roster) roster.push(attendance)
    else rosters.set(key, [attendance])
  }
  const isTold = (part: string, activity: Activity, size: number) => !hasPublicSize(part, activity) || size >= threshold
  // Where each person is told of as a participant for the first time, by the place of the activity in time.
  const firsts = new Map<string, number>()
  for (const [place, activity] of activities.entries()) {
    const roster = rosters.get(`${participants} ${activity.id}`) ?? []
    if (roster.length < threshold) continue
    for (const { person } of roster) if (!firsts.has(person)) firsts.set(person, place)
  }
  const parts = new Set([participants, instructors, ...attendances.map(({ part }) => part)])
  const blocks = new Map<string, Block>()
  for (const part of parts)
    for (const [place, activity] of activities.entries()) {
      const sizeIsPublic = hasPublicSize(part, activity)
      const roster = rosters.get(`${part} ${activity.id}`) ?? []
      const people = isTold(part, activity, roster.length) ? roster : []
      const { id, path, year, fiscalYear, field } = activity
      const facts = { path, year, fiscalYear, field }
      const key = part === participants ? `${part} ${id}` : [part, path.at(-1), year, fiscalYear, field].join(" ")
      const block = blocks.get(key) ?? {
        ...{ key, part, facts, sizeIsPublic: true, size: 0, counts: emptyCounts(part) },
        activities: { count: 0, first: place, last: place },
      }
      blocks.set(key, block)
      block.activities = { ...block.activities, count: block.activities.count + 1, last: place }
      block.size += people.length
      block.sizeIsPublic &&= sizeIsPublic
      for (const person of people)
        for (const trait of traitsOf(part)) {
          const counts = (block.counts[trait] ??= {})
          const wasThere = (firsts.get(person.person) ?? place) < place
          const word =
            trait === "coming"
              ? wasThere
                ? "again"
                : "first"
              : trait === "training"
                ? wasThere
                  ? "trained"
                  : "other"
                : person[trait]
          counts[word] = (counts[word] ?? 0) + 1
        }
    }
  return [...blocks.values()]
}

/** The number of participants and of instructors is told with the course, unless a head count is told in its place. */
const hasPublicSize = (part: string, { headCounts }: Activity) =>
  (part === participants || part === instructors) && !headCounts.includes(part)

const emptyCounts = (part: string): Counts =>
  Object.fromEntries(traitsOf(part).map(trait => [trait, Object.fromEntries(traits[trait].map(word => [word, 0]))]))

export const down = (number: number) => Math.floor(number / base) * base
