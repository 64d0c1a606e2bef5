import { z } from "zod"
import { optionalText, requiredChoice, requiredText } from "@/lib/forms/schema"
import { ObjectionStatus } from "@/lib/generated/prisma/enums"

/** What a visitor writes. */
export const objectionSchema = z.object({
  message: requiredText("objection.message_required", 2000),
  evidence: optionalText(1000),
  reply: optionalText(200),
})

export type ObjectionInput = z.output<typeof objectionSchema>

export const objectionStatuses = Object.values(ObjectionStatus) as [ObjectionStatus, ...ObjectionStatus[]]

/** What an administrator makes of it. */
export const settlementSchema = z.object({
  status: requiredChoice(objectionStatuses),
  outcome: optionalText(2000),
})

export type SettlementInput = z.output<typeof settlementSchema>

/** A field that people do not see and programs that fill in every form do. */
export const trap = "website"

/** The path of a page of ours, or null for anything else. */
export function pageOf(given: unknown): string | null {
  if (typeof given !== "string" || given.length > 300) return null
  return /^\/(?!\/)[\w\-./?=&%,+~]*$/.test(given) ? given : null
}
