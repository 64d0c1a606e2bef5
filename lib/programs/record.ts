import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import type { ProgramInput } from "@/lib/programs/schema"

/** Everything the program form holds, as the database has it. For the office only. */
export const programSelect = {
  id: true,
  slug: true,
  names: true,
  parentId: true,
  parent: { select: { slug: true, names: true } },
  position: true,
  aliases: true,
  aim: true,
  field: true,
  providerCountries: true,
  partnerCountries: true,
  startYear: true,
  endYear: true,
  twoPersonRelease: true,
  version: true,
  updatedAt: true,
  deletedAt: true,
} as const satisfies Prisma.ProgramSelect

export type ProgramRecord = Prisma.ProgramGetPayload<{ select: typeof programSelect }>

/** A program as the input that would write it again. */
export function programInputOf(program: ProgramRecord): ProgramInput {
  return {
    names: program.names as LocalText,
    slug: program.slug,
    parent: program.parent?.slug ?? null,
    position: program.position,
    aliases: program.aliases,
    aim: program.aim as LocalText,
    field: program.field,
    providerCountries: program.providerCountries,
    partnerCountries: program.partnerCountries,
    startYear: program.startYear,
    endYear: program.endYear,
    twoPersonRelease: program.twoPersonRelease,
  }
}
