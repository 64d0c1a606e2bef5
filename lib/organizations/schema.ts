import { z } from "zod"
import { countryCode } from "@/lib/countries"
import { lines } from "@/lib/forms/lists"
import { checkbox, optionalText, requiredChoice, requiredLocalText, slugField } from "@/lib/forms/schema"
import { organizationKinds } from "@/lib/words"

export const organizationSchema = z.object({
  names: requiredLocalText("organization.names_required", 200),
  slug: slugField(),
  /** Slug of the organization to which it belongs. */
  parent: optionalText(80),
  /** Abbreviations and other names, in any script. */
  aliases: lines(200),
  country: z.preprocess(given => given || null, countryCode.nullable()),
  kind: requiredChoice(organizationKinds).default("other"),
  unresolved: checkbox(),
  /** For administrators only. */
  notes: optionalText(5000),
})

export type OrganizationInput = z.output<typeof organizationSchema>
/** What code gives: what is left out has its default. */
export type OrganizationDraft = Partial<z.input<typeof organizationSchema>>
