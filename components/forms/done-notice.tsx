import { Notice } from "@/components/ui/notice"
import type { Locale } from "@/lib/i18n/locale"
import { isMessageKey } from "@/lib/i18n/messages"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; done: string | readonly string[] | undefined }

/** What a form that led here has done: `?done=saved` says `done.saved`. Anything else says nothing. */
export function DoneNotice({ locale, done }: Props) {
  const key = `done.${typeof done === "string" ? done : ""}`
  return isMessageKey(key) ? <Notice tone="good">{translator(locale)(key)}</Notice> : null
}
