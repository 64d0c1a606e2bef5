import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import type { z } from "zod"
import type { UserActor } from "@/lib/access/actor"
import type { Action } from "@/lib/access/can"
import { isFresh, provePassword } from "@/lib/auth/fresh"
import { getActor } from "@/lib/auth/session"
import { db } from "@/lib/db"
import { answerWith, type RefusalStatus } from "@/lib/forms/answer-status"
import { localeOfBound, type Bound } from "@/lib/forms/bound"
import { mayDo, type May } from "@/lib/forms/may-do"
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors"
import { withText } from "@/lib/forms/message-text"
import { AlreadySent, once } from "@/lib/forms/once"
import { formFields } from "@/lib/forms/form-fields"
import { parseValues, valuesOf, withoutSecrets } from "@/lib/forms/parse"
import { changeRows, compactRows, type RowGroups } from "@/lib/forms/rows"
import { nextAttempt, type Difference, type FormState, type FormValues, type Message } from "@/lib/forms/state"
import { listIn, takeFrom, textIn } from "@/lib/forms/values"
import type { Prisma } from "@/lib/generated/prisma/client"
import { logFailure } from "@/lib/log"

export type ActionContext<Input, B> = {
  actor: UserActor
  tx: Prisma.TransactionClient
  input: Input
  values: FormValues
  /** What the page bound to the action: the language, the record's id. */
  bound: B
  /** A file of the form, or null where none was chosen. */
  file: (name: string) => File | null
}

/** The record as someone else saved it. */
export type Theirs = {
  values: FormValues
  by: string | null
  /** When, written out. */
  at: string | null
  differences: readonly Difference[]
}

type ActionOptions<S extends z.ZodType, B extends Bound> = {
  /** What the page binds to it. */
  bound: z.ZodType<B>
  schema: S
  may: May<B>
  /** What is done to it. */
  action?: Action
  /** The rows of the form: blank ones are taken out before anything else. */
  rows?: RowGroups
  /** Only for somebody who has just given his password: the form asks for it where that is longer ago. */
  fresh?: boolean | ((context: { actor: UserActor; input: z.output<S>; bound: B }) => boolean | Promise<boolean>)
  /** Counts a try before anything is done, so that nothing undoes it. Gives the seconds to wait, or 0. */
  count?: (context: { actor: UserActor }) => Promise<number>
  /** How many seconds it may take: more than usual for what writes thousands of records. */
  patience?: number
  /** Does it, through mutations, in one transaction; says where the form leads. */
  run: (context: ActionContext<z.output<S>, B>) => Promise<string>
  /** What a form shows when someone else saved first. `input` is what was typed, null where that is not yet parsed. */
  theirs?: (context: { actor: UserActor; bound: B; input: z.output<S> | null }) => Promise<Theirs>
}

/**
 * Makes a server action of a form. In this order: who are you, may you, parse, run. What is not accepted comes back with
 * everything typed, with a status that says why; what is accepted redirects. Use: `<Form action={action.bind(null, bound)} …>`.
 */
