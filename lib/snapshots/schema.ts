import { z } from "zod"
import { localText, requiredText } from "@/lib/forms/schema"

/** `address` is that of the statistics page, or its query alone: what it shows is frozen. */
export const snapshotSchema = z.object({
  address: requiredText("snapshot.address_required", 2000),
  title: localText(200),
  note: localText(1000),
})

export type SnapshotInput = z.output<typeof snapshotSchema>
