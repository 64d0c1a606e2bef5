import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { moveProgram } from "@/app/[locale]/admin/programs/actions"
import { Form } from "@/components/forms/form"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { treeOptions } from "@/components/forms/tree-options"
import { EditorBar } from "@/components/office/editor-bar"
import { OfficeHead } from "@/components/ui/office-head"
import type { LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getProgramRecord, listProgramChoices, mayRootPrograms } from "@/lib/programs/queries"

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("program.move") }
}

export default async function ProgramPositionPage({ params }: Props) {
  const locale = await requireLocale(params)
  const program = await getProgramRecord((await params).slug)
  if (!program || program.deletedAt) notFound()
  const { id, slug, version } = program
  const choices = treeOptions(locale, await listProgramChoices(program))
  const mayBeRoot = program.parentId === null || (await mayRootPrograms())
  const t = translator(locale)
  const name = pickText(program.names as LocalText, locale)?.value ?? slug
  const record = paths.admin.program(locale, slug)
  return (
    <main id="main" className="page office">
      <OfficeHead above={<a href={record}>{name}</a>} title={t("program.move_title", { name })} />
      <Form
        locale={locale}
        action={moveProgram.bind(null, { locale, id, slug })}
        values={{ parent: program.parent?.slug ?? "" }}
        version={version}
        order={["parent", "after"]}
        className="editor"
      >
        <FormSection id="tree" title={t("program.tree")} about={t("program.move_about")}>
          <FormSelect
            name="parent"
            label={t("program.parent")}
            options={choices}
            blank={mayBeRoot ? t("program.parent_none") : t("form.choose")}
          />
          <FormSelect
            name="after"
            label={t("program.after")}
            hint={t("program.after_hint")}
            options={choices}
            blank={t("program.after_first")}
          />
        </FormSection>
        <EditorBar locale={locale} cancelHref={record} save={t("program.move")} />
      </Form>
    </main>
  )
}
