import type { Message } from "@/lib/forms/state"
import { isPartialDate } from "@/lib/dates/partial-date"
import { formatDay } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { isMessageKey } from "@/lib/i18n/messages"
import { translator, type MessageValues } from "@/lib/i18n/translator"

/** Values that are partial dates by their name, and are written as the language writes a day. */
const dates = new Set(["start", "end", "day"])

/** A message of a form, written out. */
export function messageText(locale: Locale, message: Message): string {
  const t = translator(locale)
  if (!isMessageKey(message.key)) return t("form.not_understood")
  const values: MessageValues = {}
  for (const [name, value] of Object.entries(message.values ?? {}))
    values[name] =
      dates.has(name) && typeof value === "string" && isPartialDate(value) ? formatDay(locale, value, "long") : value
  return t(message.key, values)
}

export const withText = (locale: Locale, message: Message): Message => ({
  ...message,
  text: messageText(locale, message),
})
