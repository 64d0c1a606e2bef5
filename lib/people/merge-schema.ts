import { z } from "zod"
import { requiredChoice, versionField } from "@/lib/forms/schema"

const side = requiredChoice(["kept", "merged"]).default("kept")

/** What the form of a merger says: the versions that were read, and of each field which of the two is right. */
export const mergeSchema = z.object({
  version: versionField,
  mergedVersion: versionField,
  sex: side,
  country: side,
  email: side,
  phone: side,
  address: side,
  notes: side,
})
