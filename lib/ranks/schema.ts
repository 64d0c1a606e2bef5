import { z } from "zod"
import { countryCode } from "@/lib/countries"
import { requiredChoice, requiredText } from "@/lib/forms/schema"
import { rankBands } from "@/lib/words"

export const rankSchema = z.object({
  written: requiredText("rank.written_required", 80),
  country: z.preprocess(value => (value === "" || value === undefined ? null : value), countryCode.nullable()),
  band: requiredChoice(rankBands, "rank.band_required"),
})

export type RankInput = z.output<typeof rankSchema>
