import type { Metadata } from "next"
import { may } from "@/lib/auth/may"
import { notFound, permanentRedirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { restoreOrganization } from "@/app/[locale]/admin/organizations/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { CourseMentions } from "@/components/office/course-mentions"
import { DeletedLine } from "@/components/office/deleted-line"
import { NamesInLanguages } from "@/components/office/names-in-languages"
import { RecordHistory } from "@/components/office/record-history"
import { RecordActions } from "@/components/office/record-actions"
import { ButtonLink } from "@/components/ui/button-link"
import { LocalizedText } from "@/components/ui/localized-text"
import { OfficeHead } from "@/components/ui/office-head"
import { RecordList } from "@/components/ui/record-list"
import { Section } from "@/components/ui/section"
import { countryName, listOf } from "@/lib/i18n/format"
import type { LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { getOrganization, getOrganizationRecord } from "@/lib/organizations/queries"
import { paths } from "@/lib/paths"
import { toWord } from "@/lib/words"

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const organization = await getOrganizationRecord((await params).slug, "read")
  return { title: organization ? pickText(organization.names as LocalText, locale)?.value : undefined }
}

export default async function OrganizationPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { slug } = await params
  const organization = await getOrganization(slug)
  if (!organization) notFound()
  const { done } = await searchParams
  if (organization.slug !== slug) permanentRedirect(paths.admin.organization(locale, organization.slug))
  const t = translator(locale)
  const names = organization.names as LocalText
  const also = [
    organization.headCounts > 0 && t("organization.in_head_counts", { count: organization.headCounts }),
    organization.participations > 0 && t("organization.in_rosters", { count: organization.participations }),
  ].filter(text => text !== false)
  const editable = await may({ noun: "register" })
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.organizations(locale)}>{t("office.organizations")}</a>}
        title={<LocalizedText text={names} locale={locale} />}
        actions={
          <RecordActions
            locale={locale}
            editable={editable && organization.deletedAt === null}
            editHref={paths.admin.editOrganization(locale, slug)}
            deletionHref={paths.admin.organizationDeletion(locale, slug)}
          >
            {!organization.unresolved && (
              <ButtonLink href={paths.admin.organizationResolution(locale, slug)}>{t("organization.unite")}</ButtonLink>
            )}
          </RecordActions>
        }
      />
      <DoneNotice locale={locale} done={done} />
      <DeletedLine
        locale={locale}
        deletedAt={organization.deletedAt}
        restore={editable ? restoreOrganization.bind(null, { locale, id: organization.id, slug }) : null}
      />
      {editable && organization.unresolved && !organization.deletedAt && (
        <p className="state-line deleted-line">
          <strong>
            <span className="box open" aria-hidden="true" />
            {t("organization.unresolved")}
          </strong>
          <span>{t("organization.unresolved_about")}</span>
          <a href={paths.admin.organizationResolution(locale, slug)}>{t("organization.resolve")}</a>
        </p>
      )}
      <RecordList
        facts={[
          { key: "names", label: t("organization.names"), value: <NamesInLanguages names={names} /> },
          organization.aliases.length > 0 && {
            key: "aliases",
            label: t("organization.aliases"),
            value: listOf(locale, organization.aliases),
          },
          organization.parent && {
            key: "parent",
            label: t("organization.parent"),
            value: (
              <a href={paths.admin.organization(locale, organization.parent.slug)}>
                <LocalizedText text={organization.parent.names as LocalText} locale={locale} />
              </a>
            ),
          },
          organization.children.length > 0 && {
            key: "children",
            label: t("organization.children"),
            value: (
              <ul>
                {organization.children.map(child => (
                  <li key={child.slug}>
                    <a href={paths.admin.organization(locale, child.slug)}>
                      <LocalizedText text={child.names} locale={locale} />
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: "country",
            label: t("organization.country"),
            value: organization.country ? countryName(locale, organization.country) : t("value.not_known"),
          },
          {
            key: "kind",
            label: t("organization.kind"),
            value: t(`organization_kind.${toWord(organization.kind)}`),
          },
          { key: "slug", label: t("organization.slug"), value: <code>{organization.slug}</code> },
          organization.notes !== null && {
            key: "notes",
            label: t("organization.notes"),
            value: organization.notes,
          },
        ]}
      />
      <Section id="courses" title={t("record.courses")} about={t("record.courses_about")}>
        <div>
          <CourseMentions
            id="courses-table"
            locale={locale}
            courses={organization.courses}
            more={{
              label: t("record.role"),
              value: course =>
                listOf(
                  locale,
                  course.roles.map(role => t(`organization_role.${role}`)),
                ),
            }}
          />
          {also.length > 0 && (
            <p className="table-notes">
              {t("organization.also")}: {listOf(locale, also)}
            </p>
          )}
        </div>
      </Section>
      <RecordHistory locale={locale} entries={organization.history} />
    </main>
  )
}
