import { redirect } from "next/navigation"
import type { z } from "zod"
import { db } from "@/lib/db"
import { InvalidInput } from "@/lib/errors"
import { answerWith } from "@/lib/forms/answer-status"
import { localeOfBound, type Bound } from "@/lib/forms/bound"
import { withText } from "@/lib/forms/message-text"
import { parseValues, valuesOf, withoutSecrets } from "@/lib/forms/parse"
import { nextAttempt, type FormState, type Message } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"
import { logFailure } from "@/lib/log"

type DoorOptions<S extends z.ZodType, B extends Bound> = {
  /** What the page binds to it. */
  bound: z.ZodType<B>
  schema: S
  /** Counts a try before anything is done, so that nothing undoes it. Gives the seconds to wait, or 0. */
  count?: (context: { bound: B }) => Promise<number>
  /** Does it, in one transaction; says where the form leads. It has to find out itself whether that may be done. */
  run: (context: { tx: Prisma.TransactionClient; input: z.output<S>; bound: B }) => Promise<string>
}

/** Makes a server action of a form at the door, where nobody is signed in yet: parse, run. Else like `formAction`. */
export function doorAction<S extends z.ZodType, B extends Bound>({ bound, schema, count, run }: DoorOptions<S, B>) {
  return async (given: B, before: FormState, formData: FormData): Promise<FormState> => {
    const locale = localeOfBound(given)
    const values = valuesOf(formData)
    const again = ({ "": notice, ...errors }: Readonly<Record<string, Message>>): FormState => ({
      values: withoutSecrets(values),
      attempt: nextAttempt(before),
      errors: Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, withText(locale, error)])),
      ...(notice && { notice: withText(locale, notice) }),
    })
    const checked = bound.safeParse(given)
    if (!checked.success) {
      answerWith(400)
      return again({ "": { key: "form.not_understood" } })
    }
    const parsed = parseValues(schema, values)
    if (!parsed.ok) return again(parsed.errors)
    const seconds = (await count?.({ bound: checked.data })) ?? 0
    if (seconds > 0) return again({ "": { key: "sign-in.wait", values: { count: Math.ceil(seconds / 60) } } })
    let href: string
    try {
      href = await db.$transaction(tx => run({ tx, input: parsed.input, bound: checked.data }), {
        maxWait: 10_000,
        timeout: 30_000,
      })
    } catch (error) {
      if (error instanceof InvalidInput) return again(error.errors)
      return again({ "": { key: "form.unexpected", values: { id: logFailure(error, "door") } } })
    }
    redirect(href)
  }
}
