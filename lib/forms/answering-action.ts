import { revalidatePath } from "next/cache"
import type { z } from "zod"
import type { UserActor } from "@/lib/access/actor"
import { getActor } from "@/lib/auth/session"
import { db } from "@/lib/db"
import { Forbidden, InvalidInput, NotFound } from "@/lib/errors"
import { answerWith, type RefusalStatus } from "@/lib/forms/answer-status"
import { localeOfBound, type Bound } from "@/lib/forms/bound"
import { mayDo, type May } from "@/lib/forms/may-do"
import { messageText } from "@/lib/forms/message-text"
import { messagesOf } from "@/lib/forms/parse"
import type { Message } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"
import { logFailure } from "@/lib/log"

/** What a script is told: what came of it, or what is wrong by path, written out; "" is the whole. */
export type Answer<Result> = { ok: true; result: Result } | { ok: false; errors: Readonly<Record<string, string>> }

type AnsweringOptions<S extends z.ZodType, B extends Bound, Result> = {
  /** What the page binds to it. */
  bound: z.ZodType<B>
  schema: S
  may: May<B>
  /** Does it, through mutations, in one transaction. */
  run: (context: { actor: UserActor; tx: Prisma.TransactionClient; input: z.output<S>; bound: B }) => Promise<Result>
}

/**
 * Makes a server action that a script of a page calls and that answers it, where `formAction` leads to another page. The
 * same order: who are you, may you, parse, run. The page it stands on is drawn anew.
 */
export function answeringAction<S extends z.ZodType, B extends Bound, Result>(options: AnsweringOptions<S, B, Result>) {
  return async (given: B, input: z.input<S>): Promise<Answer<Result>> => {
    const locale = localeOfBound(given)
    const refuse = (errors: Readonly<Record<string, Message>>): Answer<Result> => ({
      ok: false,
      errors: Object.fromEntries(Object.entries(errors).map(([path, error]) => [path, messageText(locale, error)])),
    })
    const refuseWhole = (key: string, status: RefusalStatus = 403): Answer<Result> => {
      answerWith(status)
      return refuse({ "": { key } })
    }
    const actor = await getActor()
    if (!actor) return refuseWhole("form.signed_out")
    const bound = options.bound.safeParse(given)
    if (!bound.success) return refuseWhole("form.not_understood", 400)
    try {
      if (!(await mayDo(actor, options.may, bound.data))) return refuseWhole("form.forbidden")
      const parsed = options.schema.safeParse(input)
      if (!parsed.success) return refuse(messagesOf(parsed.error))
      const result = await db.$transaction(tx => options.run({ actor, tx, input: parsed.data, bound: bound.data }), {
        maxWait: 10_000,
        timeout: 30_000,
      })
      return { ok: true, result }
    } catch (error) {
      if (error instanceof InvalidInput) return refuse(error.errors)
      if (error instanceof NotFound) return refuse({ "": { key: "form.gone" } })
      if (error instanceof Forbidden) return refuseWhole("form.forbidden")
      return refuse({ "": { key: "form.unexpected", values: { id: logFailure(error, "form") } } })
    } finally {
      revalidatePath("/", "layout")
    }
  }
}
