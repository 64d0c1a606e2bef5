import { z } from "zod"
import { requiredText } from "@/lib/forms/schema"

/** What names of people are taken out for. */
export const exportSchema = z.object({ reason: requiredText("export.reason_required", 300) })
