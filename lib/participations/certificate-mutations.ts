import type { Actor } from "@/lib/access/actor"
import { today } from "@/lib/dates/today"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { newCertificateCode } from "@/lib/participations/certificate-code"
import { finish, mustFind, mustFindCourse, type RosterCourseRow } from "@/lib/participations/roster-course"

/*
 * Certificates. One is given to a row of the roster, with a number of the course and a code for anyone who wants to check
 * it. It is withdrawn with a reason and never forgotten: who holds the paper must get an answer.
 */

type Tx = Prisma.TransactionClient
type Row = { id: string; version: number }

/** Gives a certificate to everyone who has completed the course and has none yet. Says how many were given. */
export async function giveCertificates(actor: Actor, tx: Tx, { courseId }: { courseId: string }): Promise<number> {
  const course = await mustFindCourse(actor, tx, courseId)
  await tx.$queryRaw`SELECT 1 FROM "course" WHERE "id" = ${courseId}::uuid FOR UPDATE`
  const rows = await tx.participation.findMany({
    where: { courseId, completed: true, certificateCode: null },
    select: { id: true, certificateNumber: true },
    orderBy: [{ role: { position: "asc" } }, { person: { searchText: "asc" } }, { id: "asc" }],
  })
  let next = await firstFreeNumber(tx, course)
  for (const { id, certificateNumber } of rows)
    await tx.participation.update({
      where: { id },
      data: {
        certificateNumber: certificateNumber ?? (await freeNumber(tx, course, () => next++)),
        certificateCode: newCertificateCode(),
        certificateGivenOn: today(),
        version: { increment: 1 },
      },
      select: { id: true },
    })
  if (rows.length > 0) await finish(actor, tx, course, "participation.certified", [{ field: "rows", to: rows.length }])
  return rows.length
}

/** Gives a certificate another number. One that another certificate has is refused. */
export async function renumberCertificate(
  actor: Actor,
  tx: Tx,
  { id, version, number }: Row & { number: string },
): Promise<void> {
  const row = await mustFindCertificate(actor, tx, id)
  const other = await tx.participation.findUnique({ where: { certificateNumber: number }, select: { id: true } })
  if (other && other.id !== id) throw new InvalidInput({ number: { key: "certificate.number_taken" } })
  await save(tx, { id, version, now: row.version }, { certificateNumber: number })
  await close(actor, tx, row.courseId, "participation.certificate_renumbered")
}

export async function withdrawCertificate(
  actor: Actor,
  tx: Tx,
  { id, version, reason }: Row & { reason: string },
): Promise<void> {
  const row = await mustFindCertificate(actor, tx, id)
  await save(
    tx,
    { id, version, now: row.version },
    { certificateWithdrawnAt: row.certificateWithdrawnAt ?? new Date(), certificateWithdrawnReason: reason },
  )
  await close(actor, tx, row.courseId, "participation.certificate_withdrawn")
}

/** Makes a withdrawn certificate valid again. */
export async function reinstateCertificate(actor: Actor, tx: Tx, { id, version }: Row): Promise<void> {
  const row = await mustFindCertificate(actor, tx, id)
  await save(tx, { id, version, now: row.version }, { certificateWithdrawnAt: null, certificateWithdrawnReason: null })
  await close(actor, tx, row.courseId, "participation.certificate_reinstated")
}

// ---------- The pieces ----------

const stemOf = (course: RosterCourseRow) => `${course.code ?? course.slug}-`

/** One more than the highest running number that the course has given. */
async function firstFreeNumber(tx: Tx, course: RosterCourseRow): Promise<number> {
  const stem = stemOf(course)
  const given = await tx.participation.findMany({
    where: { courseId: course.id, certificateNumber: { startsWith: stem } },
    select: { certificateNumber: true },
  })
  const running = given.map(row => Number(row.certificateNumber?.slice(stem.length))).filter(Number.isInteger)
  return Math.max(0, ...running) + 1
}

/** The next number that no certificate has; one that was typed for another course is passed over. */
async function freeNumber(tx: Tx, course: RosterCourseRow, next: () => number): Promise<string> {
  for (;;) {
    const number = `${stemOf(course)}${String(next()).padStart(2, "0")}`
    const taken = await tx.participation.findUnique({ where: { certificateNumber: number }, select: { id: true } })
    if (!taken) return number
  }
}

async function mustFindCertificate(actor: Actor, tx: Tx, id: string) {
  const row = await mustFind(actor, tx, id)
  if (row.certificateCode === null) throw new NotFound("certificate")
  return row
}

async function save(
  tx: Tx,
  { id, version, now }: Row & { now: number },
  data: Prisma.ParticipationUncheckedUpdateManyInput,
) {
  const { count } = await tx.participation.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new Conflict(now)
}

async function close(actor: Actor, tx: Tx, courseId: string, event: Parameters<typeof finish>[3]) {
  await finish(actor, tx, await mustFindCourse(actor, tx, courseId), event, [{ field: "rows", to: 1 }])
}
