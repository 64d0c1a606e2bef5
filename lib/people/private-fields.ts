import { openField, sealField } from "@/lib/crypto/field-cipher"

/*
 * What is known of a person and kept sealed, field by field: how to reach them, and free notes. It is opened for whoever may
 * read the person, and never searched, logged or counted.
 */

export const privateFields = ["email", "phone", "address", "notes"] as const
export type PrivateField = (typeof privateFields)[number]
export type PrivateData = Record<PrivateField, string | null>

/** As the columns hold it. */
export type SealedData = {
  sealedEmail: string | null
  sealedPhone: string | null
  sealedAddress: string | null
  sealedNotes: string | null
}

export const sealedSelect = { sealedEmail: true, sealedPhone: true, sealedAddress: true, sealedNotes: true } as const

/** Where a sealed text stands, and opens: nowhere else. */
export const privateContext = (id: string, field: PrivateField) => `person.${field}:${id}`

const seal = (id: string, field: PrivateField, text: string | null) =>
  text === null ? null : sealField(text, privateContext(id, field))

const open = (id: string, field: PrivateField, sealed: string | null) =>
  sealed === null ? null : openField(sealed, privateContext(id, field))

export function sealPrivate(id: string, data: PrivateData): SealedData {
  return {
    sealedEmail: seal(id, "email", data.email),
    sealedPhone: seal(id, "phone", data.phone),
    sealedAddress: seal(id, "address", data.address),
    sealedNotes: seal(id, "notes", data.notes),
  }
}

/** A record with its private fields opened in the place of the sealed ones. */
export function openPrivate<Row extends SealedData & { id: string }>(
  row: Row,
): Omit<Row, keyof SealedData> & PrivateData {
  const { sealedEmail, sealedPhone, sealedAddress, sealedNotes, ...rest } = row
  return {
    ...rest,
    email: open(row.id, "email", sealedEmail),
    phone: open(row.id, "phone", sealedPhone),
    address: open(row.id, "address", sealedAddress),
    notes: open(row.id, "notes", sealedNotes),
  }
}
