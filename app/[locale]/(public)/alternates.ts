import type { Metadata } from "next"
import { env } from "@/lib/env"
import { defaultLocale, locales, type Locale } from "@/lib/i18n/locale"

/** Canonical address of a page, and the same page in the other languages. */
export function alternates(
  locale: Locale,
  path: (locale: Locale) => string,
): Pick<Metadata, "metadataBase" | "alternates"> {
  const { publicUrl, port } = env()
  const languages = Object.fromEntries(locales.map(each => [each, path(each)]))
  return {
    metadataBase: new URL(publicUrl ?? `http://localhost:${port}`),
    alternates: { canonical: path(locale), languages: { ...languages, "x-default": path(defaultLocale) } },
  }
}
