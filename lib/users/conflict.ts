import type { Difference, FormValues } from "@/lib/forms/state"
import { formValues } from "@/lib/forms/values"
import { listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { getUser } from "@/lib/users/queries"
import { accessIn, accessOf } from "@/lib/users/record"
import type { UserInput } from "@/lib/users/schema"

/** What the form of a user shows when another administrator saved first. */
export async function userConflict(locale: Locale, id: string, typed: UserInput | null) {
  const user = await getUser(id)
  const saved = user ? { email: user.email, name: user.name, ...accessOf(user.grants) } : null
  const values: FormValues = saved ? formValues(saved) : {}
  return {
    values,
    by: null,
    at: null,
    differences:
      typed && saved ? differencesOf(locale, { email: typed.email, name: typed.name, ...accessIn(typed) }, saved) : [],
  }
}

function differencesOf(locale: Locale, mine: UserInput, theirs: UserInput): Difference[] {
  const t = translator(locale)
  const nothing = t("value.none")
  const rows = [
    { name: "email", label: t("user.email"), mine: mine.email, theirs: theirs.email },
    { name: "name", label: t("user.name"), mine: mine.name ?? nothing, theirs: theirs.name ?? nothing },
    {
      name: "access",
      label: t("user.access"),
      mine: t(`user.access.${mine.access}`),
      theirs: t(`user.access.${theirs.access}`),
    },
    {
      name: "roles",
      label: t("user.roles"),
      mine: listOf(locale, mine.roles) || nothing,
      theirs: listOf(locale, theirs.roles) || nothing,
    },
  ]
  return rows.filter(row => row.mine !== row.theirs)
}
