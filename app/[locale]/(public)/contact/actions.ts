"use server"

import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { localeOfBound, type Bound } from "@/lib/forms/bound"
import { nextAttempt, type FormState } from "@/lib/forms/state"
import { sendObjection } from "@/lib/objections/send"
import { paths } from "@/lib/paths"
import { clientAddress } from "@/lib/security/client-address"

type BoundPage = Bound & { page: string | null }

/** Anyone may send it, without script and without saying who they are. */
export async function objectToFigure(given: BoundPage, before: FormState, data: FormData): Promise<FormState> {
  const locale = localeOfBound(given)
  const refused = await sendObjection({
    locale,
    page: (given as BoundPage | null)?.page,
    data,
    address: clientAddress(await headers()),
    attempt: nextAttempt(before),
  })
  if (refused) return refused
  redirect(paths.contact(locale, { done: "objection_sent" }))
}
