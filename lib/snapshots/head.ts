import { z } from "zod"
import type { Locale } from "@/lib/i18n/locale"

/* What every frozen table says of itself, whatever its figures are. */

export const label = z.strictObject({ en: z.string(), ja: z.string(), mn: z.string() })

export type Label = z.infer<typeof label>

export const headShape = {
  code: z.string(),
  title: label,
  query: z.record(z.string(), z.string()),
  methodVersion: z.int(),
  licence: z.url(),
  asOf: z.iso.datetime(),
}

export type SnapshotHead = Omit<z.infer<z.ZodObject<typeof headShape>>, "asOf">

/** A row with its label in one language. */
export const labelIn =
  (locale: Locale) =>
  <Row extends { label: Label }>({ label, ...row }: Row): Omit<Row, "label"> & { label: string } => ({
    ...row,
    label: label[locale],
  })
