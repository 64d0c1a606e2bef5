"use server"

import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { sendObjection } from "@/lib/objections/send"
import type { FormState } from "@/lib/forms/state"
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"
import { clientAddress } from "@/lib/security/client-address"

type Bound = { locale: Locale; page: string | null }

/** Anyone may send it, without script and without saying who they are. */
export async function objectToFigure(given: Bound, before: FormState, data: FormData): Promise<FormState> {
  const locale = isLocale(given.locale) ? given.locale : defaultLocale
  const refused = await sendObjection({
    locale,
    page: given.page,
    data,
    address: clientAddress(await headers()),
    attempt: before.attempt,
  })
  if (refused) return refused
  redirect(paths.contact(locale, { done: "objection_sent" }))
}
