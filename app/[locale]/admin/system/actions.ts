"use server"

import { z } from "zod"
import { formAction } from "@/lib/forms/action"
import { boundLocale } from "@/lib/forms/bound"
import { paths } from "@/lib/paths"
import { checkLog } from "@/lib/system/check-log"
import { askForBackup } from "@/lib/system/mutations"

const nothing = z.object({})

export const backUpNow = formAction({
  bound: boundLocale,
  schema: nothing,
  may: { noun: "system" },
  run: async ({ actor, tx, bound }) => {
    await askForBackup(actor, tx)
    return paths.admin.system(bound.locale, { done: "backup_asked" })
  },
})

export const checkLogNow = formAction({
  bound: boundLocale,
  schema: nothing,
  may: { noun: "system" },
  patience: 120,
  run: async ({ actor, bound }) => {
    await checkLog(actor)
    return paths.admin.system(bound.locale, { done: "log_checked" })
  },
})
