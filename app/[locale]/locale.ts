import { notFound } from "next/navigation"
import { locale as rootLocale } from "next/root-params"
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale"

/** The language of a page, from its address; any other first segment is an unknown address. */
export async function requireLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return locale
}

/** The same where there are no params and nothing may fail: the document itself, and the pages for what went wrong. */
export async function currentLocale(): Promise<Locale> {
  const locale: string | undefined = await rootLocale()
  return locale !== undefined && isLocale(locale) ? locale : defaultLocale
}