export function formAction<S extends z.ZodType, B extends Bound>(options: ActionOptions<S, B>) {
  return async (given: B, before: FormState, formData: FormData): Promise<FormState> => {
    const locale = localeOfBound(given)
    let values = compactRows(valuesOf(formData), options.rows ?? {})
    const answer = (state: Omit<FormState, "values" | "attempt">): FormState => ({
      values: withoutSecrets(values),
      attempt: nextAttempt(before),
      ...state,
      errors: Object.fromEntries(Object.entries(state.errors).map(([name, error]) => [name, withText(locale, error)])),
      ...(state.notice && { notice: withText(locale, state.notice) }),
    })
    const refuse = (key: string, status: RefusalStatus = 403): FormState => {
      answerWith(status)
      return answer({ errors: {}, notice: { key } })
    }
    const actor = await getActor()
    if (!actor) return refuse("form.signed_out")
    const checked = options.bound.safeParse(given)
    if (!checked.success) return refuse("form.not_understood", 400)
    const bound = checked.data
    if (!(await mayDo(actor, options.may, bound, options.action).catch(notFoundWhereGone)))
      return refuse("form.forbidden")

    const confirming = await confirmed(actor, values, options.fresh !== undefined)
    if (confirming) return answer({ errors: { [formFields.password]: confirming }, confirm: true })

    const changed = changeRows(values)
    if (changed) {
      values = compactRows(changed.values, options.rows ?? {})
      return answer({ errors: {}, focus: changed.focus })
    }
    const taken = listIn(values, formFields.take)
    if (taken.length > 0 && options.theirs) {
      const theirs = await options.theirs({ actor, bound, input: null })
      values = takeFrom(theirs.values, values, taken)
    }

    const parsed = parseValues(options.schema, values)
    if (!parsed.ok) return answer({ errors: parsed.errors })

    const asks =
      typeof options.fresh === "function" ? await options.fresh({ actor, bound, input: parsed.input }) : options.fresh
    if (asks && !(await isFresh()))
      return answer({ errors: { [formFields.password]: { key: "form.confirm_required" } }, confirm: true })

    const seconds = (await options.count?.({ actor })) ?? 0
    if (seconds > 0)
      return answer({ errors: {}, notice: { key: "sign-in.wait", values: { count: Math.ceil(seconds / 60) } } })

    let href: string
    try {
      const key = values[formFields.key]
      const told = withoutSecrets(values)
      href = await db.$transaction(
        tx =>
          once(tx, { actorId: actor.id, key: typeof key === "string" ? key : null, values: told }, () =>
            options.run({ actor, tx, input: parsed.input, values, bound, file: name => fileIn(formData, name) }),
          ),
        { maxWait: 10_000, timeout: (options.patience ?? 30) * 1000 },
      )
    } catch (error) {
      if (error instanceof NotFound) notFound()
      if (error instanceof AlreadySent)
        return answer({ errors: {}, notice: { key: "form.already_sent" }, noticeHref: error.href })
      if (error instanceof InvalidInput) return answer({ ...split(error.errors), choices: error.choices })
      if (error instanceof Forbidden) return refuse("form.forbidden")
      if (error instanceof Conflict) {
        const theirs = await options.theirs?.({ actor, bound, input: parsed.input })
        const conflict = {
          version: error.version,
          by: theirs?.by ?? null,
          at: theirs?.at ?? null,
          differences: theirs?.differences ?? null,
        }
        return answer({ errors: {}, notice: { key: "form.conflict" }, conflict })
      }
      return answer({ errors: {}, notice: { key: "form.unexpected", values: { id: logFailure(error, "form") } } })
    }
    revalidatePath("/", "layout")
    redirect(href)
  }
}

/** Takes the password where one was typed to confirm the form. Gives what is wrong with it, or null. */
async function confirmed(actor: UserActor, values: FormValues, isAsked: boolean): Promise<Message | null> {
  const typed = textIn(values, formFields.password)
  return isAsked && typed ? provePassword(actor, typed) : null
}

function notFoundWhereGone(error: unknown): never {
  if (error instanceof NotFound) notFound()
  throw error
}

function fileIn(formData: FormData, name: string): File | null {
  const file = formData.get(name)
  // where none was chosen, browsers send an empty one without a name, which is then called something
  const unnamed = ["", "blob", "undefined"]
  return file instanceof File && (file.size > 0 || !unnamed.includes(file.name)) ? file : null
}

/** What concerns the form as a whole is a notice, the rest stands at its field. */
function split(errors: Readonly<Record<string, Message>>): { errors: Record<string, Message>; notice?: Message } {
  const { "": notice, ...fields } = errors
  return notice ? { errors: fields, notice } : { errors: fields }
}
