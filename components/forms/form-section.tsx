import type { ReactNode } from "react"

type Props = { id: string; title: ReactNode; about?: ReactNode; children: ReactNode }

/** A part of a long form: heading and help in the aside, fields in the main column. */
export function FormSection({ id, title, about, children }: Props) {
  return (
    <section className="section" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {about && <p>{about}</p>}
      </header>
      <div className="main">{children}</div>
    </section>
  )
}
