import { z } from "zod"

/** ISO 3166 alpha-2 of a country, or ASEAN, the one organization that stands for its members. */
export const countryCode = z.string().regex(/^([A-Z]{2}|ASEAN)$/, "form.choose_listed")
