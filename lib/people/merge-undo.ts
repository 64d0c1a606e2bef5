import { openField, sealField } from "@/lib/crypto/field-cipher"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { MergeField } from "@/lib/people/merge-fields"

/** What takes a merger back. */
export type Undo = {
  moved: string[]
  /** Whole rows of `participation` that stood twice, as the database writes them. */
  twice: Prisma.JsonObject[]
  names: string[]
}

/** A field that was taken over, and what stood in it before. */
export type Taken = { field: MergeField; from: string | null; to: string | null }

const takenContext = (id: string) => `person_merge.sealed_fields:${id}`

export function sealTaken(id: string, taken: readonly Taken[]): string {
  return sealField(JSON.stringify(taken), takenContext(id))
}

export function openTaken({ id, sealedFields }: { id: string; sealedFields: string | null }): Taken[] {
  return sealedFields === null ? [] : (JSON.parse(openField(sealedFields, takenContext(id))) as Taken[])
}

export type Hindrance = "merged_later" | "gone" | "row_gone" | "course_gone" | "names_gone"

/** What later depends on a merger, so that it cannot be taken back; null where nothing does. */
export async function hindranceOf(
  tx: Pick<Prisma.TransactionClient, "personMerge" | "person" | "participation" | "course">,
  id: string,
): Promise<Hindrance | null> {
  const { keptId, at, undo } = await tx.personMerge.findUniqueOrThrow({ where: { id } })
  const { moved, twice, names } = undo as unknown as Undo
  const later = await tx.personMerge.count({
    where: { undoneAt: null, id: { not: id }, at: { gte: at }, OR: [{ keptId }, { mergedId: keptId }] },
  })
  if (later > 0) return "merged_later"
  const kept = await tx.person.findUniqueOrThrow({
    where: { id: keptId },
    select: { deletedAt: true, names: { select: { script: true, written: true } } },
  })
  if (kept.deletedAt) return "gone"
  const still = await tx.participation.count({ where: { id: { in: moved }, personId: keptId } })
  if (still < moved.length) return "row_gone"
  const courses = [...new Set(twice.map(row => String(row.course_id)))]
  if ((await tx.course.count({ where: { id: { in: courses } } })) < courses.length) return "course_gone"
  if (kept.names.every(name => names.includes(`${name.script} ${name.written}`))) return "names_gone"
  return null
}
