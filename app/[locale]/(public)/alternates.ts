import type { Metadata } from "next"
import { env } from "@/lib/env"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { defaultLocale, locales, type Locale } from "@/lib/i18n/locale"

/** Canonical address of a page, the same page in the other languages, and the feeds one can subscribe to. */
export function alternates(
  locale: Locale,
  path: (locale: Locale) => string,
): Pick<Metadata, "metadataBase" | "alternates"> {
  const t = translator(locale)
  const { publicUrl, port } = env()
  const languages = Object.fromEntries(locales.map(each => [each, path(each)]))
  return {
    metadataBase: new URL(publicUrl ?? `http://localhost:${port}`),
    alternates: {
      canonical: path(locale),
      languages: { ...languages, "x-default": path(defaultLocale) },
      types: {
        "application/atom+xml": [{ url: paths.files.news({ lang: locale }), title: t("feed.news") }],
        "text/calendar": [{ url: paths.files.calendar({ lang: locale }), title: t("feed.calendar") }],
      },
    },
  }
}
