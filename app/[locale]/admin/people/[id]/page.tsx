import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { restorePerson, undoPeopleMerge } from "@/app/[locale]/admin/people/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { DeletedLine } from "@/components/office/deleted-line"
import { RecordHistory } from "@/components/office/record-history"
import { RecordActions } from "@/components/office/record-actions"
import { LikelyPeople } from "@/components/people/likely-people"
import { MergerList } from "@/components/people/merger-list"
import { OverlapNotice } from "@/components/people/overlap-notice"
import { PartsTable } from "@/components/people/parts-table"
import { SpellingList } from "@/components/people/spelling-list"
import { ButtonLink } from "@/components/ui/button-link"
import { Notice } from "@/components/ui/notice"
import { OfficeHead } from "@/components/ui/office-head"
import { RecordList } from "@/components/ui/record-list"
import { Section } from "@/components/ui/section"
import { can } from "@/lib/access/can"
import { getActor } from "@/lib/auth/session"
import { env } from "@/lib/env"
import { countryName, formatMoment, listOf } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { erasureSubject } from "@/lib/people/erasure"
import { getOnce } from "@/lib/people/once"
import { getPerson } from "@/lib/people/queries"
import { yearsInRoles } from "@/lib/people/years-in-roles"

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** No name stands in the title of the window, where it would go into histories. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("person.name") }
}

export default async function PersonPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { id } = await params
  const person = await getPerson(id)
  const actor = await getActor()
  if (!person || !actor) notFound()
  if (person.mergedIntoId) redirect(paths.admin.person(locale, person.mergedIntoId))
  const t = translator(locale)
  const { likely, mergers, overlaps } = await getOnce(person)
  const roles = yearsInRoles(person.parts)
    .map(({ role, years }) => `${t(`role_one.${role}`)} ${listOf(locale, years.map(String), "narrow")}`)
    .join(" · ")
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.people(locale)}>{t("office.people")}</a>}
        title={person.names[0]?.written ?? t("person.untold")}
        actions={
          <RecordActions
            locale={locale}
            editable={person.deletedAt === null}
            editHref={paths.admin.editPerson(locale, id)}
            deletionHref={paths.admin.personDeletion(locale, id)}
          >
            {can(actor, erasureSubject) && (
              <>
                <ButtonLink href={paths.admin.personData(locale, id)}>{t("own-data.open")}</ButtonLink>
                <ButtonLink href={paths.admin.personErasure(locale, id)}>{t("erasure.open")}</ButtonLink>
              </>
            )}
          </RecordActions>
        }
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      {person.erasedAt && (
        <Notice>{t("erasure.done", { day: formatMoment(locale, person.erasedAt, env().timeZone) })}</Notice>
      )}
      <DeletedLine
        locale={locale}
        deletedAt={person.erasedAt ? null : person.deletedAt}
        restore={restorePerson.bind(null, { locale, id })}
      />
      <OverlapNotice locale={locale} overlaps={overlaps} />
      <RecordList
        facts={[
          { key: "names", label: t("person.names"), value: <SpellingList locale={locale} names={person.names} /> },
          roles.length > 0 && { key: "roles", label: t("person.roles"), value: roles },
          {
            key: "country",
            label: t("person.country"),
            value: person.country ? countryName(locale, person.country) : t("value.not_known"),
          },
          person.sex !== null && { key: "sex", label: t("person.sex"), value: t(`person.sex_${person.sex}`) },
          ...(["email", "phone", "address"] as const).map(
            field => person[field] !== null && { key: field, label: t(`person.${field}`), value: person[field] },
          ),
          person.notes !== null && { key: "notes", label: t("person.notes"), value: person.notes },
        ]}
      />
      <Section id="courses" title={t("person.parts")} about={t("person.parts_about")}>
        <div>
          <PartsTable locale={locale} parts={person.parts} />
          {person.hiddenParts > 0 && (
            <p className="table-notes">{t("person.parts_hidden", { count: person.hiddenParts })}</p>
          )}
        </div>
      </Section>
      {likely.length > 0 && person.deletedAt === null && (
        <Section id="likely" title={t("duplicate.likely")} about={t("duplicate.likely_about")}>
          <LikelyPeople locale={locale} id={id} people={likely} />
        </Section>
      )}
      {mergers.length > 0 && (
        <Section id="mergers" title={t("merge.mergers")} about={t("merge.mergers_about")}>
          <MergerList
            locale={locale}
            mergers={mergers.map(merger => ({
              ...merger,
              undo: undoPeopleMerge.bind(null, { locale, id, mergeId: merger.id }),
            }))}
          />
        </Section>
      )}
      <RecordHistory locale={locale} entries={person.history} />
    </main>
  )
}
