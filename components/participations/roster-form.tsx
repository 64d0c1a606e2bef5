import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { OrganizationNames } from "@/components/participations/organization-names"
import {
  completedOptions,
  roleOptions,
  unknownOrganizationWords,
} from "@/components/participations/participation-words"
import { RosterRows } from "@/components/participations/roster-rows"
import { shownRows } from "@/lib/forms/rows"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  /** Where people of a typed name are asked for. */
  matchesHref: string
  /** What can be typed for an organization. */
  organizations: readonly string[]
}

const blankRows = "5"

/** Adds people to a roster, several at once. */
export function RosterForm({ locale, action, matchesHref, organizations }: Props) {
  const t = translator(locale)
  return (
    <Form locale={locale} action={action} values={{ [shownRows("entries")]: blankRows }} order={["entries"]}>
      <OrganizationNames id="organization-names" names={organizations} />
      <RosterRows
        list="organization-names"
        matchesHref={matchesHref}
        found={Array.from({ length: 8 }, (_, at) => t("participation.matches", { count: at + 1 }))}
        roles={roleOptions(t)}
        completed={completedOptions(t)}
        notKnown={t("value.not_known")}
        words={{
          ...unknownOrganizationWords(t),
          who: t("participation.person_who"),
          before: t("participation.person_before"),
          again: t("participation.person_again"),
          caption: t("roster.add"),
          name: t("participation.name"),
          role: t("participation.role"),
          organization: t("participation.organization"),
          rank: t("participation.rank"),
          attended: t("participation.attended"),
          completed: t("participation.completed"),
          remove: t("form.remove"),
          add: t("roster.add_rows"),
        }}
      />
      <p className="decision">
        <SubmitButton>{t("roster.add_go")}</SubmitButton>
      </p>
    </Form>
  )
}
