import { db } from "@/lib/db"
import { withText } from "@/lib/forms/message-text"
import { parseValues, valuesOf } from "@/lib/forms/parse"
import type { FormState, Message } from "@/lib/forms/state"
import { textIn } from "@/lib/forms/values"
import type { Locale } from "@/lib/i18n/locale"
import { countObjection } from "@/lib/objections/attempts"
import { receiveObjection } from "@/lib/objections/mutations"
import { objectionSchema, pageOf, trap } from "@/lib/objections/schema"

/** `attempt` is the number of this answer. */
type Sent = { locale: Locale; page: unknown; data: FormData; address: string; attempt: number }

/** Takes what a visitor sent. Null where it was accepted; else the form again, with everything typed. */
export async function sendObjection({ locale, page, data, address, attempt }: Sent): Promise<FormState | null> {
  const values = valuesOf(data)
  const again = (errors: Record<string, Message>, notice?: Message): FormState => ({
    values,
    attempt,
    errors: Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, withText(locale, error)])),
    ...(notice && { notice: withText(locale, notice) }),
  })
  // a program is told what it wants to hear
  if (textIn(values, trap)) return null
  const parsed = parseValues(objectionSchema, values)
  if (!parsed.ok) return again(parsed.errors)
  const wait = await countObjection(address)
  if (wait > 0) return again({}, { key: "objection.wait", values: { count: Math.ceil(wait / 60) } })
  await db.$transaction(tx => receiveObjection(tx, { page: pageOf(page), input: parsed.input }))
  return null
}
