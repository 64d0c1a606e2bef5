import { requireNames } from "@/lib/auth/require-names"
import type { UserActor } from "@/lib/access/actor"
import { can, requireMay } from "@/lib/access/can"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { requireEditor } from "@/lib/auth/require-editor"
import { aliveFor } from "@/lib/courses/mentions"
import { db } from "@/lib/db"
import { NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import type { ExportedParticipation } from "@/lib/imports/export-columns"
import { personInputOf, personSelect } from "@/lib/people/mutations"
import { openPrivate } from "@/lib/people/private-fields"

/* Names leave the office only with a reason, and the log keeps it. */

const minutes = 15

/** Notes in the log of a course that its roster is taken out, and why. */
export async function noteRosterExport(
  actor: UserActor,
  tx: Prisma.TransactionClient,
  { courseId, reason }: { courseId: string; reason: string },
): Promise<void> {
  const course = await tx.course.findFirst({
    where: { id: courseId, deletedAt: null },
    select: { id: true, title: true, programId: true, _count: { select: { participations: true } } },
  })
  if (!course || !can(actor, { noun: "course", programId: course.programId })) throw new NotFound("course")
  await record(tx, actor, {
    event: "roster.exported",
    noun: "course",
    recordId: course.id,
    label: course.title as LocalText,
    changes: [
      { field: "reason", from: null, to: reason },
      { field: "participations", from: null, to: course._count.participations },
    ],
  })
}

/** The roster, for a quarter of an hour after the user gave a reason; else null. */
export async function getRosterForExport(slug: string): Promise<ExportedParticipation[] | null> {
  const actor = await requireNames()
  const course = await db.course.findFirst({ where: { slug, AND: aliveFor(actor) }, select: { id: true, code: true } })
  if (!course || !(await isRosterOpen(actor, course.id))) return null
  const rows = await db.participation.findMany({
    where: { courseId: course.id },
    select: {
      roleKey: true,
      rank: true,
      attended: true,
      completed: true,
      preTestScore: true,
      postTestScore: true,
      organization: { select: { slug: true } },
      person: { select: personSelect },
    },
    orderBy: [{ role: { position: "asc" } }, { person: { searchText: "asc" } }, { id: "asc" }],
  })
  return rows.map(({ roleKey, organization, person, preTestScore, postTestScore, ...row }) => ({
    ...row,
    preTestScore: preTestScore && Number(preTestScore),
    postTestScore: postTestScore && Number(postTestScore),
    course: course.code ?? slug,
    role: roleKey,
    organization: organization?.slug ?? null,
    person: { id: person.id, ...personInputOf(openPrivate(person)) },
  }))
}

/** Notes in the log that names of people are taken out, how many, and why. */
export async function notePeopleExport(
  actor: UserActor,
  tx: Prisma.TransactionClient,
  { reason, people }: { reason: string; people: number },
): Promise<void> {
  requireMay(actor, { noun: "person" })
  await record(tx, actor, {
    event: "user.exported_people",
    noun: "user",
    recordId: actor.id,
    changes: [
      { field: "reason", from: null, to: reason },
      { field: "people", from: null, to: people },
    ],
  })
}

const reasonsOf = (actor: UserActor, event: ActivityEvent, recordId: string) => ({
  event,
  recordId,
  actorId: actor.id,
  at: { gt: new Date(Date.now() - minutes * 60_000) },
})

const isRosterOpen = async (actor: UserActor, courseId: string) =>
  (await db.activity.count({ where: reasonsOf(actor, "roster.exported", courseId) })) > 0

/** Whether whoever asks gave a reason for this roster a moment ago. */
export async function isRosterOpenToMe(courseId: string): Promise<boolean> {
  return isRosterOpen(await requireEditor({ noun: "person" }), courseId)
}

/** The same for a list of so many people: a reason that was given for fewer does not open it. */
export async function isPeopleOpenToMe(people: number): Promise<boolean> {
  const actor = await requireEditor({ noun: "person" })
  if (!can(actor, { noun: "person" })) return false
  const given = await db.activity.findMany({ where: reasonsOf(actor, "user.exported_people", actor.id) })
  return given.some(({ changes }) =>
    (changes as Change[]).some(({ field, to }) => field === "people" && typeof to === "number" && to >= people),
  )
}
