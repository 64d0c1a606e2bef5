/** `title.en` is drawn as `title-en`: ids follow from names, so that a summary can lead to a field it has never seen. */
export const fieldId = (name: string) => name.replace(/[^\w-]+/g, "-")

export const hintId = (name: string) => `${fieldId(name)}-hint`

export const errorId = (name: string) => `${fieldId(name)}-error`

type Told = { name: string; hint?: unknown; error?: string | null }

/** What a control needs to be heard with its hint and its error. */
export function describedBy({ name, hint, error }: Told) {
  const ids = [hint ? hintId(name) : null, error ? errorId(name) : null].filter(id => id !== null)
  return { "aria-describedby": ids.join(" ") || undefined, "aria-invalid": error ? (true as const) : undefined }
}
