/** The three languages of Muster. The order is the order of the language links and of the fallback. */
export const locales = ["en", "ja", "mn"] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = "en"

export const isLocale = (value: string): value is Locale => locales.some(locale => locale === value)

/** Each language under its own name, in its own script. */
export const localeNames: Record<Locale, string> = { en: "English", ja: "日本語", mn: "Монгол" }

/** A text of the register: one value a language, any of them may be missing. */
export type LocalText = { en?: string; ja?: string; mn?: string }
