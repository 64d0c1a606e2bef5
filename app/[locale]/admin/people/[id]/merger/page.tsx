import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { mergePeople } from "@/app/[locale]/admin/people/actions"
import { Form } from "@/components/forms/form"
import { FormChoices } from "@/components/forms/form-choices"
import { SubmitButton } from "@/components/forms/submit-button"
import { MergerTable } from "@/components/people/merger-table"
import { fieldText } from "@/components/people/person-field-text"
import { ButtonLink } from "@/components/ui/button-link"
import { Notice } from "@/components/ui/notice"
import { OfficeHead } from "@/components/ui/office-head"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { mergeFields } from "@/lib/people/merge-fields"
import { getPerson } from "@/lib/people/queries"

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("merge.title") }
}

/** Both records field by field; the one of the address is kept. */
export default async function MergerPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { id } = await params
  const { with: other } = await searchParams
  const kept = await getPerson(id)
  const merged = typeof other === "string" && other !== id ? await getPerson(other) : null
  if (!kept || !merged || kept.deletedAt || merged.deletedAt) notFound()
  const t = translator(locale)
  const standsIn = new Set(kept.parts.map(part => `${part.course.slug} ${part.role}`))
  const twice = new Set(merged.parts.map(part => `${part.course.slug} ${part.role}`).filter(one => standsIn.has(one)))
  const differing = mergeFields.filter(field => kept[field] !== merged[field])
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.duplicates(locale)}>{t("duplicate.title")}</a>}
        title={t("merge.title")}
        about={t("merge.about")}
        actions={
          <ButtonLink href={paths.admin.personMerger(locale, merged.id, { with: kept.id })}>
            {t("merge.swap")}
          </ButtonLink>
        }
      />
      {twice.size > 0 && <Notice tone="warn">{t("merge.twice", { count: twice.size })}</Notice>}
      <MergerTable locale={locale} kept={kept} merged={merged} twice={twice} />
      <Form
        locale={locale}
        action={mergePeople.bind(null, { locale, id: kept.id, otherId: merged.id })}
        version={kept.version}
        values={Object.fromEntries(differing.map(field => [field, kept[field] === null ? "merged" : "kept"]))}
        order={differing}
        className="editor"
      >
        <input type="hidden" name="mergedVersion" value={merged.version} />
        {differing.map(field => (
          <FormChoices
            key={field}
            name={field}
            legend={t("merge.choose", { field: t(`person.${field}`) })}
            options={[
              { value: "kept", label: fieldText(locale, field, kept[field]) },
              { value: "merged", label: fieldText(locale, field, merged[field]) },
            ]}
          />
        ))}
        <p className="decision">
          <SubmitButton>{t("merge.go")}</SubmitButton>
          <ButtonLink href={paths.admin.person(locale, kept.id)}>{t("course.keep_as_is")}</ButtonLink>
        </p>
      </Form>
    </main>
  )
}
