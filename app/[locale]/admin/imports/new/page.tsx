import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { uploadFile } from "@/app/[locale]/admin/imports/actions"
import { Form } from "@/components/forms/form"
import { FormSelect } from "@/components/forms/form-select"
import { FormTextArea } from "@/components/forms/form-text-area"
import { SubmitButton } from "@/components/forms/submit-button"
import { FileField } from "@/components/forms/file-field"
import { ImportHead } from "@/components/imports/import-head"
import { ProgressLine } from "@/components/imports/progress-line"
import { listCourseChoices } from "@/lib/courses/queries"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { findImportCourse } from "@/lib/imports/queries"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("import.new") }
}

export default async function NewImportPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const { course: slug } = await searchParams
  const course = typeof slug === "string" ? await findImportCourse(slug) : null
  const courses = await listCourseChoices()
  return (
    <main id="main" className="page office">
      <ImportHead locale={locale} title={t("import.new")} at="file" about={t("import.about")} />
      <Form
        locale={locale}
        action={uploadFile.bind(null, { locale })}
        values={{ course: course?.slug ?? "" }}
        order={["file", "pasted", "course"]}
        className="small-form"
      >
        <FileField name="file" label={t("import.file")} hint={t("import.file_hint")} accept=".xlsx,.csv,.tsv,.txt" />
        <p className="small">
          <a href={paths.admin.importTemplate(locale)} download>
            {t("import.template")}
          </a>
        </p>
        <FormTextArea name="pasted" label={t("import.pasted")} />
        <FormSelect
          name="course"
          label={t("import.course")}
          blank={t("import.course_any")}
          options={courses.map(one => ({
            value: one.slug,
            label: [one.code, pickText(one.title, locale)?.value ?? one.slug].filter(Boolean).join(" · "),
          }))}
        />
        <p className="decision">
          <SubmitButton>{t("import.read")}</SubmitButton>
        </p>
        <ProgressLine address={paths.admin.importProgress(locale)} sending={t("import.progress_sending")} />
      </Form>
    </main>
  )
}
