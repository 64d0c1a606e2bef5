import { z } from "zod"
import { versionField } from "@/lib/forms/schema"

const version = z.object({ version: versionField })

/** A record's schema with the version that was read: what a form about an existing record sends. */
export function versioned<S extends z.ZodType>(schema: S) {
  return z.intersection(schema, version)
}

/** What a form sends that has nothing to say but which version it means. */
export const onlyVersion = version

/** What a form sends that has nothing to say. */
export const nothing = z.object({})
