import type { ReactNode } from "react"

type Props = { id: string; title: ReactNode; about?: ReactNode; children: ReactNode }

/** A part of the form beside the text of a notice: there is no room for an aside. */
export function IntakePart({ id, title, about, children }: Props) {
  return (
    <section className="intake-part" aria-labelledby={`${id}-part-title`}>
      <h2 id={`${id}-part-title`}>{title}</h2>
      {about && <p className="small quiet">{about}</p>}
      {children}
    </section>
  )
}
