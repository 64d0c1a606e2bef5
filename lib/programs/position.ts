import { z } from "zod"
import type { Actor } from "@/lib/access/actor"
import { can } from "@/lib/access/can"
import { NotFound } from "@/lib/errors"
import { optionalText } from "@/lib/forms/schema"
import type { Prisma } from "@/lib/generated/prisma/client"
import { updateProgram, type ProgramRef } from "@/lib/programs/mutations"
import { programInputOf, programSelect } from "@/lib/programs/record"

type Tx = Prisma.TransactionClient

export const programPositionSchema = z.object({
  /** Slug of the program above it; none makes it a root. */
  parent: optionalText(80),
  /** Slug of the sibling after which it stands; none puts it first. */
  after: optionalText(80),
})

/**
 * Moves a program, with all below it, to another place in the tree. A sibling that is none of the new parent's puts it at
 * the end. The others are numbered anew.
 */
export async function moveProgram(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: z.output<typeof programPositionSchema> },
): Promise<ProgramRef> {
  const program = await tx.program.findUnique({ where: { id }, select: programSelect })
  if (!program || program.deletedAt || !can(actor, { noun: "program", programId: id })) throw new NotFound("program")
  const siblings = await tx.program.findMany({
    where: { parent: input.parent === null ? null : { slug: input.parent }, deletedAt: null, id: { not: id } },
    select: { id: true, slug: true, position: true },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  })
  const found = siblings.findIndex(sibling => sibling.slug === input.after)
  const place = input.after === null ? 0 : found < 0 ? siblings.length : found + 1
  const moved = await updateProgram(actor, tx, {
    id,
    version,
    input: { ...programInputOf(program), parent: input.parent, position: place },
  })
  for (const [at, sibling] of siblings.entries()) {
    const position = at < place ? at : at + 1
    if (position !== sibling.position) await tx.program.update({ where: { id: sibling.id }, data: { position } })
  }
  return moved
}
