import { z } from "zod"
import { requiredChoice } from "@/lib/forms/schema"
import { purposes } from "@/lib/readings/purposes"

export const purposeSchema = z.object({ purpose: requiredChoice(purposes, "purpose.required") })
