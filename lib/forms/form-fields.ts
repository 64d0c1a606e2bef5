/** Fields that belong to the form itself and not to the record. */
export const formFields = {
  key: "form.key",
  /** Which button was pressed. */
  intent: "form.intent",
  /** After a conflict: the fields that are to be as the other saved them. */
  take: "form.take[]",
  version: "version",
  /** The password of whoever sends the form, where that is asked for once more. Never shown again, kept or hashed. */
  password: "form.ownPassword",
} as const
