import { env } from "@/lib/env"
import { dayOf } from "@/lib/i18n/format"

/** The plain day it is now where the program is at home (`TIME_ZONE`), as `YYYY-MM-DD`. */
export const today = (): string => dayOf(new Date(), env().timeZone)
