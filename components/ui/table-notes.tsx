import type { ReactNode } from "react"

/** The legend below a table: one note a sign. Blank notes are left out. */
export function TableNotes({ notes }: { notes: readonly ReactNode[] }) {
  const shown = notes.filter(Boolean)
  if (shown.length === 0) return null
  return (
    <ul className="table-notes">
      {shown.map((note, index) => (
        <li key={index}>{note}</li>
      ))}
    </ul>
  )
}
