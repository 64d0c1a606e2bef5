import { createHash } from "node:crypto"
import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { record } from "@/lib/activity/record"
import { today } from "@/lib/dates/today"
import { InvalidInput } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { dataLicence } from "@/lib/open-data/licence"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { csvOf, writeContent } from "@/lib/snapshots/content"
import { answerOf, coursesOf } from "@/lib/snapshots/frozen"
import { questionOf, titlesOf } from "@/lib/snapshots/question"
import type { SnapshotInput } from "@/lib/snapshots/schema"
import { methodVersion } from "@/lib/statistics/method"

export type SnapshotRef = { id: string; code: string }

/** Freezes a table of the statistics as visitors see it now. What is frozen is never changed and never removed. */
export async function freezeTable(
  actor: Actor,
  tx: Prisma.TransactionClient,
  input: SnapshotInput,
): Promise<SnapshotRef> {
  requireMay(actor, { noun: "snapshot" })
  const question = await questionOf(input.address)
  const [problem] = question.problems
  if (problem)
    throw new InvalidInput({
      address: { key: "snapshot.address_wrong", values: { name: problem.name, value: problem.value } },
    })
  const [titles, courseIds] = await Promise.all([titlesOf(question), coursesOf(question)])
  if (courseIds.length === 0) throw new InvalidInput({ address: { key: "snapshot.nothing_there" } })
  const code = await nextCode(tx)
  const title = { ...titles, ...input.title }
  const head = { code, title, query: question.query, methodVersion, licence: dataLicence().path }
  const content = await answerOf(question, head)
  const [json, csv] = [writeContent(content), csvOf(content)]
  const snapshot = await tx.snapshot.create({
    data: {
      code,
      title,
      note: input.note,
      query: question.query,
      asOf: new Date(content.asOf),
      methodVersion,
      json,
      csv,
      jsonChecksum: checksumOf(json),
      csvChecksum: checksumOf(csv),
      courseIds,
    },
    select: { id: true, code: true },
  })
  const label: LocalText = title
  await record(tx, actor, { event: "snapshot.frozen", noun: "snapshot", recordId: snapshot.id, label })
  await tellVisitors(tx, { noun: "snapshot", recordId: snapshot.id }, { figures: false })
  return snapshot
}

/** The day and its number on that day. Two at the same moment wait for each other. */
async function nextCode(tx: Prisma.TransactionClient): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('snapshot.code'))`
  const day = today()
  const before = await tx.snapshot.count({ where: { code: { startsWith: `${day}-` } } })
  return `${day}-${before + 1}`
}

/** What `sha256sum` says of the file. */
export const checksumOf = (file: string) => createHash("sha256").update(file).digest("hex")
