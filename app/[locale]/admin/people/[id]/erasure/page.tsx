import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { erasePerson } from "@/app/[locale]/admin/people/actions"
import { Form } from "@/components/forms/form"
import { FormChoices } from "@/components/forms/form-choices"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import { Notice } from "@/components/ui/notice"
import { OfficeHead } from "@/components/ui/office-head"
import { requireEditor } from "@/lib/auth/require-editor"
import { listOf } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { erasureSubject } from "@/lib/people/erasure"
import { erasureReasons } from "@/lib/people/erasure-reasons"
import { getPersonRecord } from "@/lib/people/queries"
import { findOtherMentions } from "@/lib/people/other-mentions"

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("erasure.title") }
}

/** What goes, what stays, where the name still stands; then it is done for good. */
export default async function PersonErasurePage({ params }: Props) {
  const locale = await requireLocale(params)
  await requireEditor(erasureSubject)
  const person = await getPersonRecord((await params).id)
  if (!person || person.erasedAt || person.mergedIntoId) notFound()
  const t = translator(locale)
  const page = paths.admin.person(locale, person.id)
  const mentions = await findOtherMentions(person.names.map(name => name.written))
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={page}>{person.names[0]?.written ?? t("person.untold")}</a>}
        title={t("erasure.title")}
        about={t("erasure.about")}
      />
      {mentions.length > 0 && (
        <Notice tone="warn">
          {t("erasure.mentions", {
            places: listOf(
              locale,
              mentions.map(({ place, count }) => `${place} (${String(count)})`),
            ),
          })}
        </Notice>
      )}
      <Form
        locale={locale}
        action={erasePerson.bind(null, { locale, id: person.id })}
        version={person.version}
        order={["reason"]}
        className="small-form"
      >
        <FormChoices
          name="reason"
          legend={t("erasure.reason")}
          options={erasureReasons.map(reason => ({ value: reason, label: t(`erasure.reason.${reason}`) }))}
        />
        <p className="decision">
          <SubmitButton>{t("erasure.go")}</SubmitButton>
          <ButtonLink href={page}>{t("record.keep")}</ButtonLink>
        </p>
      </Form>
    </main>
  )
}
