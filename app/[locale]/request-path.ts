import { headers } from "next/headers"
import type { Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"

/** Path and query of the request in its language, as the proxy noted them; without a note, the overview. */
export async function requestPath(locale: Locale): Promise<string> {
  const noted = (await headers()).get("x-muster-path")
  if (noted?.startsWith("/verify/")) return `/${locale}${noted}`
  return noted?.startsWith(`/${locale}`) ? noted : paths.home(locale)
}
