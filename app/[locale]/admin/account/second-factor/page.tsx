import type { Metadata } from "next"
import {
  beginOwnFactor,
  confirmOwnFactor,
  dropOwnFactor,
  renewCodes,
} from "@/app/[locale]/admin/account/second-factor/actions"
import { readShownOnce } from "@/app/[locale]/admin/shown-once"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { FormSection } from "@/components/forms/form-section"
import { SubmitButton } from "@/components/forms/submit-button"
import { CodeField } from "@/components/second-factor/code-field"
import { Offer } from "@/components/second-factor/offer"
import { RecoveryCodes } from "@/components/second-factor/recovery-codes"
import { OfficeHead } from "@/components/ui/office-head"
import { env } from "@/lib/env"
import { dayOf, formatDay } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getOwnFactor } from "@/lib/second-factor/queries"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("factor.title") }
}

export default async function OwnFactorPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { since, offer, codesLeft, required } = await getOwnFactor()
  const t = translator(locale)
  const codes = since ? await readShownOnce(paths.admin.secondFactor(locale)) : null
  const bound = { locale }
  return (
    <main id="main" className="page office">
      <OfficeHead
        title={t("factor.title")}
        above={<a href={paths.admin.account(locale)}>{t("user.account")}</a>}
        about={t("factor.about")}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      {codes && <RecoveryCodes locale={locale} codes={codes.split(" ")} />}
      {since ? (
        <>
          <p className="my-6">{t("factor.since", { day: formatDay(locale, dayOf(since, env().timeZone), "long") })}</p>
          <Form locale={locale} action={renewCodes.bind(null, bound)} className="editor">
            <FormSection id="recovery" title={t("factor.recovery")} about={t("factor.recovery_about")}>
              <p className="mb-4">{t("factor.recovery_left", { count: codesLeft })}</p>
              <SubmitButton look="plain">{t("factor.recovery_new")}</SubmitButton>
            </FormSection>
          </Form>
          {required ? (
            <p>{t("factor.required_note")}</p>
          ) : (
            <Form locale={locale} action={dropOwnFactor.bind(null, bound)} className="editor">
              <FormSection id="removal" title={t("factor.remove")} about={t("factor.remove_about")}>
                <SubmitButton look="plain">{t("factor.remove")}</SubmitButton>
              </FormSection>
            </Form>
          )}
        </>
      ) : (
        <>
          {offer && (
            <div className="editor">
              <FormSection id="setup" title={t("factor.begin")}>
                <Offer locale={locale} offer={offer} />
                <Form locale={locale} action={confirmOwnFactor.bind(null, bound)} order={["code"]}>
                  <CodeField locale={locale} />
                  <p className="mt-6">
                    <SubmitButton>{t("factor.confirm")}</SubmitButton>
                  </p>
                </Form>
              </FormSection>
            </div>
          )}
          {!offer && <p className="my-6">{t("factor.none_yet")}</p>}
          <Form locale={locale} action={beginOwnFactor.bind(null, bound)}>
            <SubmitButton look={offer ? "plain" : "primary"}>
              {t(offer ? "factor.begin_again" : "factor.begin")}
            </SubmitButton>
          </Form>
        </>
      )}
    </main>
  )
}
