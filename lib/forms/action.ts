import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import type { z } from "zod"
import type { UserActor } from "@/lib/access/actor"
import { can, type Subject } from "@/lib/access/can"
import { requireActor } from "@/lib/auth/session"
import { db } from "@/lib/db"
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors"
import { AlreadySent, once } from "@/lib/forms/once"
import { formFields, parseForm, valuesOf, withoutSecrets } from "@/lib/forms/parse"
import type { FormState, FormValues, Message } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"
import { logFailure } from "@/lib/log"

export type ActionContext<Input, Bound> = {
  actor: UserActor
  tx: Prisma.TransactionClient
  input: Input
  values: FormValues
  /** What the page bound to the action: the language, the record's id. Comes back from the browser, so it is checked like input. */
  bound: Bound
}

type ActionOptions<S extends z.ZodType, Bound> = {
  schema: S
  /** May he at all? The mutation itself asks about the record. */
  may?: Subject
  /** Does it, through mutations, in one transaction; says where the form leads. */
  run: (context: ActionContext<z.output<S>, Bound>) => Promise<string>
  /** What a form shows when someone else saved first: the record as it is now, as form values. */
  theirs?: (context: {
    actor: UserActor
    bound: Bound
  }) => Promise<{ values: FormValues; by: string | null; at: string | null }>
}

/**
 * Makes a server action of a form. In this order: who are you, may you, parse, run. What is not accepted comes back with
 * everything typed; what is accepted redirects. Use: `useActionState(action.bind(null, bound), untouched)`.
 */
export function formAction<S extends z.ZodType, Bound>(options: ActionOptions<S, Bound>) {
  return async (bound: Bound, before: FormState, formData: FormData): Promise<FormState> => {
    const actor = await requireActor()
    const values = withoutSecrets(valuesOf(formData))
    const answer = (state: Omit<FormState, "values" | "attempt">): FormState => ({
      values,
      attempt: before.attempt + 1,
      ...state,
    })
    if (options.may && !can(actor, options.may)) return answer({ errors: {}, notice: { key: "form.forbidden" } })

    const parsed = parseForm(options.schema, formData)
    if (!parsed.ok) return answer({ errors: parsed.errors })

    let href: string
    try {
      const key = formData.get(formFields.key)
      href = await db.$transaction(
        tx =>
          once(tx, { actorId: actor.id, key: typeof key === "string" ? key : null, values }, () =>
            options.run({ actor, tx, input: parsed.input, values, bound }),
          ),
        { maxWait: 10_000, timeout: 30_000 },
      )
    } catch (error) {
      if (error instanceof NotFound) notFound()
      if (error instanceof AlreadySent)
        return answer({ errors: {}, notice: { key: "form.already_sent" }, noticeHref: error.href })
      if (error instanceof InvalidInput) return answer(split(error.errors))
      if (error instanceof Forbidden) return answer({ errors: {}, notice: { key: "form.forbidden" } })
      if (error instanceof Conflict) {
        const theirs = await options.theirs?.({ actor, bound })
        const conflict = {
          version: error.version,
          theirs: theirs?.values ?? {},
          by: theirs?.by ?? null,
          at: theirs?.at ?? null,
        }
        return answer({ errors: {}, notice: { key: "form.conflict" }, conflict })
      }
      return answer({ errors: {}, notice: { key: "form.unexpected", values: { id: logFailure(error, "form") } } })
    }
    revalidatePath("/", "layout")
    redirect(href)
  }
}

/** What concerns the form as a whole is a notice, the rest stands at its field. */
function split(errors: Readonly<Record<string, Message>>): { errors: Record<string, Message>; notice?: Message } {
  const { "": notice, ...fields } = errors
  return notice ? { errors: fields, notice } : { errors: fields }
}
