type FieldTone = 1 | 2 | 3 | 4

const tones: Record<string, FieldTone> = { engineering: 1, medical: 2, other: 3 }

/** A field has the same colour and the same sign in every drawing. */
export const fieldTone = (field: string | null): FieldTone => tones[field ?? ""] ?? 4
