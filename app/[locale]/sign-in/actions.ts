"use server"

import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { after } from "next/server"
import { originOf } from "@/lib/auth/origin"
import { countAsking, sendAskedLink } from "@/lib/entry/ask"
import { choosePassword } from "@/lib/entry/links"
import { askSchema, choosePasswordSchema } from "@/lib/entry/schema"
import { addressPart, boundLocale } from "@/lib/forms/bound"
import { doorAction } from "@/lib/forms/door-action"
import { mailIsSet } from "@/lib/mail/send"
import { paths } from "@/lib/paths"
import { clientAddress } from "@/lib/security/client-address"

/** Sets the password by a link that was handed on or sent. */
export const choosePasswordByLink = doorAction({
  bound: boundLocale.extend({ token: addressPart }),
  schema: choosePasswordSchema,
  run: async ({ tx, input, bound: { locale, token } }) => {
    await choosePassword(tx, { token, ...input })
    return paths.signIn(locale, { done: "password_chosen" })
  },
})

/** The answer is the same whether or not somebody has that e-mail, and takes the same time. */
export const askForLink = doorAction({
  bound: boundLocale,
  schema: askSchema,
  count: async () => countAsking(clientAddress(await headers())),
  run: async ({ input, bound: { locale } }) => {
    if (!mailIsSet()) notFound()
    const given = await headers()
    const origin = originOf(given)
    after(() => sendAskedLink(locale, origin, input.email))
    return paths.forgotten(locale, { done: "link_asked" })
  },
})
