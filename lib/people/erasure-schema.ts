import { z } from "zod"
import { requiredChoice, versionField } from "@/lib/forms/schema"
import { erasureReasons } from "@/lib/people/erasure-reasons"

export const erasureSchema = z.object({
  version: versionField,
  reason: requiredChoice(erasureReasons, "erasure.reason_required"),
})
