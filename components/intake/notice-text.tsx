import { Fragment } from "react"
import { fieldId } from "@/components/forms/field-ids"
import type { Piece } from "@/lib/intake/marks"

type Props = { label: string; lang?: string; pieces: readonly Piece[] }

/** The text of a notice with what was read in it: each finding leads to its field. */
export function NoticeText({ label, lang, pieces }: Props) {
  return (
    <div className="notice-text" role="region" aria-label={label} tabIndex={0} lang={lang}>
      <Pieces pieces={pieces} />
    </div>
  )
}

function Pieces({ pieces, field }: { pieces: readonly Piece[]; field?: string }) {
  return pieces.map((piece, at) => {
    if (typeof piece !== "string")
      return (
        <mark key={at} id={piece.mark.id}>
          <Pieces pieces={piece.pieces} field={piece.mark.field} />
        </mark>
      )
    return field === undefined || piece.trim() === "" ? (
      <Fragment key={at}>{piece}</Fragment>
    ) : (
      <a key={at} href={`#${fieldId(field)}`}>
        {piece}
      </a>
    )
  })
}
