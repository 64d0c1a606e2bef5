import { z } from "zod"
import { countryCode } from "@/lib/countries"
import { lines } from "@/lib/forms/lists"
import {
  checkbox,
  choice,
  localText,
  optionalText,
  requiredLocalText,
  slugField,
  wholeNumber,
} from "@/lib/forms/schema"
import { fields } from "@/lib/words"

const countries = () =>
  z.preprocess(
    given => (given == null ? [] : Array.isArray(given) ? given.filter(Boolean) : [given]),
    z.array(countryCode).transform(list => [...new Set(list)]),
  )

const year = () => wholeNumber("program.year_digits", { min: 1900, max: 2200 })

export const programSchema = z
  .object({
    names: requiredLocalText("program.names_required", 200),
    slug: slugField(),
    /** Slug of the program above it; none makes it a root. */
    parent: optionalText(80),
    /** Its place among those with the same parent. */
    position: wholeNumber().transform(position => position ?? 0),
    /** For administrators' search only. */
    aliases: lines(200),
    aim: localText(2000),
    /** Blank: from the program above it. */
    field: choice(fields),
    providerCountries: countries(),
    partnerCountries: countries(),
    startYear: year(),
    endYear: year(),
    /** Whoever changed a course last can't publish it. Only administrators switch it. */
    twoPersonRelease: checkbox(),
  })
  .refine(program => program.startYear === null || program.endYear === null || program.endYear >= program.startYear, {
    path: ["endYear"],
    message: "program.end_before_start",
  })

export type ProgramInput = z.output<typeof programSchema>
/** What code gives: what is left out has its default. */
export type ProgramDraft = Partial<z.input<typeof programSchema>>
