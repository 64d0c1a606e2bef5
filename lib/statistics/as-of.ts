import { db } from "@/lib/db"

/** When public data last changed: the "as of" of every figure. */
export async function publicDataAsOf(): Promise<Date> {
  const setting = await db.setting.findUnique({ where: { key: "public.changed_at" }, select: { value: true } })
  return typeof setting?.value === "string" ? new Date(setting.value) : new Date(0)
}

/** The smallest number from a roster that is told to visitors. */
export async function withholdingThreshold(): Promise<number> {
  const setting = await db.setting.findUnique({ where: { key: "withholding.threshold" }, select: { value: true } })
  return Number(setting?.value ?? 5)
}
