"use server"

import { z } from "zod"
import { restoreRemoved } from "@/lib/bin/mutations"
import { restoreCourse } from "@/lib/courses/mutations"
import { formAction } from "@/lib/forms/action"
import { boundRecord } from "@/lib/forms/bound"
import { nothing } from "@/lib/forms/versioned"
import { restoreMilestone } from "@/lib/milestones/mutations"
import { restoreOrganization } from "@/lib/organizations/mutations"
import { paths } from "@/lib/paths"
import { restorePerson } from "@/lib/people/mutations"
import { restoreProgram } from "@/lib/programs/mutations"
import { restoreSource } from "@/lib/sources/mutations"
import { restoreTopic } from "@/lib/topics/mutations"

const restore = {
  course: restoreCourse,
  program: restoreProgram,
  milestone: restoreMilestone,
  topic: restoreTopic,
  organization: restoreOrganization,
  source: restoreSource,
  person: restorePerson,
  removed: restoreRemoved,
}

type Restorable = keyof typeof restore
const kinds = Object.keys(restore) as [Restorable, ...Restorable[]]

export const takeOutOfBin = formAction({
  bound: boundRecord.extend({ kind: z.enum(kinds) }),
  schema: nothing,
  may: { noun: "register" },
  run: async ({ actor, tx, bound }) => {
    await restore[bound.kind](actor, tx, { id: bound.id })
    return paths.admin.bin(bound.locale, { done: "restored" })
  },
})
