import { courseScope } from "@/lib/access/can"
import type { Actor } from "@/lib/access/actor"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import type { CourseLifeWord } from "@/lib/words"

/** A course as it is named in the record of something else. */
export type CourseMention = {
  slug: string
  title: LocalText
  startsOn: string | null
  endsOn: string | null
  life: CourseLifeWord
  published: boolean
}

export const courseMentionSelect = {
  slug: true,
  title: true,
  startsOn: true,
  endsOn: true,
  life: true,
  publishedAt: true,
} as const satisfies Prisma.CourseSelect

export const newestFirst = [
  { startEarliest: { sort: "desc", nulls: "last" } },
  { slug: "asc" },
] as const satisfies Prisma.CourseOrderByWithRelationInput[]

/** The courses that an actor finds in the office, without those in the bin. */
export const aliveFor = (actor: Actor): Prisma.CourseWhereInput => ({ deletedAt: null, AND: courseScope(actor) })

export function courseMentionOf(
  course: Prisma.CourseGetPayload<{ select: typeof courseMentionSelect }>,
): CourseMention {
  const { publishedAt, title, ...rest } = course
  return { ...rest, title: title as LocalText, published: publishedAt !== null }
}
