import type { ReactNode } from "react"
import { ScrollFrame } from "@/components/ui/scroll-frame"
import { SortLink, type Sort } from "@/components/ui/sort-link"

export type Column = {
  key: string
  label: ReactNode
  /** Numbers stand right, with their head. */
  numeric?: boolean
  /** The cells keep room for a sign after the number. */
  slotted?: boolean
  sort?: Sort
  className?: string
}

type Props = {
  id: string
  caption: string
  /** Where a heading says the same, the caption is for those who hear the page. */
  captionHidden?: boolean
  columns: readonly Column[]
  dense?: boolean
  /** Too wide for a phone: scrolls in a frame of its own, with the first column kept. */
  scroll?: boolean
  className?: string
  /** A row of totals. */
  foot?: ReactNode
  /** Rows: `<tr>` with a `<th scope="row">` first. */
  children: ReactNode
}

export function DataTable(props: Props) {
  const {
    id,
    caption,
    captionHidden = false,
    columns,
    dense = false,
    scroll = false,
    className,
    foot,
    children,
  } = props
  const table = (
    <table className={["data", dense && "dense", className].filter(Boolean).join(" ")}>
      <caption id={id} className={captionHidden ? "hidden" : undefined}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.key} scope="col" className={headClass(column)} aria-sort={column.sort?.direction}>
              {column.sort ? <SortLink {...column.sort}>{column.label}</SortLink> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  )
  return scroll ? <ScrollFrame labelledBy={id}>{table}</ScrollFrame> : table
}

const headClass = ({ numeric, slotted, className }: Column) =>
  [numeric && "num", slotted && "slotted", className].filter(Boolean).join(" ") || undefined
