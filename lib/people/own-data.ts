import type { Change } from "@/lib/activity/events"
import { requireEditor } from "@/lib/auth/require-editor"
import { requireNames } from "@/lib/auth/require-names"
import { db } from "@/lib/db"
import type { LocalText } from "@/lib/i18n/locale"
import { erasureSubject } from "@/lib/people/erasure"
import { personInputOf, personSelect } from "@/lib/people/mutations"
import { openPrivate } from "@/lib/people/private-fields"

export type OwnData = NonNullable<Awaited<ReturnType<typeof getOwnData>>>

/** All that the register keeps about a person: what is recorded, every part in a course, and who read it when and what for. */
export async function getOwnData(id: string) {
  await requireNames()
  await requireEditor(erasureSubject)
  const person = await db.person.findFirst({
    where: { id, erasedAt: null },
    select: { ...personSelect, createdAt: true, updatedAt: true },
  })
  if (!person) return null
  const parts = await db.participation.findMany({
    where: { personId: id },
    select: {
      roleKey: true,
      rank: true,
      attended: true,
      completed: true,
      preTestScore: true,
      postTestScore: true,
      certificateNumber: true,
      certificateGivenOn: true,
      certificateWithdrawnAt: true,
      organization: { select: { names: true } },
      course: { select: { title: true, startsOn: true, endsOn: true } },
    },
    orderBy: [{ course: { startEarliest: { sort: "desc", nulls: "last" } } }, { id: "asc" }],
  })
  const entries = await db.activity.findMany({
    where: { noun: "person", recordId: id },
    select: { at: true, event: true, changes: true },
    orderBy: { id: "asc" },
  })
  return {
    id,
    recordedAt: person.createdAt.toISOString(),
    changedAt: person.updatedAt.toISOString(),
    ...personInputOf(openPrivate(person)),
    parts: parts.map(({ course, organization, preTestScore, postTestScore, certificateWithdrawnAt, ...part }) => ({
      course: course.title as LocalText,
      startsOn: course.startsOn,
      endsOn: course.endsOn,
      organization: (organization?.names ?? null) as LocalText | null,
      ...part,
      preTestScore: preTestScore && Number(preTestScore),
      postTestScore: postTestScore && Number(postTestScore),
      certificateWithdrawnAt: certificateWithdrawnAt?.toISOString() ?? null,
    })),
    log: entries.map(({ at, event, changes }) => ({
      at: at.toISOString(),
      event,
      purpose: (changes as Change[]).find(({ field }) => field === "purpose")?.to ?? null,
    })),
  }
}
