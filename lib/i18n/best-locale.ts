import Negotiator from "negotiator"
import { defaultLocale, isLocale, locales, type Locale } from "@/lib/i18n/locale"

/** The language of ours that a browser asks for first (`Accept-Language`). */
export function bestLocale(acceptLanguage: string | null): Locale {
  if (!acceptLanguage) return defaultLocale
  const best = new Negotiator({ headers: { "accept-language": acceptLanguage } }).language([...locales]) ?? ""
  return isLocale(best) ? best : defaultLocale
}
