import type { ReactNode } from "react"

type Props = {
  /** Id of the heading. */
  id: string
  title: ReactNode
  about?: ReactNode
  /** More classes: `keep` holds the section together on paper. */
  className?: string
  children: ReactNode
}

/** Heading and help in the aside, content in the main column. */
export function Section({ id, title, about, className, children }: Props) {
  return (
    <section className={className ? `section ${className}` : "section"} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {about && (typeof about === "string" ? <p>{about}</p> : about)}
      </header>
      {children}
    </section>
  )
}
