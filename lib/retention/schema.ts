import { z } from "zod"
import { wholeNumber } from "@/lib/forms/schema"
import { retentionCategories, type RetentionCategory } from "@/lib/retention/categories"

const days = () => wholeNumber("retention.days_wrong", { max: 36_500 }).transform(value => value ?? 0)

/** Days by category; blank is 0: kept for good. */
export const retentionSchema = z.object(
  Object.fromEntries(retentionCategories.map(category => [category, days()])) as Record<
    RetentionCategory,
    ReturnType<typeof days>
  >,
)
