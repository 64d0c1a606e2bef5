import type { Metadata } from "next"
import { changeWord, restoreWord } from "@/app/[locale]/admin/intake/words/actions"
import { requireWord, type WordPageProps } from "@/app/[locale]/admin/intake/words/address"
import { meaningOptions } from "@/app/[locale]/admin/intake/words/options"
import { requireLocale } from "@/app/[locale]/locale"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { WordForm } from "@/components/intake/word-form"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { formValues } from "@/lib/forms/values"
import { translator } from "@/lib/i18n/translator"
import type { Meanings } from "@/lib/intake/words"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: WordPageProps): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("word.edit_title") }
}

export default async function EditWordPage({ params, searchParams }: WordPageProps) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const word = await requireWord(await searchParams)
  const { kind, language, written, key, version, origin, means } = word
  const list = paths.admin.words(locale, { state: kind })
  const bound = { locale, kind, word: { kind, language, key, written, version } }
  const shown = kind === "organization" ? ((means as Meanings["organization"] | null)?.slug ?? "") : means
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={list}>{t("word.title")}</a>}
        title={t("word.edit_title")}
        about={t(`word.origin_${origin}_about`)}
        actions={
          origin !== "silent" && (
            <ButtonLink href={paths.admin.wordRemoval(locale, word)}>{t("word.remove")}</ButtonLink>
          )
        }
      />
      {(origin === "changed" || origin === "silent") && (
        <Form locale={locale} action={restoreWord.bind(null, bound)}>
          <p className="decision">
            <SubmitButton look="plain">{t("word.restore")}</SubmitButton>
          </p>
        </Form>
      )}
      <WordForm
        locale={locale}
        kind={kind}
        action={changeWord.bind(null, bound)}
        values={formValues({ language, written, means: shown })}
        options={await meaningOptions(locale, kind)}
        cancelHref={list}
      />
    </main>
  )
}
