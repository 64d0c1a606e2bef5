import { z } from "zod"
import { requiredText } from "@/lib/forms/schema"

export const codeSchema = z.object({ code: requiredText("factor.code_required", 40) })
