import type { ReactNode } from "react"
import { HeadCountRows } from "@/components/courses/head-count-rows"
import { OrganizationRows } from "@/components/courses/organization-rows"
import { FormSection } from "@/components/forms/form-section"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import {
  organizationRoles,
  personRoles,
  precisions,
  rankBands,
  sexes,
  type PersonRoleWord,
  type StatementSubjectWord,
} from "@/lib/words"

type Props = {
  locale: Locale
  notes: (...subjects: StatementSubjectWord[]) => ReactNode
  /** What the sources say of the number of a role. */
  countNotes: (role: PersonRoleWord) => ReactNode
}

/** Who held it and for whom: organizations by role, and how many people. */
export function CoursePeopleFields({ locale, notes, countNotes }: Props) {
  const t = translator(locale)
  const unknown = {
    unknown: t("course.organization_as"),
    choose: t("course.organization_as_choose"),
    addIt: t("course.organization_as_add"),
    unresolved: t("course.organization_as_unresolved"),
  }
  return (
    <>
      <FormSection
        id="organizations-part"
        title={t("course.organizations")}
        about={t("course.section_organizations_about")}
      >
        <OrganizationRows
          roles={organizationRoles.map(role => ({ value: role, label: t(`organization_role.${role}`) }))}
          list="organization-names"
          words={{
            ...unknown,
            caption: t("course.organizations"),
            role: t("course.organization_role"),
            organization: t("course.organization"),
            remove: t("form.remove"),
            add: t("course.add_organization"),
          }}
        />
        {notes("recipients", "delegation", "organization")}
      </FormSection>
      <FormSection id="counts" title={t("course.headCounts")} about={t("course.section_counts_about")}>
        <HeadCountRows
          roles={personRoles.map(role => ({ value: role, label: t(`role.${role}`) }))}
          precisions={precisions.map(precision => ({ value: precision, label: t(`precision.${precision}`) }))}
          sexes={sexes.map(sex => ({ value: sex, label: t(`sex.${sex}`) }))}
          rankBands={rankBands.map(band => ({ value: band, label: t(`rank_band.${band}`) }))}
          list="organization-names"
          notes={Object.fromEntries(personRoles.map(role => [role, countNotes(role)]))}
          words={{
            ...unknown,
            caption: t("course.headCounts"),
            role: t("course.head_count_role"),
            total: t("course.head_count_total"),
            precision: t("course.precision"),
            who: t("course.who"),
            organization: t("course.organization"),
            more: t("course.head_count_more"),
            parts: t("course.parts"),
            partsHint: t("course.parts_hint"),
            branch: t("course.branch"),
            sex: t("course.sex"),
            rankBand: t("course.rankBand"),
            source: t("course.part_source"),
            notKnown: t("value.not_known"),
            remove: t("form.remove"),
            addPart: t("course.add_part"),
          }}
        />
      </FormSection>
    </>
  )
}
