import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { undo } from "@/app/[locale]/admin/imports/actions"
import { requireImport, type ImportPageProps } from "@/app/[locale]/admin/imports/[id]/require-import"
import { requireLocale } from "@/app/[locale]/locale"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { ImportHead } from "@/components/imports/import-head"
import { problemText } from "@/components/imports/row-words"
import { ButtonLink } from "@/components/ui/button-link"
import { translator } from "@/lib/i18n/translator"
import { listDependents } from "@/lib/imports/queries"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: ImportPageProps): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("import.undo") }
}

export default async function UndoPage({ params }: ImportPageProps) {
  const { locale, t, batch, course } = await requireImport(params)
  if (batch.state !== "done") redirect(paths.admin.import(locale, batch.id))
  const dependents = await listDependents(batch)
  const back = <ButtonLink href={paths.admin.import(locale, batch.id)}>{t("form.back")}</ButtonLink>
  return (
    <main id="main" className="page office">
      <ImportHead locale={locale} title={t("import.undo")} at="done" course={course} about={batch.name} />
      {dependents.length > 0 ? (
        <>
          <p>{t("import.undo_cannot")}</p>
          <ul>
            {dependents.map(one => (
              <li key={one.key}>{problemText(locale, one)}</li>
            ))}
          </ul>
          <p className="decision">{back}</p>
        </>
      ) : (
        <Form locale={locale} action={undo.bind(null, { locale, id: batch.id })} className="small-form">
          <p>{t("import.undo_about")}</p>
          <p className="decision">
            <SubmitButton>{t("import.undo")}</SubmitButton>
            {back}
          </p>
        </Form>
      )}
    </main>
  )
}
